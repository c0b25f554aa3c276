import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { account } from "./account.ts";
import { createdAt, exactlyOne, instant, ownKey, rule } from "./columns.ts";
import { roleColumns, roleRules } from "./role.ts";

/** A role that waits for whoever reads the mail of an address. */
export const invitation = pgTable(
  "invitation",
  {
    ...roleColumns(),
    id: text("id").notNull(),
    email: text("email").notNull(),
    invitedBy: text("invited_by").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    ownKey(t),
    ...roleRules("invitation", t),
    rule("invitation_email_is_lower_case", sql`${t.email} = lower(${t.email})`),
    rule("invitation_ends_once", sql`num_nonnulls(${t.acceptedAt}, ${t.revokedAt}) <= 1`),
    uniqueIndex("invitation_open")
      .on(t.programmeId, t.email, t.role, t.subject)
      .where(sql`${t.acceptedAt} is null and ${t.revokedAt} is null`),
    index("invitation_email").on(t.email),
  ],
);

/** The digest of a link that was mailed: it signs an account in, or accepts an invitation, once. */
export const signInLink = pgTable(
  "sign_in_link",
  {
    digest: text("digest").primaryKey(),
    accountId: text("account_id").references(() => account.id, { onDelete: "cascade" }),
    programmeId: text("programme_id"),
    invitationId: text("invitation_id"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    exactlyOne("sign_in_link_for", [t.accountId, t.invitationId]),
    rule("sign_in_link_invitation", sql`(${t.programmeId} is null) = (${t.invitationId} is null)`),
    foreignKey({
      name: "sign_in_link_invitation_fk",
      columns: [t.programmeId, t.invitationId],
      foreignColumns: [invitation.programmeId, invitation.id],
    }).onDelete("cascade"),
    index("sign_in_link_account").on(t.accountId),
    index("sign_in_link_of_invitation").on(t.programmeId, t.invitationId),
  ],
);
