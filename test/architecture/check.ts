import { cyclesOf } from "./cycles.ts";
import { importsOf, resolve } from "./imports.ts";
import { mask } from "./source.ts";
import { IMPURE, MAY_IMPORT, mayImport, PURE_ROOMS, READS_ENVIRONMENT, roomOf } from "./table.ts";

/** Source files by their paths from the root of the repository. */
export type Tree = ReadonlyMap<string, string>;

const ENVIRONMENT = /\bprocess\s*(?:\?\.|\.|\[)\s*(?:env\b|"(\d+)"\s*\])/g;
const NAMED_ENVIRONMENT = /\{[^}]*\benv\b[^}]*\}\s*(?:=\s*process\b|from\s*"(\d+)")/g;

/** Every breach of the table in a tree, one sentence each; none when it is in order. */
export function breachesOf(tree: Tree): readonly string[] {
  const edges = new Map<string, string[]>();
  const breaches: string[] = [];
  for (const [file, source] of tree) {
    const masked = mask(source);
    const room = roomOf(file.replace(/^src\//, ""));
    const loaded: string[] = [];
    edges.set(file, loaded);
    if (!(room in MAY_IMPORT)) breaches.push(`${file}: ${room} is not in the table of rooms`);
    for (const { specifier, entry } of importsOf(masked)) {
      const target = resolve(file, specifier);
      if (target === undefined) breaches.push(...packageBreach(file, room, specifier));
      else breaches.push(...fileBreach(file, room, target));
      if (target !== undefined && !entry) loaded.push(target);
    }
    if (room in PURE_ROOMS) breaches.push(...impurities(file, masked.code));
    breaches.push(...environment(file, masked));
  }
  return [...breaches, ...cyclesOf(edges).map((files) => `circular: ${files.join(" → ")}`)];
}

function fileBreach(file: string, room: string, target: string): readonly string[] {
  if (!target.startsWith("src/")) {
    return /\.[cm]?[jt]sx?$/.test(target) ? [`${file}: imports ${target}, outside src`] : [];
  }
  if (!(room in MAY_IMPORT) || mayImport(room, target.slice("src/".length))) return [];
  return [`${file}: ${room} may not import ${target}`];
}

function packageBreach(file: string, room: string, specifier: string): readonly string[] {
  const packages = PURE_ROOMS[room];
  if (packages === undefined || packages.includes(specifier)) return [];
  return [`${file}: ${room} may not import the package ${specifier}`];
}

function impurities(file: string, code: string): readonly string[] {
  return IMPURE.flatMap(([words, why]) => {
    const found = words.exec(code)?.[0];
    return found === undefined ? [] : [`${file}: ${why} (${found})`];
  });
}

function environment(file: string, masked: ReturnType<typeof mask>): readonly string[] {
  if (file === READS_ENVIRONMENT) return [];
  const names = (match: RegExpMatchArray, wanted: readonly string[]): boolean =>
    match[1] === undefined || wanted.includes(masked.strings[Number(match[1])] ?? "");
  const reads = [
    ...Array.from(masked.code.matchAll(ENVIRONMENT)).filter((match) => names(match, ["env"])),
    ...Array.from(masked.code.matchAll(NAMED_ENVIRONMENT)).filter((match) =>
      names(match, ["process", "node:process"]),
    ),
  ];
  return reads.length > 0 ? [`${file}: reads the environment, which only config.ts may`] : [];
}
