import type { Issue } from "../../../errors.ts";
import type { Plan, PlannedRow } from "../planned.ts";

/** What only all rows together can break, of the files and of the database. */
export type Rule = (plan: Plan) => readonly Issue[];

/** A fault is reported where the reader can mend it: in the files. */
export const isFromFile = (row: PlannedRow): boolean => row.place !== undefined;

/** A collaboration holds its seat while agreed or under way. */
export const holdsSeat = (state: unknown): boolean => state === "agreed" || state === "running";
