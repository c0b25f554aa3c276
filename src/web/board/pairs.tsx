import { inRound } from "../round/address.ts";
import { speaker } from "../visit.ts";
import { PairFilter } from "./pair-filter.tsx";
import { PairList, type PairsProps } from "./pair-list.tsx";
import { Picture } from "./picture/picture.tsx";
import { shownOf } from "./sentences.ts";
import { BOARD, PAIRS } from "./words.ts";

/** The pairs that were chosen, as a picture and as a list. */
export const Pairs = (props: PairsProps) => {
  const { c, at, path, shown, selection, chosen } = props;
  const say = speaker(c);
  const file = (ending: string) => inRound(at.actor, at.round, "file", `${at.run}.${ending}`);
  return (
    <>
      <h2>{say(PAIRS.title)}</h2>
      <p>
        {say(BOARD.files)}: <a href={file("csv")}>CSV</a>, <a href={file("xlsx")}>XLSX</a>
      </p>
      <PairFilter c={c} path={path} shown={shown} selection={selection} />
      <div id="coppie">
        <p class="muted" role="status">
          {say(shownOf(chosen.all.length, shown.pairs.length))}
        </p>
        {chosen.all.length === 0 ? (
          <p>{say(PAIRS.nobody)}</p>
        ) : (
          <>
            <Picture c={c} shown={shown} pairs={chosen.drawn} names={chosen.names} />
            <PairList {...props} />
          </>
        )}
      </div>
    </>
  );
};
