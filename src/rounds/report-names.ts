import type { RunReport } from "./report.ts";

/** A report with other names for its seekers: pseudonyms as it is kept, codes as it is read. */
export function renameReport(report: RunReport, names: ReadonlyMap<string, string>): RunReport {
  const name = (id: string) => names.get(id) ?? id;
  const { pairs, conflict } = report;
  return {
    ...report,
    pairs: pairs.map((pair) => ({ ...pair, seeker: name(pair.seeker) })),
    conflict: conflict && { ...conflict, seekers: conflict.seekers.map(name).toSorted() },
  };
}
