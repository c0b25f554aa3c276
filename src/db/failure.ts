import { DrizzleQueryError } from "drizzle-orm/errors";
import postgres from "postgres";

import { InnestoError } from "../errors.ts";
import { noRoom } from "./no-room.ts";

/** What postgres.js and the operating system report when there is no one to talk to. */
const UNREACHABLE = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "ENOTFOUND",
  "EPIPE",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
]);
/** PostgreSQL's classes 08 (connection) and 57P (operator intervention), and too many clients. */
const UNREACHABLE_STATE = /^(08|57P0[1-3]$|53300$)/;

/**
 * The error behind a failed query, without drizzle's wrapper, whose message repeats the values
 * that were sent: they may be personal and would end in a log.
 */
function underlying(thrown: unknown): unknown {
  return thrown instanceof DrizzleQueryError && thrown.cause ? thrown.cause : thrown;
}

/** The error of the database itself, with its `code` and `constraint_name`, if it is one. */
export function databaseError(thrown: unknown): postgres.PostgresError | undefined {
  const error = underlying(thrown);
  return error instanceof postgres.PostgresError ? error : undefined;
}

/**
 * What `thrown` is to become: `unavailable` where the database was not there to answer, `conflict` where it
 * refused a seat that somebody else has taken.
 */
export function failure(thrown: unknown, place: string): unknown {
  const error = underlying(thrown);
  if (isUnreachable(error)) return unavailable(place, error);
  return (error instanceof postgres.PostgresError ? noRoom(error) : undefined) ?? error;
}

/** Whether the connection went with it: after a fatal error PostgreSQL ends the session. */
export function isCutOff(thrown: unknown): boolean {
  const error = underlying(thrown);
  return error instanceof postgres.PostgresError
    ? error.severity === "FATAL" || error.severity === "PANIC"
    : isUnreachable(error);
}

function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string")
    return false;
  if (error instanceof postgres.PostgresError) return UNREACHABLE_STATE.test(error.code);
  return UNREACHABLE.has(error.code);
}

function unavailable(place: string, cause: unknown): InnestoError {
  return new InnestoError(
    "unavailable",
    {
      it: `Il database (${place}) non risponde: se lo teneva aperto un altro processo, forse è terminato. Riprovare.`,
      en: `The database (${place}) does not answer: if another process was running it, that process may have ended. Try again.`,
    },
    { cause },
  );
}
