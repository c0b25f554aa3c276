import { z } from "zod";
import {
  addCheckIn,
  addMilestone,
  type CheckIn,
  checkInsOf,
  milestonesOf,
  reachMilestone,
} from "../../collaborations/check-ins.ts";
import { watchCollaborations } from "../../collaborations/watched.ts";
import type { WebDeps } from "../deps.ts";
import { day } from "../kit/figures.ts";
import { limitedForm, words } from "../kit/read-form.ts";
import { Table } from "../kit/table.tsx";
import { asking, type Asking, type Ctx, newPages, speaker } from "../visit.ts";
import { changed } from "./change.ts";
import { filePage, opened, READERS, type Shown } from "./frame.tsx";
import { LightOf } from "./light.tsx";
import { StepForm, TalkForm } from "./talk-forms.tsx";
import { StepList } from "./step-list.tsx";
import { TALKS } from "./talks-words.ts";

const ONE = "/p/:programme/collaborazioni/:collaboration" as const;

const LONGEST_LINE = 300;
const LONGEST_NOTE = 5000;

const talk = z.strictObject({
  heldOn: z.iso.date(),
  nextOn: z.iso.date().optional(),
  words: words(LONGEST_NOTE).optional(),
});

const step = z.strictObject({
  title: words(LONGEST_LINE),
  dueOn: z.iso.date().optional(),
  providedBy: words(LONGEST_LINE).optional(),
  lasting: z
    .literal("yes")
    .optional()
    .transform((said) => said === "yes"),
});

const reached = z.strictObject({ step: z.string().max(100) });

const to = (id: string) => [id, "colloqui"];

/** The talks with a person and a host, the steps, and what it takes for the collaboration to last. */
export const talksTab = ({ db: service, today }: WebDeps) => {
  const again = (c: Ctx) => async (asked: Asking, shown: Shown) =>
    await talksPage(c, asked, today(), shown);
  return newPages()
    .get(
      `${ONE}/colloqui`,
      async (c) => await talksPage(c, asking(c, service, READERS), today(), {}),
    )
    .post(`${ONE}/colloqui`, limitedForm, async (c) => {
      return await changed(c, service, {
        form: talk,
        work: (tx, found, said) => addCheckIn(tx, found, said, today()),
        to,
        done: "colloquio",
        again: again(c),
      });
    })
    .post(`${ONE}/tappe`, limitedForm, async (c) => {
      return await changed(c, service, {
        form: step,
        work: addMilestone,
        to,
        done: "tappa",
        again: again(c),
      });
    })
    .post(`${ONE}/tappe/raggiunta`, limitedForm, async (c) => {
      return await changed(c, service, {
        form: reached,
        work: (tx, found, said) => reachMilestone(tx, found, said.step, today()),
        to,
        done: "raggiunta",
        again: again(c),
      });
    });
};

async function talksPage(c: Ctx, asked: Asking, today: string, shown: Shown) {
  const found = await opened(c, asked);
  const { actor, db, writes } = found;
  const { one } = found.file;
  const say = speaker(c);
  const { talks, steps, watch } = await db.as(actor, async (tx) => ({
    talks: await checkInsOf(tx, actor.programme, one.id),
    steps: await milestonesOf(tx, actor.programme, one.id),
    watch: (await watchCollaborations(tx, actor.programme, today)).get(one.id)!,
  }));
  const list = { c, actor, id: one.id, today, writes };
  return await filePage(
    c,
    found,
    "talks",
    shown,
    <>
      <h2>{say(TALKS.now)}</h2>
      <LightOf c={c} watch={watch} />
      <dl class="facts">
        <dt>{say(TALKS.last)}</dt>
        <dd>{talks[0] === undefined ? say(TALKS.none) : day(talks[0].heldOn)}</dd>
        <dt>{say(TALKS.next)}</dt>
        <dd>{talks[0]?.nextOn == null ? say(TALKS.none) : day(talks[0].nextOn)}</dd>
      </dl>
      <h2>{say(TALKS.talks)}</h2>
      {talks.length === 0 ? <p>{say(TALKS.noTalks)}</p> : <TalkTable c={c} talks={talks} />}
      {writes && <TalkForm c={c} actor={actor} id={one.id} today={today} shown={shown} />}
      <h2>{say(TALKS.lasting)}</h2>
      <StepList {...list} of={TALKS.lasting} steps={steps.filter(({ lasting }) => lasting)} />
      <h2>{say(TALKS.steps)}</h2>
      <StepList {...list} of={TALKS.steps} steps={steps.filter(({ lasting }) => !lasting)} />
      {writes && <StepForm c={c} actor={actor} id={one.id} shown={shown} />}
    </>,
  );
}

const TalkTable = ({ c, talks }: { readonly c: Ctx; readonly talks: readonly CheckIn[] }) => {
  const say = speaker(c);
  return (
    <Table
      caption={say(TALKS.talks)}
      headers={[TALKS.heldOn, TALKS.nextOn, TALKS.words].map(say)}
      rows={talks.map((one) => [
        day(one.heldOn),
        one.nextOn === null ? "—" : day(one.nextOn),
        <span class="lines">{one.words ?? "—"}</span>,
      ])}
    />
  );
};
