import type { Option } from "../kit/fields.tsx";

/** A choice among names by code, in the order of the names, each with its code beside it. */
export const byName = (names: ReadonlyMap<string, string>): readonly Option[] =>
  [...names]
    .toSorted(([, a], [, b]) => a.localeCompare(b, "it"))
    .map(([value, name]) => ({ value, label: `${name} (${value})` }));
