import { z } from "zod";
import { InnestoError } from "../../errors.ts";
import { calendarOf, setCalendar } from "../../rounds/calendar.ts";
import { moveRound } from "../../rounds/move.ts";
import { lockRound, requireRound, type Round } from "../../rounds/rounds.ts";
import { listTransitions } from "../../rounds/transitions.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { limitedForm, readForm, words } from "../kit/read-form.ts";
import { tried, type Wrong } from "../kit/refusal.tsx";
import { type Asking, asking, type Ctx, newPages } from "../visit.ts";
import { inRound, roundIn } from "./address.ts";
import { byOf } from "./by.ts";
import { roundPage } from "./frame.tsx";
import { Calendar, State, Steps } from "./life-parts.tsx";
import { CHANGED_MEANWHILE, LIFE, LIFE_DONE } from "./words.ts";

const revision = z.coerce.number().int();
const date = z.iso.date().default("");

const datesForm = z.strictObject({
  revision,
  preferencesBy: date,
  answersBy: date,
  confirmationBy: date,
});

/** The states that a person brings a round to by itself; the others come with a run or its publication. */
const stateForm = z.strictObject({
  revision,
  to: z.enum(["open", "collecting", "matched", "published", "confirmed", "closed"]),
  words: words().optional(),
});

const PAGE = "/p/:programme/cicli/:round/calendario" as const;

/** A round's dates and the steps that it takes, and can take now. */
export const lifePages = ({ db: service, today }: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => {
      return await lifePage(c, asking(c, service, ["coordinator"]), today());
    })
    .post(PAGE, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const form = await readForm(c, datesForm);
      if (form.wrong !== null) return await lifePage(c, asked, today(), form.wrong);
      const { revision: seen, ...dates } = form.value;
      const change = Object.fromEntries(
        Object.entries(dates).map(([name, day]) => [name, day === "" ? null : day]),
      );
      return await changed(c, asked, today(), seen, "date", async (tx, round) => {
        await setCalendar(tx, round, { ...calendarOf(round), ...change });
      });
    })
    .post(`${PAGE}/stato`, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const form = await readForm(c, stateForm);
      if (form.wrong !== null) return await lifePage(c, asked, today(), form.wrong);
      const { revision: seen, to, words: why } = form.value;
      return await changed(c, asked, today(), seen, "stato", async (tx, round) => {
        await moveRound(tx, round, to, byOf(asked.actor), why);
      });
    });

type Work = Parameters<Asking["db"]["asSystem"]>[1];
type Tx = Parameters<Work>[0];

/** Changes the round as it was seen; another change in between is told beside how it is now. */
async function changed(
  c: Ctx,
  { actor, db }: Asking,
  today: string,
  seen: number,
  done: keyof typeof LIFE_DONE,
  work: (tx: Tx, round: Round) => Promise<void>,
) {
  const number = roundIn(c);
  const { refused } = await tried(() =>
    db.asSystem(actor.programme, async (tx) => {
      const round = await lockRound(tx, actor.programme, number);
      if (round.revision !== seen) throw new InnestoError("conflict", CHANGED_MEANWHILE);
      await work(tx, round);
    }),
  );
  if (refused !== null) return await lifePage(c, { actor, db }, today, {}, refused);
  return c.redirect(inRound(actor, number, "calendario") + `?fatto=${done}`, 303);
}

async function lifePage(
  c: Ctx,
  { actor, db }: Asking,
  today: string,
  wrong: Wrong = {},
  refused: InnestoError | null = null,
) {
  const number = roundIn(c);
  const { round, steps } = await db.as(actor, async (tx) => ({
    round: await requireRound(tx, actor.programme, number),
    steps: await listTransitions(tx, actor.programme, number),
  }));
  const done = doneOf(c, LIFE_DONE);
  return roundPage(
    c,
    { actor, round: number, title: LIFE.title, tab: "life", done, refused, wrong },
    <>
      <State c={c} actor={actor} round={round} today={today} />
      <Calendar c={c} actor={actor} round={round} wrong={wrong} />
      <Steps c={c} steps={steps} />
    </>,
  );
}
