import { z } from "zod";
import { InnestoError } from "../../errors.ts";
import type { Market } from "../../matching/glossary.ts";
import { planPublication } from "../../rounds/answers/put.ts";
import { policyVersion } from "../../rounds/policies.ts";
import { publishRun } from "../../rounds/publish.ts";
import { changesSince } from "../../rounds/replay.ts";
import { marketsOf, requireRound } from "../../rounds/rounds.ts";
import { listRuns, listWaiting, type Run } from "../../rounds/runs.ts";
import { requireRunOf } from "../../rounds/run-of-round.ts";
import type { WebDeps } from "../deps.ts";
import { limitedForm, readForm, words } from "../kit/read-form.ts";
import { tried } from "../kit/refusal.tsx";
import { inRound, roundIn } from "../round/address.ts";
import { byOf } from "../round/by.ts";
import { roundPage } from "../round/frame.tsx";
import { tellSides } from "../round/tell-sides.ts";
import { partiesOf, sidesOf } from "../round/parties.ts";
import { CHANGED_MEANWHILE } from "../round/words.ts";
import { type Asking, asking, type Ctx, newPages, speaker } from "../visit.ts";
import { checksOf } from "./checks.ts";
import { CheckList, ChooseRun, Plan } from "./publication-parts.tsx";
import { PUBLICATION } from "./words.ts";

const LONGEST_CODE = 100;
const form = z.strictObject({ run: words(LONGEST_CODE), revision: z.coerce.number().int() });

const PAGE = "/p/:programme/cicli/:round/pubblica" as const;

/** What there is to look at before a run is published, what publishing does, and its button. */
export const publicationPages = (deps: WebDeps) => {
  const { db: service, today } = deps;
  return newPages()
    .get(PAGE, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      return await publicationPage(c, asked, today(), c.req.query("ipotesi"));
    })
    .post(PAGE, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const { value } = await readForm(c, form);
      const { refused } = await tried(() => publish(asked, roundIn(c), value));
      if (refused !== null) return await publicationPage(c, asked, today(), value?.run, refused);
      await tellSides(deps, asked.actor);
      return c.redirect(`${inRound(asked.actor, roundIn(c), "risposte")}?fatto=pubblicata`, 303);
    });
};

async function publish(
  { actor, db }: Asking,
  number: number,
  asked: z.infer<typeof form> | null,
): Promise<Run> {
  if (asked === null) throw new InnestoError("invalid", CHANGED_MEANWHILE);
  await db.as(actor, async (tx) => {
    await requireRunOf(tx, actor.programme, number, asked.run);
    const { revision } = await requireRound(tx, actor.programme, number);
    if (revision !== asked.revision) throw new InnestoError("conflict", CHANGED_MEANWHILE);
  });
  return await publishRun(db, actor.programme, asked.run, byOf(actor));
}

async function publicationPage(
  c: Ctx,
  asked: Asking,
  today: string,
  wanted: string | undefined,
  refused: InnestoError | null = null,
) {
  const { actor, db } = asked;
  const number = roundIn(c);
  const frame = {
    actor,
    round: number,
    title: PUBLICATION.title,
    tab: "publication",
    refused,
  } as const;
  const { round, markets, runs } = await db.as(actor, async (tx) => ({
    round: await requireRound(tx, actor.programme, number),
    markets: await marketsOf(tx, actor.programme, number),
    runs: (await listRuns(tx, actor.programme, number)).filter(({ state }) => state === "solved"),
  }));
  const run = runs.find(({ id }) => id === wanted) ?? nextToPublish(markets, runs);
  if (run === undefined) return roundPage(c, frame, <p>{speaker(c)(PUBLICATION.none)}</p>);
  const changes = await changesSince(db, actor.programme, run.id);
  const { plan, waiting, policy } = await db.as(actor, async (tx) => ({
    plan: await planPublication(tx, round, run),
    waiting: await listWaiting(tx, actor.programme, run.id),
    policy: await policyVersion(tx, actor.programme, round.policyVersion),
  }));
  const sides = await sidesOf(asked, run.market, await partiesOf(asked));
  const checks = checksOf({ round, run, changes, today });
  const shown = { c, actor, round, run, sides };
  return roundPage(
    c,
    frame,
    <>
      <p class="lead">{speaker(c)(PUBLICATION.lead)}</p>
      <ChooseRun c={c} runs={runs} run={run} />
      <CheckList c={c} checks={checks} changes={changes} />
      <Plan
        {...shown}
        plan={plan}
        waiting={waiting.length}
        participantFirst={policy.participantFirst}
        possible={checks.every(({ state }) => state !== "stops")}
      />
    </>,
  );
}

/** The newest run of the first market, in the round's order, of which nothing is published yet; else of the first. */
function nextToPublish(markets: readonly Market[], runs: readonly Run[]): Run | undefined {
  const isOpen = (market: Market) =>
    runs.some((run) => run.market === market) &&
    !runs.some((run) => run.market === market && run.publishedAt !== null);
  const next = markets.find(isOpen) ?? markets[0];
  return runs.find(({ market }) => market === next) ?? runs[0];
}
