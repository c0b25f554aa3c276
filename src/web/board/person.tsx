import { type RunKey, pairAddress } from "./run-address.ts";

/** A person as the coordination calls them: by name, and by the code that everybody knows them by. */
export const nameOf = (code: string, names: ReadonlyMap<string, string>): string =>
  names.has(code) ? `${names.get(code)} (${code})` : code;

/** The same, with the way to what a run says of them. */
export const PersonLink = ({
  at,
  code,
  names,
}: {
  readonly at: RunKey;
  readonly code: string;
  readonly names: ReadonlyMap<string, string>;
}) => <a href={pairAddress(at, code)}>{nameOf(code, names)}</a>;
