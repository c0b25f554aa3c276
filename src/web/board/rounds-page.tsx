import type { Part } from "../../access/visitor.ts";
import { readWaits } from "../../notify/waits.ts";
import { agreementsToWatch } from "../../programmes/agreements/watch.ts";
import { programmeNumbers } from "../../programmes/numbers.ts";
import { leadersOf } from "../../programmes/partnership/partners.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import { nextDue } from "../../rounds/calendar.ts";
import { headInForce, listRunHeads, type RunHead } from "../../rounds/board/run-heads.ts";
import { listRounds, type Round } from "../../rounds/rounds.ts";
import { STATE_WORDS } from "../../rounds/state-words.ts";
import type { WebDeps } from "../deps.ts";
import { Table } from "../kit/table.tsx";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { inProgramme, inRound } from "../round/address.ts";
import { asking, type Ctx, newPages, speaker } from "../visit.ts";
import { CalendarStrip } from "./calendar-strip.tsx";
import { InNumbers } from "./in-numbers.tsx";
import { NextStep } from "./next-step.tsx";
import { matchedOf, roundName } from "./sentences.ts";
import { Leaders } from "../partnership/leaders.tsx";
import { ToLookAt } from "./to-look-at.tsx";
import { ToRenew } from "./to-renew.tsx";
import { BOARD, ROUNDS } from "./words.ts";

/** A programme's rounds: where a coordinator begins. */
export const roundsRoutes = ({ db: service, today }: WebDeps) =>
  newPages().get("/p/:programme/cicli", async (c) => {
    const { actor, db } = asking(c, service, ["coordinator"]);
    const say = speaker(c);
    const { programme, leaders, numbers, rounds, runs, waits, watched } = await db.as(
      actor,
      async (tx) => ({
        programme: await requireProgramme(tx, actor.programme),
        leaders: await leadersOf(tx, actor.programme, today()),
        numbers: await programmeNumbers(tx, actor.programme),
        rounds: await listRounds(tx, actor.programme),
        runs: await listRunHeads(tx, actor.programme),
        waits: await readWaits(tx, actor.programme),
        watched: await agreementsToWatch(tx, actor.programme, today()),
      }),
    );
    const present = rounds.find(({ state }) => state !== "closed");
    const shown = { c, actor, runs, today: today() };
    return renderPage(
      c,
      { title: say(ROUNDS.title), menu: menuOf(c, actor, "rounds") },
      <>
        <p class="eyebrow">{programme.title}</p>
        <Leaders c={c} leaders={leaders} />
        <h1>{say(ROUNDS.title)}</h1>
        {present === undefined ? (
          <Opening c={c} actor={actor} isFirst={rounds.length === 0} />
        ) : (
          <Present {...shown} round={present} />
        )}
        <ToLookAt c={c} actor={actor} waits={waits} />
        <ToRenew c={c} actor={actor} watched={watched} />
        {rounds.length > 0 && <Rounds {...shown} rounds={rounds} />}
        <InNumbers c={c} actor={actor} numbers={numbers} />
      </>,
    );
  });

interface Shown {
  readonly c: Ctx;
  readonly actor: Part;
  readonly runs: readonly RunHead[];
  readonly today: string;
}

/** No round is under way: what one is for, and the way to open it. */
const Opening = ({
  c,
  actor,
  isFirst,
}: Pick<Shown, "c" | "actor"> & { readonly isFirst: boolean }) => {
  const say = speaker(c);
  return (
    <>
      <p class="lead">{say(ROUNDS.lead)}</p>
      {isFirst && <p>{say(ROUNDS.none)}</p>}
      <p class="actions">
        <a class="btn btn-primary" href={inProgramme(actor, "nuovo-ciclo")}>
          {say(ROUNDS.open)}
        </a>
      </p>
    </>
  );
};

/** The round under way: how far it is, what it has come to, and what to do next. */
const Present = ({ c, actor, runs, today, round }: Shown & { readonly round: Round }) => {
  const say = speaker(c);
  const head = headInForce(runs.filter((run) => run.round === round.number));
  return (
    <section class="tile">
      <h2 class="mt-0">
        <a href={inRound(actor, round.number)}>{say(roundName(round.number, round.name))}</a>
      </h2>
      <CalendarStrip c={c} round={round} today={today} />
      {head !== null && (
        <p>
          <Result c={c} round={round} runs={runs} />.{" "}
          <a href={inRound(actor, round.number)}>{say(ROUNDS.board)}</a>
        </p>
      )}
      <NextStep c={c} actor={actor} round={round} head={head} />
    </section>
  );
};

const Rounds = ({
  c,
  actor,
  runs,
  today,
  rounds,
}: Shown & { readonly rounds: readonly Round[] }) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(ROUNDS.all)}</h2>
      <Table
        caption={say(ROUNDS.all)}
        headers={[ROUNDS.round, ROUNDS.state, ROUNDS.due, ROUNDS.result].map(say)}
        rows={rounds.map((round) => [
          <a href={inRound(actor, round.number)}>{say(roundName(round.number, round.name))}</a>,
          say(STATE_WORDS[round.state]),
          say(nextDue(round, today)?.sentence ?? ROUNDS.noDue),
          <Result c={c} round={round} runs={runs} />,
        ])}
      />
    </section>
  );
};

/** What a round has come to so far, by the run that speaks for it. */
const Result = ({
  c,
  round,
  runs,
}: {
  readonly c: Ctx;
  readonly round: Round;
  readonly runs: readonly RunHead[];
}) => {
  const say = speaker(c);
  const head = headInForce(runs.filter((run) => run.round === round.number));
  if (head === null) return <span>{say(ROUNDS.noRun)}</span>;
  const found =
    head.state === "infeasible" ? BOARD.noSolution : matchedOf(head.seekersMatched, head.seekers);
  return (
    <span>
      {head.name}: {say(found)}
      {head.publishedAt !== null && ` (${say(ROUNDS.published)})`}
    </span>
  );
};
