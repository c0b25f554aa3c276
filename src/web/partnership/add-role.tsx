import { z } from "zod";
import type { InnestoError } from "../../errors.ts";
import { organisationNames } from "../../profiles/names.ts";
import { addRole } from "../../programmes/partnership/change.ts";
import type { WebDeps } from "../deps.ts";
import { Input, Select } from "../kit/fields.tsx";
import { readForm, textOf, type Typed, words } from "../kit/read-form.ts";
import { refusalOf, type Wrong } from "../kit/refusal.tsx";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { asking, type Ctx, speaker } from "../visit.ts";
import { byName } from "./by-name.ts";
import { codesOf, ROLE_NAMES } from "./names.ts";
import { partnershipCrumb } from "./role-page.tsx";
import { PARTNERSHIP } from "./words.ts";

const LONGEST_CODE = 100;
const day = z.iso.date().optional();
const form = z.strictObject({
  organisation: words(LONGEST_CODE),
  role: z.enum(codesOf(ROLE_NAMES)),
  since: day,
  until: day,
});

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong;
  readonly refused?: InnestoError;
}

/** One more role in the partnership: whose, which, since when. */
export async function roleForm(c: Ctx, deps: WebDeps, { typed = {}, wrong, refused }: Shown = {}) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const say = speaker(c);
  const names = await db.as(actor, (tx) => organisationNames(tx, actor.programme));
  const field = (name: "organisation" | "role" | "since" | "until") => ({
    name,
    value: textOf(typed, name),
    wrong: wrong?.[name],
  });
  return personPage(
    c,
    {
      actor,
      title: PARTNERSHIP.add,
      menu: "partnership",
      crumbs: [partnershipCrumb(c, actor)],
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <form method="post" class="narrow">
      <Select
        {...field("organisation")}
        label={say(PARTNERSHIP.organisation)}
        options={byName(names)}
        empty="–"
        required
      />
      <Select
        {...field("role")}
        label={say(PARTNERSHIP.role)}
        options={codesOf(ROLE_NAMES).map((value) => ({ value, label: say(ROLE_NAMES[value]) }))}
        empty="–"
        required
      />
      <Input {...field("since")} type="date" label={say(PARTNERSHIP.since)} />
      <Input
        {...field("until")}
        type="date"
        label={say(PARTNERSHIP.until)}
        hint={say(PARTNERSHIP.untilHint)}
      />
      <button class="btn btn-primary">{say(PARTNERSHIP.add)}</button>
    </form>,
  );
}

export async function postRole(c: Ctx, deps: WebDeps) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const { value, typed, wrong } = await readForm(c, form);
  if (value === null) return await roleForm(c, deps, { typed, wrong });
  const { organisation, role, since = null, until = null } = value;
  const said = { organisation, role, since, until };
  const refused = await refusalOf(() => addRole(db, actor.programme, said));
  if (refused !== null) return await roleForm(c, deps, { typed, refused });
  return c.redirect(`${inProgramme(actor, "partenariato")}?fatto=aggiunto`, 303);
}
