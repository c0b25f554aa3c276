import type { Database } from "../db/client.ts";

/** The database as API and pages hand it on to the rooms' verbs; they never write a query themselves. */
export type Service = Database;
