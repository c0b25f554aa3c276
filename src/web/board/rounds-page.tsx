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
import { matchedOf, roundName } from "./sentences.ts";
import { BOARD, ROUNDS } from "./words.ts";

/** A programme's rounds: where a coordinator begins. */
export const roundsRoutes = ({ db: service, today }: WebDeps) =>
  newPages().get("/p/:programme/cicli", async (c) => {
    const { actor, db } = asking(c, service, ["coordinator"]);
    const say = speaker(c);
    const { rounds, runs } = await db.as(actor, async (tx) => ({
      rounds: await listRounds(tx, actor.programme),
      runs: await listRunHeads(tx, actor.programme),
    }));
    return renderPage(
      c,
      { title: say(ROUNDS.title), menu: menuOf(c, actor, "rounds") },
      <>
        <h1>{say(ROUNDS.title)}</h1>
        <p class="lead">{say(ROUNDS.lead)}</p>
        {rounds.length === 0 ? (
          <p>{say(ROUNDS.none)}</p>
        ) : (
          <Table
            caption={say(ROUNDS.title)}
            headers={[ROUNDS.round, ROUNDS.state, ROUNDS.due, ROUNDS.result].map(say)}
            rows={rounds.map((round) => [
              <a href={inRound(actor, round.number)}>{say(roundName(round.number, round.name))}</a>,
              say(STATE_WORDS[round.state]),
              say(nextDue(round, today())?.sentence ?? ROUNDS.noDue),
              <Result c={c} round={round} runs={runs} />,
            ])}
          />
        )}
        {rounds.every(({ state }) => state === "closed") && (
          <p class="actions">
            <a class="btn btn-primary" href={inProgramme(actor, "nuovo-ciclo")}>
              {say(ROUNDS.open)}
            </a>
          </p>
        )}
      </>,
    );
  });

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
