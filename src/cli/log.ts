import type { LogEntry } from "../api/deps.ts";
import type { Config } from "../config.ts";

const RANK: Readonly<Record<Config["logLevel"], number>> = {
  silent: 0,
  error: 1,
  warn: 2,
  info: 3,
  debug: 4,
};

/** A line of JSON on standard error for every entry that the level lets through. */
export const openLog =
  (level: Config["logLevel"]) =>
  (entry: LogEntry): void => {
    if (RANK[entry.level] > RANK[level]) return;
    process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
  };
