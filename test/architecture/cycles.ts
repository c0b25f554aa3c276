/** Every import that closes a circle, as the files from its target round to it again. */
export function cyclesOf(
  edges: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const open: string[] = [];
  const visit = (file: string): void => {
    const start = open.indexOf(file);
    if (start >= 0) cycles.push([...open.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    open.push(file);
    for (const target of edges.get(file) ?? []) visit(target);
    open.pop();
    done.add(file);
  };
  for (const file of edges.keys()) visit(file);
  return cycles;
}
