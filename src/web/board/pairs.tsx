import { Picture } from "./picture/picture.tsx";
import { PairFilter } from "./pair-filter.tsx";
import { PairList, type PairsProps } from "./pair-list.tsx";
import { shownOf } from "./sentences.ts";
import { speaker } from "../visit.ts";
import { PAIRS } from "./words.ts";

/** The pairs that were chosen, as a picture and as a list. */
export const Pairs = (props: PairsProps) => {
  const { c, path, shown, selection, chosen } = props;
  const say = speaker(c);
  return (
    <>
      <h2>{say(PAIRS.title)}</h2>
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
