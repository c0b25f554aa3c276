import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import { type Board, readBoard } from "../../rounds/board/board.ts";
import { headInForce } from "../../rounds/board/run-heads.ts";
import type { WebDeps } from "../deps.ts";
import { queryOf } from "../kit/query.ts";
import { inRound, roundIn } from "../round/address.ts";
import { roundPage } from "../round/frame.tsx";
import { asking, type Ctx, newPages, speaker } from "../visit.ts";
import { CalendarStrip } from "./calendar-strip.tsx";
import { Conflict } from "./conflict.tsx";
import { Figures } from "./figures.tsx";
import type { PairsProps } from "./pair-list.tsx";
import { chosenFrom } from "./chosen.ts";
import { Pairs } from "./pairs.tsx";
import { NextStep } from "./next-step.tsx";
import { inRun } from "./run-address.ts";
import { RunChoice } from "./run-choice.tsx";
import { ROUND, RUN, runRequest } from "./run-request.ts";
import { selectionSchema } from "./selection.ts";
import { boardOf } from "./sentences.ts";
import { BOARD } from "./words.ts";

/** A round's board: with the run that speaks for the round, or with the one of the address. */
export const boardRoutes = ({ db: service, today }: WebDeps) =>
  newPages()
    .get(ROUND, async (c) => {
      const { actor, db } = asking(c, service, ["coordinator"]);
      const board = await read(db, actor, roundIn(c));
      const path = inRound(actor, roundIn(c));
      return await boardPage(c, { actor, db, board, path, today: today() });
    })
    .get(RUN, async (c) => {
      const { actor, db, ...key } = runRequest(c, service);
      const board = await read(db, actor, key.round, key.run);
      const path = inRun({ actor, ...key });
      return await boardPage(c, { actor, db, board, path, today: today() });
    });

const read = (db: Service, actor: Part, round: number, run?: string): Promise<Board> =>
  db.as(actor, (tx) => readBoard(tx, actor.programme, round, run));

interface BoardPage {
  readonly actor: Part;
  readonly db: Service;
  readonly board: Board;
  /** The page's own address, to filter its pairs. */
  readonly path: string;
  readonly today: string;
}

async function boardPage(c: Ctx, { actor, db, board, path, today }: BoardPage) {
  const say = speaker(c);
  const { round, runs, shown } = board;
  const selection = queryOf(c, selectionSchema);
  const page = { actor, round: round.number, title: boardOf(round.number), tab: "board" as const };
  const at = { actor, round: round.number, run: shown?.run.id ?? "" };
  const chosen = shown === null ? null : await chosenFrom(db, actor, shown, selection);
  return roundPage(
    c,
    page,
    <>
      <CalendarStrip c={c} round={round} today={today} />
      <NextStep c={c} actor={actor} round={round} head={headInForce(runs)} />
      {shown === null || chosen === null ? (
        <p>
          {say(BOARD.noRun)}{" "}
          <a href={inRound(actor, round.number, "nuova-ipotesi")}>{say(BOARD.firstRun)}</a>
        </p>
      ) : (
        <>
          <RunChoice c={c} runs={runs} shown={at} />
          <Run {...{ c, at, path, shown, chosen, selection }} />
        </>
      )}
    </>,
  );
}

const Run = (props: PairsProps) => {
  const { c, at, shown } = props;
  const { conflict } = shown.run.report;
  if (conflict !== null) return <Conflict c={c} conflict={conflict} />;
  return (
    <>
      <Figures c={c} at={at} shown={shown} />
      <Pairs {...props} />
    </>
  );
};
