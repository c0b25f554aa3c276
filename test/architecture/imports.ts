import path from "node:path";
import type { Masked } from "./source.ts";

/** A reference from one file to another. `entry`: loaded by its URL, as worker threads are. */
export type Import = { readonly specifier: string; readonly entry: boolean };

const LOADED = [/\bfrom\s*"(\d+)"/g, /\bimport\s*"(\d+)"/g, /\bimport\s*\(\s*"(\d+)"/g];
const BY_URL = [
  /\bnew\s+URL\s*\(\s*"(\d+)"\s*,\s*import\.meta\.url/g,
  /\bimport\.meta\.resolve\s*\(\s*"(\d+)"/g,
];

/** Every file or package that a source names: static, dynamic, of types only, or by URL. */
export function importsOf({ code, strings }: Masked): readonly Import[] {
  const found = (patterns: readonly RegExp[], entry: boolean): Import[] =>
    patterns
      .flatMap((pattern) => Array.from(code.matchAll(pattern), (match) => Number(match[1])))
      .map((at) => ({ specifier: strings[at] ?? "", entry }));
  return [...found(LOADED, false), ...found(BY_URL, true)];
}

/** The path that a relative specifier means, or undefined for a package. */
export function resolve(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  return path.posix.join(path.posix.dirname(file), specifier);
}
