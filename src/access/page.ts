/** Which stretch of a list is asked for: at most `limit` rows that come after the row `after`. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** A stretch of a list; `next` names its last row when there are more, else null. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** One row beyond the page is read, to know whether there is a next one. */
export const rowsToRead = ({ limit }: PageRequest): number => limit + 1;

/**
 * The page of rows that were read in the order of their keys, from `after` on. Rows that are added
 * or removed meanwhile neither repeat nor hide another one, as they would with an offset.
 */
export function pageOf<T>(
  rows: readonly T[],
  { limit }: PageRequest,
  keyOf: (row: T) => string,
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? keyOf(last) : null };
}
