import { byCode } from "../code-order.ts";

/** What people can read out: a few letters with a number, or a slug. */
const READABLE = /^([A-Za-z]{1,4}\d{0,5}|[a-z0-9]+(-[a-z0-9]+)*)$/;

/**
 * Ids for new codes. A readable code is its own id; the others get the next free number after the
 * prefix, in order of code, so that the order of a file's rows changes no id.
 */
export function idsFor(
  codes: Iterable<string>,
  taken: ReadonlySet<string>,
  { prefix, digits }: { readonly prefix: string; readonly digits: number },
): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const ids = new Map<string, string>();
  const sorted = [...new Set(codes)].toSorted(byCode);
  for (const code of sorted) {
    if (!READABLE.test(code) || used.has(code)) continue;
    used.add(code);
    ids.set(code, code);
  }
  let next = 1;
  for (const code of sorted) {
    if (ids.has(code)) continue;
    let id: string;
    do id = `${prefix}${String(next++).padStart(digits, "0")}`;
    while (used.has(id));
    used.add(id);
    ids.set(code, id);
  }
  return ids;
}
