import { z } from "zod";
import type { InnestoError } from "../../errors.ts";
import { queueRun } from "../../jobs/of-programme.ts";
import { requireRound } from "../../rounds/rounds.ts";
import type { WebDeps } from "../deps.ts";
import { Input } from "../kit/fields.tsx";
import { limitedForm, readForm, textOf, type Typed, words } from "../kit/read-form.ts";
import { tried, type Wrong } from "../kit/refusal.tsx";
import { inProgramme, roundIn } from "../round/address.ts";
import { roundPage } from "../round/frame.tsx";
import { type Asking, asking, type Ctx, newPages, speaker } from "../visit.ts";
import { RUNS } from "./words.ts";

const LONGEST_NAME = 200;
const form = z.strictObject({ name: words(LONGEST_NAME).optional() });

const PAGE = "/p/:programme/cicli/:round/nuova-ipotesi" as const;

/** Asks for one more run; it is computed as a job, whose page says how far it is. */
export const newRunPages = ({ db: service, today, wakeWorker }: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => await newRunPage(c, asking(c, service, ["coordinator"]), {}))
    .post(PAGE, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const { actor } = asked;
      const read = await readForm(c, form);
      if (read.wrong !== null) return await newRunPage(c, asked, read);
      const wanted = { round: roundIn(c), on: today(), ...read.value };
      const { done, refused } = await tried(() => queueRun(service, actor, wanted));
      if (refused !== null) return await newRunPage(c, asked, { typed: read.typed, refused });
      wakeWorker();
      return c.redirect(inProgramme(actor, "lavori", done.id), 303);
    });

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong;
  readonly refused?: InnestoError;
}

async function newRunPage(
  c: Ctx,
  { actor, db }: Asking,
  { typed = {}, wrong = {}, refused }: Shown,
) {
  const round = roundIn(c);
  const say = speaker(c);
  await db.as(actor, (tx) => requireRound(tx, actor.programme, round));
  return roundPage(
    c,
    { actor, round, title: RUNS.title, tab: "newRun", refused: refused ?? null, wrong },
    <>
      <form method="post">
        <p class="lead">{say(RUNS.lead)}</p>
        <Input
          name="name"
          label={say(RUNS.name)}
          hint={say(RUNS.nameHint)}
          value={textOf(typed, "name")}
          wrong={wrong["name"]}
          maxlength={LONGEST_NAME}
        />
        <button class="btn btn-primary">{say(RUNS.compute)}</button>
      </form>
      <p class="mt-4">
        {say(RUNS.otherCriteriaLead)}{" "}
        <a href={inProgramme(actor, "criteri")}>{say(RUNS.otherCriteria)}</a>.
      </p>
    </>,
  );
}
