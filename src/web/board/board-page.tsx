import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import { type Board, readBoard, type ShownRun } from "../../rounds/board/board.ts";
import { headInForce } from "../../rounds/board/run-heads.ts";
import type { WebDeps } from "../deps.ts";
import { queryOf } from "../kit/query.ts";
import { inRound, roundIn } from "../round/address.ts";
import { roundPage } from "../round/frame.tsx";
import { asking, type Ctx, newPages, speaker } from "../visit.ts";
import { CalendarStrip } from "./calendar-strip.tsx";
import { Conflict } from "./conflict.tsx";
import { Figures } from "./figures.tsx";
import { Pairs } from "./pairs.tsx";
import { NextStep } from "./next-step.tsx";
import { inRun, type RunKey } from "./run-address.ts";
import { RunChoice } from "./run-choice.tsx";
import { ROUND, RUN, runRequest } from "./run-request.ts";
import { type Selection, selectionSchema } from "./selection.ts";
import { boardOf } from "./sentences.ts";
import { BOARD } from "./words.ts";

/** A round's board: with the run that speaks for the round, or with the one of the address. */
export const boardRoutes = ({ db: service, today }: WebDeps) =>
  newPages()
    .get(ROUND, async (c) => {
      const { actor, db } = asking(c, service, ["coordinator"]);
      const board = await read(db, actor, roundIn(c));
      return boardPage(c, { actor, board, path: inRound(actor, roundIn(c)), today: today() });
    })
    .get(RUN, async (c) => {
      const { actor, db, ...key } = runRequest(c, service);
      const board = await read(db, actor, key.round, key.run);
      return boardPage(c, { actor, board, path: inRun({ actor, ...key }), today: today() });
    });

const read = (db: Service, actor: Part, round: number, run?: string): Promise<Board> =>
  db.as(actor, (tx) => readBoard(tx, actor.programme, round, run));

interface BoardPage {
  readonly actor: Part;
  readonly board: Board;
  /** The page's own address, to filter its pairs. */
  readonly path: string;
  readonly today: string;
}

function boardPage(c: Ctx, { actor, board: { round, runs, shown }, path, today }: BoardPage) {
  const say = speaker(c);
  const selection = queryOf(c, selectionSchema);
  const page = { actor, round: round.number, title: boardOf(round.number), tab: "board" as const };
  const at = { actor, round: round.number, run: shown?.run.id ?? "" };
  return roundPage(
    c,
    page,
    <>
      <CalendarStrip c={c} round={round} today={today} />
      <NextStep c={c} actor={actor} round={round} head={headInForce(runs)} />
      {shown === null ? (
        <p>
          {say(BOARD.noRun)}{" "}
          <a href={inRound(actor, round.number, "nuova-ipotesi")}>{say(BOARD.firstRun)}</a>
        </p>
      ) : (
        <>
          <RunChoice c={c} runs={runs} shown={at} />
          <Run c={c} at={at} path={path} shown={shown} selection={selection} />
        </>
      )}
    </>,
  );
}

interface RunProps {
  readonly c: Ctx;
  readonly at: RunKey;
  readonly path: string;
  readonly shown: ShownRun;
  readonly selection: Selection;
}

const Run = (props: RunProps) => {
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
