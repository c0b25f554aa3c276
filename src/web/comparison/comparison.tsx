import { diffRuns, lastPublished } from "../../rounds/diff.ts";
import { fairnessBetween } from "../../rounds/diff/fairness.ts";
import { InnestoError } from "../../errors.ts";
import { listRuns, requireRun, type Run } from "../../rounds/runs.ts";
import { requireRound } from "../../rounds/rounds.ts";
import type { WebDeps } from "../deps.ts";
import { roundIn } from "../round/address.ts";
import { roundPage } from "../round/frame.tsx";
import { partiesOf } from "../round/parties.ts";
import { type Asking, asking, type Ctx, newPages, speaker } from "../visit.ts";
import { ChooseTwo } from "./choose-two.tsx";
import { Difference } from "./difference.tsx";
import { COMPARISON } from "./words.ts";

const PAGE = "/p/:programme/cicli/:round/confronto" as const;

/** Two runs of a round, or the last round's and one of this: who moves, why, and what it does. */
export const comparisonPages = ({ db: service }: WebDeps) =>
  newPages().get(PAGE, async (c) => {
    const asked = asking(c, service, ["coordinator"]);
    const runs = await comparable(asked, roundIn(c));
    const after = chosen(runs, c.req.query("dopo")) ?? runs.find(isSolved);
    const before = chosen(runs, c.req.query("prima")) ?? usualBefore(runs, after);
    return await comparisonPage(c, asked, runs, before, after);
  });

const isSolved = ({ state }: Run) => state === "solved";
const chosen = (runs: readonly Run[], id: string | undefined) => runs.find((run) => run.id === id);

/** What stands is compared with: the published run, or else the newest other one. */
const usualBefore = (runs: readonly Run[], after: Run | undefined) => {
  const others = runs.filter((run) => run !== after && isSolved(run));
  return others.find(({ publishedAt }) => publishedAt !== null) ?? others[0];
};

/** The runs of the round that have a result, the newest first, and the one that the last round published. */
async function comparable({ actor, db }: Asking, round: number): Promise<Run[]> {
  return await db.as(actor, async (tx) => {
    await requireRound(tx, actor.programme, round);
    const own = await listRuns(tx, actor.programme, round);
    const last = await unlessNone(lastPublished(tx, actor.programme, round));
    const earlier = last === null ? [] : [await requireRun(tx, actor.programme, last)];
    return [...own.filter(isSolved), ...earlier];
  });
}

async function unlessNone(asked: Promise<string>): Promise<string | null> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof InnestoError && thrown.kind === "notFound") return null;
    throw thrown;
  }
}

async function comparisonPage(
  c: Ctx,
  asked: Asking,
  runs: readonly Run[],
  before: Run | undefined,
  after: Run | undefined,
) {
  const { actor, db } = asked;
  const round = roundIn(c);
  const frame = { actor, round, title: COMPARISON.title, tab: "comparison" } as const;
  if (before === undefined || after === undefined)
    return roundPage(c, frame, <p>{speaker(c)(COMPARISON.tooFew)}</p>);
  const diff = await diffRuns(db, actor.programme, before.id, after.id);
  const groups = await fairnessBetween(db, actor.programme, before.id, after.id);
  const parties = await partiesOf(asked);
  return roundPage(
    c,
    frame,
    <>
      <ChooseTwo c={c} actor={actor} round={round} runs={runs} before={before} after={after} />
      <Difference c={c} actor={actor} after={after} diff={diff} groups={groups} parties={parties} />
    </>,
  );
}
