import { type RunKey, pairAddress } from "./run-address.ts";

/** A person as the coordination calls them: «P07 Davide», or the code alone. */
export const nameOf = (code: string, names: ReadonlyMap<string, string>): string =>
  `${code} ${names.get(code) ?? ""}`.trim();

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
