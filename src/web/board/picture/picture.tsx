import type { ShownRun } from "../../../rounds/board/board.ts";
import type { BoardPair } from "../../../rounds/board/pairs.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { PAIRS, PICTURE } from "../words.ts";
import { type Arrangement, arrange } from "./arrange.ts";
import { type Frame, FRAMES, People, Places } from "./columns.tsx";
import { Legend } from "./legend.tsx";
import { Lines } from "./lines.tsx";

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
  const arrangement = arrange(pairs, seats, [...hubs.keys()]);
  const hubName = (hub: string | null) => hubs.get(hub ?? "") ?? say(PAIRS.noHub);
  return (
    <figure class="picture">
      <figcaption>{say(PICTURE.caption)}</figcaption>
      <Legend c={c} />
      <div class="table-scroll" tabindex={0} role="region" aria-label={say(PICTURE.title)}>
        {FRAMES.map((frame) => (
          <Drawing
            frame={frame}
            label={say(PICTURE.caption)}
            arrangement={arrangement}
            hubName={hubName}
            names={names}
          />
        ))}
      </div>
    </figure>
  );
};

/** The same pairs on a wide screen and on a phone's: the style sheet shows the one that fits. */
const Drawing = ({
  frame,
  label,
  arrangement: { people, places, lines, height },
  hubName,
  names,
}: {
  readonly frame: Frame;
  readonly label: string;
  readonly arrangement: Arrangement;
  readonly hubName: (hub: string | null) => string;
  readonly names: ReadonlyMap<string, string>;
}) => (
  <svg
    class={`drawing-${frame.look}`}
    viewBox={`0 0 ${frame.width} ${height}`}
    width={frame.width}
    height={height}
    role="img"
    aria-label={label}
  >
    <Lines lines={lines} from={frame.from} to={frame.to} />
    {people.map((block) => (
      <People frame={frame} block={block} hub={hubName(block.hub)} names={names} />
    ))}
    {places.map((block) => (
      <Places frame={frame} block={block} hub={hubName(block.hub)} />
    ))}
  </svg>
);
