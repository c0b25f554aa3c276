import { z } from "zod";
import type { InnestoError } from "../../../errors.ts";
import {
  MONTHS_AFTER,
  OUTCOME_MOMENTS,
  type OutcomeMoment,
} from "../../../collaborations/outcomes/due.ts";
import {
  type FollowedCollaboration,
  listFollowed,
} from "../../../collaborations/outcomes/outcomes.ts";
import {
  type OutcomeKey,
  removeOutcome,
  saveOutcome,
} from "../../../collaborations/outcomes/save-outcome.ts";
import { MOMENT_WORDS } from "../../../collaborations/outcomes/words.ts";
import type { WebDeps } from "../../deps.ts";
import { periodOf } from "../../collaborations/collaboration-list.tsx";
import { limitedForm, readForm, type Typed } from "../../kit/read-form.ts";
import { tried, type Wrong } from "../../kit/refusal.tsx";
import { inProgramme } from "../../round/address.ts";
import { programmePage } from "../../round/frame.tsx";
import { namesOf } from "../../round/parties.ts";
import { type Asking, asking, type Ctx, newPages, nothingHere, speaker } from "../../visit.ts";
import { outcomeForm, typedAs } from "./form.ts";
import { Declared, OutcomeForm, RemoveForm } from "./parts.tsx";
import { ONE } from "./words.ts";

const PAGE = "/p/:programme/esiti/persone/:collaboration/:months" as const;

/** The outcome of one person at one moment: recorded, corrected, taken back. */
export const onePages = ({ db: service, today }: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => await onePage(c, asking(c, service, ["coordinator"]), today(), {}))
    .post(PAGE, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const read = await readForm(c, outcomeForm);
      if (read.wrong !== null) return await onePage(c, asked, today(), read);
      const { seen, ...said } = read.value;
      const { done, refused } = await tried(() =>
        saveOutcome(asked.db, keyIn(c, asked), said, { seen, today: today() }),
      );
      if (refused !== null) return await onePage(c, asked, today(), { typed: read.typed, refused });
      return back(c, asked, done ? "liberato" : "registrato");
    })
    .post(`${PAGE}/togli`, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const read = await readForm(c, z.strictObject({ seen: z.string().max(100) }));
      if (read.wrong !== null) throw nothingHere();
      const { refused } = await tried(() =>
        removeOutcome(asked.db, keyIn(c, asked), read.value.seen),
      );
      if (refused !== null) return await onePage(c, asked, today(), { refused });
      return back(c, asked, "tolto");
    });

const back = (c: Ctx, { actor }: Asking, done: string) =>
  c.redirect(`${inProgramme(actor, "esiti")}?fatto=${done}`, 303);

function momentIn(c: Ctx): OutcomeMoment {
  const found = OUTCOME_MOMENTS.find((one) => String(MONTHS_AFTER[one]) === c.req.param("months"));
  if (found === undefined) throw nothingHere();
  return found;
}

const keyIn = (c: Ctx, { actor }: Asking): OutcomeKey => ({
  programme: actor.programme,
  collaboration: c.req.param("collaboration") ?? "",
  moment: momentIn(c),
});

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError;
}

async function onePage(c: Ctx, asked: Asking, today: string, { typed, wrong, refused }: Shown) {
  const { actor, db } = asked;
  const place = keyIn(c, asked);
  const all = await db.as(actor, (tx) => listFollowed(tx, actor.programme));
  const one = all.find(({ id }) => id === place.collaboration);
  if (one === undefined) throw nothingHere();
  const known = one.outcomes.find(({ moment }) => moment === place.moment) ?? null;
  const names = await namesOf(asked, [one.participant]);
  const when = MOMENT_WORDS[place.moment];
  const title = { it: `Esito ${when.it} (${one.id})`, en: `Outcome ${when.en} (${one.id})` };
  const declarations = one.declarations.filter(({ moment }) => moment === place.moment);
  return programmePage(
    c,
    { actor, title, menu: "outcomes", refused: refused ?? null, wrong: wrong ?? null },
    <>
      <p class="lead">
        {names.person(one.participant)} · {one.host} · {periodOf(one)}
      </p>
      <Declared c={c} actor={actor} place={place} declarations={declarations} />
      <OutcomeForm
        c={c}
        actor={actor}
        place={place}
        known={known}
        typed={typed ?? { observedOn: today, ...begun(c, one, place.moment) }}
        wrong={wrong ?? {}}
      />
      {known !== null && <RemoveForm c={c} actor={actor} place={place} known={known} />}
      <p>
        <a href={inProgramme(actor, "esiti")}>{speaker(c)(ONE.back)}</a>
      </p>
    </>,
  );
}

/** What stands in the form at first: a declaration that the address names, else what is known. */
function begun(
  c: Ctx,
  { outcomes, declarations }: FollowedCollaboration,
  moment: OutcomeMoment,
): Typed {
  const said = declarations.find((one) => one.moment === moment && one.side === c.req.query("da"));
  if (said !== undefined) return { ...typedAs(said), source: "statement" };
  return typedAs(outcomes.find((one) => one.moment === moment) ?? null);
}
