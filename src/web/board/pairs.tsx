import type { ShownRun } from "../../rounds/board/board.ts";
import { inRound } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { PairFilter } from "./pair-filter.tsx";
import { PairList } from "./pair-list.tsx";
import { Picture } from "./picture/picture.tsx";
import type { RunKey } from "./run-address.ts";
import { select, type Selection } from "./selection.ts";
import { shownOf } from "./sentences.ts";
import { BOARD, PAIRS } from "./words.ts";

/** The pairs that were chosen, as a picture and as a list. */
export const Pairs = ({
  c,
  at,
  path,
  shown,
  selection,
}: {
  readonly c: Ctx;
  readonly at: RunKey;
  readonly path: string;
  readonly shown: ShownRun;
  readonly selection: Selection;
}) => {
  const say = speaker(c);
  const file = (ending: string) => inRound(at.actor, at.round, "file", `${at.run}.${ending}`);
  const pairs = select(shown.pairs, selection, shown.hubs);
  return (
    <>
      <h2>{say(PAIRS.title)}</h2>
      <p>
        {say(BOARD.files)}: <a href={file("csv")}>CSV</a>, <a href={file("xlsx")}>XLSX</a>
      </p>
      <PairFilter c={c} path={path} shown={shown} selection={selection} />
      <div id="coppie">
        <p class="muted" role="status">
          {say(shownOf(pairs.length, shown.pairs.length))}
        </p>
        {pairs.length === 0 ? (
          <p>{say(PAIRS.nobody)}</p>
        ) : (
          <>
            <Picture c={c} shown={shown} pairs={pairs} />
            <PairList c={c} at={at} path={path} shown={shown} pairs={pairs} selection={selection} />
          </>
        )}
      </div>
    </>
  );
};
