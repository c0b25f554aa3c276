/** Rows by a key, in their order; a row without a key is left out. */
export function groupBy<K, V>(rows: readonly V[], key: (row: V) => K | null): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const row of rows) {
    const k = key(row);
    if (k === null) continue;
    const group = groups.get(k);
    if (group === undefined) groups.set(k, [row]);
    else group.push(row);
  }
  return groups;
}
