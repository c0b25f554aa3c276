import { sql } from "drizzle-orm";
import { boolean, date, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, instant, keyOf, rule } from "./columns.ts";
import { roleColumns, roleRules } from "./role.ts";

/** Whoever can sign in: an address that has been shown to be theirs, and nothing else about them. */
export const account = pgTable(
  "account",
  {
    id: text("id")
      .primaryKey()
      .default(sql`gen_random_uuid()::text`),
    email: text("email").notNull().unique("account_email"),
    /** The technical administrator of the installation. */
    isOperator: boolean("is_operator").notNull().default(false),
    createdAt: createdAt(),
    /** When it last signed in: one that nobody uses is ended. */
    lastSeenOn: date("last_seen_on")
      .notNull()
      .default(sql`current_date`),
  },
  (t) => [rule("account_email_is_lower_case", sql`${t.email} = lower(${t.email})`)],
);

const ofAccount = () =>
  text("account_id")
    .notNull()
    .references(() => account.id, { onDelete: "cascade" });

/** The roles that an account has, in any number of programmes. */
export const membership = pgTable(
  "membership",
  { ...roleColumns(), accountId: ofAccount(), createdAt: createdAt() },
  (t) => [
    keyOf(t.programmeId, t.accountId, t.role, t.subject),
    ...roleRules("membership", t),
    index("membership_account").on(t.accountId),
  ],
);

/** A browser that has signed in: the digest of the secret in its cookie. */
export const session = pgTable(
  "session",
  {
    digest: text("digest").primaryKey(),
    accountId: ofAccount(),
    createdAt: createdAt(),
    /** Put off as the session is used, up to a limit from its beginning. */
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("session_account").on(t.accountId)],
);

/** How often something was tried lately, by a digest of who or what: shared by all processes. */
export const attempt = pgTable("attempt", {
  digest: text("digest").primaryKey(),
  since: instant("since").notNull().defaultNow(),
  times: integer("times").notNull().default(1),
});
