import { integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { keyOf, createdAt } from "./columns.ts";

/** What a POST with an Idempotency-Key answered, so that a repeat gets the same answer. */
export const idempotentRequest = pgTable(
  "idempotent_request",
  {
    caller: text("caller").notNull(),
    key: text("key").notNull(),
    fingerprint: text("fingerprint").notNull(),
    status: integer("status"),
    headers: jsonb("headers"),
    body: text("body"),
    createdAt: createdAt(),
  },
  (t) => [keyOf(t.caller, t.key)],
);
