/** A line of the log: no personal data. */
export interface JobLogEntry {
  readonly level: "error" | "warn" | "info";
  readonly event: string;
  readonly [detail: string]: unknown;
}

export type JobLog = (entry: JobLogEntry) => void;
