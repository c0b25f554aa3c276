import { z } from "zod";
import { inviteByHand } from "../../access/hand-over.ts";
import { type Invited, listInvitations, revokeInvitation } from "../../access/invitations.ts";
import { listUninvited } from "../../access/uninvited.ts";
import { vocabularyOf } from "../../programmes/vocabulary.ts";
import type { WebDeps } from "../deps.ts";
import { inviteAllByLetter } from "../../notify/invite.ts";
import { requireForm } from "../kit/require-form.ts";
import { refusalOf } from "../kit/refusal.tsx";
import { sendLetters } from "../outbox/send.ts";
import { asking, type Ctx, newPages, nothingHere } from "../visit.ts";
import { entrantsPages } from "./entrants-page.tsx";
import { handOverPage } from "./hand-over-page.tsx";
import { invitationsPage } from "./invitations-page.tsx";

const AT = "/p/:programme/inviti";

const ROLES = ["coordinator", "referent", "member", "participant", "funder"] as const;
const formSchema = z.strictObject({
  email: z.string().max(300),
  role: z.enum(ROLES),
  subject: z
    .string()
    .max(60)
    .transform((code) => code.trim()),
});

/** Who is invited to the programme, and the links by which they come. */
export function invitationPages(deps: WebDeps) {
  const pages = newPages();
  pages.route("/", entrantsPages(deps));
  pages.get(AT, (c) => invitationsPage(c, deps));
  pages.post(AT, async (c) => {
    asking(c, deps.db, ["coordinator"]);
    const sent = await requireForm(c, formSchema);
    return await handOver(c, deps, [sent], sent);
  });
  pages.post(`${AT}/tutti`, async (c) => {
    const { actor, db } = asking(c, deps.db, ["coordinator"]);
    const people = await db.as(actor, (tx) => listUninvited(tx, actor.programme));
    return await handOver(c, deps, people);
  });
  pages.post(`${AT}/lettere`, async (c) => {
    const { actor, db } = asking(c, deps.db, ["coordinator"]);
    await requireForm(c, z.strictObject({}));
    const inviting = { invitedBy: actor.account, today: deps.today() };
    await inviteAllByLetter(db, actor.programme, inviting);
    await sendLetters(deps, actor);
    return c.redirect(`/p/${actor.programme}/posta?fatto=inviti`, 303);
  });
  pages.post(`${AT}/:id/collegamento`, async (c) => {
    const { actor, db } = asking(c, deps.db, ["coordinator"]);
    const all = await db.as(actor, (tx) => listInvitations(tx, actor.programme));
    const one = all.find(({ id }) => id === c.req.param("id"));
    if (one === undefined || one.acceptedAt !== null || one.revokedAt !== null) throw nothingHere();
    return await handOver(c, deps, [one]);
  });
  pages.post(`${AT}/:id/ritira`, async (c) => {
    const { actor, db } = asking(c, deps.db, ["coordinator"]);
    await revokeInvitation(db, actor.programme, c.req.param("id"));
    return c.redirect(`/p/${actor.programme}/inviti?fatto=ritirato`, 303);
  });
  return pages;
}

/** Invites, and shows the links this once; the form again where somebody cannot be invited. */
async function handOver(c: Ctx, deps: WebDeps, people: readonly Invited[], sent?: Invited) {
  const { actor } = asking(c, deps.db, ["coordinator"]);
  const invited = people.map(({ email, role, subject }) => ({ email, role, subject }));
  let links: Awaited<ReturnType<typeof inviteByHand>> = [];
  const refused = await refusalOf(async () => {
    links = await inviteByHand(deps.db, actor, invited);
  }, ["invalid", "notFound"]);
  if (refused !== null) return await invitationsPage(c, deps, { refused, sent });
  const vocabulary = await deps.db.as(actor, (tx) => vocabularyOf(tx, actor.programme));
  return handOverPage(c, { actor, links, publicUrl: deps.publicUrl, vocabulary });
}
