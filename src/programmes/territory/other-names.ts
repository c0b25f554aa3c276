import { nameKey } from "./words.ts";

/** `names` without empty ones, without those that are found as `name` is, and without repeats. */
export function otherNames(name: string, names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const other of names) {
    const key = nameKey(other);
    if (key !== "" && key !== nameKey(name) && !byKey.has(key)) byKey.set(key, other.trim());
  }
  return [...byKey.values()];
}
