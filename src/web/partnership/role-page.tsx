import { z } from "zod";
import { seenAs } from "../../access/seen.ts";
import type { Part } from "../../access/visitor.ts";
import { type InnestoError, verbatim } from "../../errors.ts";
import { changeRole, removeRole, requireRole } from "../../programmes/partnership/change.ts";
import type { WebDeps } from "../deps.ts";
import { Input } from "../kit/fields.tsx";
import { refusalOf } from "../kit/refusal.tsx";
import { requireForm } from "../kit/require-form.ts";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { asking, type Ctx, speaker } from "../visit.ts";
import { ROLE_NAMES, SOUL_NAMES } from "./names.ts";
import { PARTNERSHIP } from "./words.ts";

const seen = z.string().max(100);
const day = z.union([z.literal("").transform(() => null), z.iso.date()]);
const form = z.strictObject({ seen, since: day, until: day });
const removal = z.strictObject({ seen });

type Term = Pick<z.output<typeof form>, "since" | "until">;

export const partnershipCrumb = (c: Ctx, actor: Part) => ({
  href: inProgramme(actor, "partenariato"),
  label: speaker(c)(PARTNERSHIP.title),
});

/** One role of one organisation: its dates, which also end it. */
export async function rolePage(
  c: Ctx,
  deps: WebDeps,
  refused: InnestoError | null = null,
  sent?: Term,
) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const say = speaker(c);
  const role = await db.as(actor, (tx) => requireRole(tx, actor.programme, idOf(c)));
  const shown = refused?.kind === "invalid" && sent !== undefined ? sent : role;
  const title = verbatim(`${role.name}: ${say(ROLE_NAMES[role.role])}`);
  const organisation = inProgramme(actor, "persone", "organizzazioni", role.organisation);
  return personPage(
    c,
    { actor, title, menu: "partnership", crumbs: [partnershipCrumb(c, actor)], refused },
    <>
      <p>
        {[say(SOUL_NAMES[role.soul]), role.contact, role.comune].filter(Boolean).join(" · ")}.{" "}
        <a href={organisation}>{say(PARTNERSHIP.editOrganisation)}</a>
      </p>
      <form method="post" class="narrow">
        <input type="hidden" name="seen" value={seenAs(role)} />
        <Input type="date" name="since" label={say(PARTNERSHIP.since)} value={shown.since} />
        <Input
          type="date"
          name="until"
          label={say(PARTNERSHIP.until)}
          hint={say(PARTNERSHIP.untilHint)}
          value={shown.until}
        />
        <button class="btn btn-primary">{say(PARTNERSHIP.save)}</button>
      </form>
      <form method="post" action={inProgramme(actor, "partenariato", role.id, "togli")}>
        <input type="hidden" name="seen" value={seenAs(role)} />
        <p>{say(PARTNERSHIP.removeHow)}</p>
        <button class="btn btn-outline-danger btn-sm">{say(PARTNERSHIP.remove)}</button>
      </form>
    </>,
  );
}

export async function postTerm(c: Ctx, deps: WebDeps) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const { seen: read, ...term } = await requireForm(c, form);
  const refused = await refusalOf(() => changeRole(db, actor.programme, idOf(c), term, read));
  if (refused !== null) return await rolePage(c, deps, refused, term);
  return c.redirect(`${inProgramme(actor, "partenariato")}?fatto=salvato`, 303);
}

export async function postRemoval(c: Ctx, deps: WebDeps) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const { seen: read } = await requireForm(c, removal);
  const refused = await refusalOf(() => removeRole(db, actor.programme, idOf(c), read));
  if (refused !== null) return await rolePage(c, deps, refused);
  return c.redirect(`${inProgramme(actor, "partenariato")}?fatto=tolto`, 303);
}

const idOf = (c: Ctx): string => c.req.param("role")!;
