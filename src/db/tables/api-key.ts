import { sql } from "drizzle-orm";
import { pgTable, text, unique } from "drizzle-orm/pg-core";
import { createdAt, instant, oneOf, ownKey, rule } from "./columns.ts";
import { KEY_SCOPES } from "./lists.ts";
import { roleColumns, roleRules } from "./role.ts";

/** What a program shows in place of signing in: the digest of a secret, with one role in one programme. */
export const apiKey = pgTable(
  "api_key",
  {
    ...roleColumns(),
    id: text("id").notNull(),
    /** What it is for, in the words of whoever made it. */
    name: text("name").notNull(),
    scope: text("scope", { enum: KEY_SCOPES }).notNull(),
    digest: text("digest").notNull().unique("api_key_digest"),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    /** To the hour. */
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    ownKey(t),
    ...roleRules("api_key", t),
    oneOf("api_key_scope", t.scope, KEY_SCOPES),
    unique("api_key_name").on(t.programmeId, t.name),
    rule("api_key_name_is_given", sql`btrim(${t.name}) <> ''`),
  ],
);
