import { databaseError } from "../db/failure.ts";

/** PostgreSQL: unique violation, serialization failure, deadlock, lock not available. */
const CONTENTION = new Set(["23505", "40001", "40P01", "55P03"]);

/** Whether two requests got in each other's way: one that is sent again may well pass. */
export const isContention = (thrown: unknown): boolean =>
  CONTENTION.has(databaseError(thrown)?.code ?? "");
