import type { ShownRun } from "../../../rounds/board/board.ts";
import type { BoardPair } from "../../../rounds/board/pairs.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { PAIRS, PICTURE } from "../words.ts";
import { arrange } from "./arrange.ts";
import { LINES_FROM, LINES_TO, People, Places } from "./columns.tsx";
import { Legend } from "./legend.tsx";
import { Lines } from "./lines.tsx";

const WIDTH = 960;

/** The pairs as lines from people to seats; whoever cannot see it has the list. */
export const Picture = ({
  c,
  shown: { seats, hubs },
  pairs,
  names,
}: {
  readonly c: Ctx;
  readonly shown: ShownRun;
  /** Null: too many to draw. */
  readonly pairs: readonly BoardPair[] | null;
  readonly names: ReadonlyMap<string, string>;
}) => {
  const say = speaker(c);
  if (pairs === null) return <p>{say(PICTURE.tooMany)}</p>;
  const { people, places, lines, height } = arrange(pairs, seats, [...hubs.keys()]);
  const hubName = (hub: string | null) => hubs.get(hub ?? "") ?? say(PAIRS.noHub);
  return (
    <figure class="picture">
      <figcaption>{say(PICTURE.caption)}</figcaption>
      <Legend c={c} />
      <div class="table-scroll" tabindex={0} role="region" aria-label={say(PICTURE.title)}>
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          width={WIDTH}
          height={height}
          role="img"
          aria-label={say(PICTURE.caption)}
        >
          <Lines lines={lines} from={LINES_FROM} to={LINES_TO} />
          {people.map((block) => (
            <People block={block} hub={hubName(block.hub)} names={names} />
          ))}
          {places.map((block) => (
            <Places block={block} hub={hubName(block.hub)} />
          ))}
        </svg>
      </div>
    </figure>
  );
};
