import type { ShownRun } from "../../../rounds/board/board.ts";
import type { BoardPair } from "../../../rounds/board/pairs.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { nameOf } from "../person.tsx";
import { PAIRS, PICTURE } from "../words.ts";
import { arrange, type Block, type DrawnPlace } from "./arrange.ts";
import { Legend } from "./legend.tsx";
import { Lines } from "./lines.tsx";

const WIDTH = 960;
/** Where people's names end and hosts' begin, with the dots between them and the lines. */
const LEFT = 300;
const RIGHT = 600;
const GAP = 14;

/** With more the lines are a grey heap. */
const MOST_DRAWN = 120;

/** The pairs as lines from people to seats; whoever cannot see it has the list. */
export const Picture = ({
  c,
  shown: { seats, names, hubs },
  pairs,
}: {
  readonly c: Ctx;
  readonly shown: ShownRun;
  readonly pairs: readonly BoardPair[];
}) => {
  const say = speaker(c);
  if (pairs.length > MOST_DRAWN) return <p>{say(PICTURE.tooMany)}</p>;
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
          <Lines lines={lines} from={LEFT + GAP} to={RIGHT - GAP} />
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

/** A hub's name is cut where it would run into the other side. */
const LONGEST_HUB = 40;
const short = (text: string) =>
  text.length <= LONGEST_HUB ? text : `${text.slice(0, LONGEST_HUB).trimEnd()}…`;

const People = ({
  block,
  hub,
  names,
}: {
  readonly block: Block<BoardPair>;
  readonly hub: string;
  readonly names: ReadonlyMap<string, string>;
}) => (
  <g>
    <text class="picture-hub" x={LEFT + GAP} y={block.y + 6} text-anchor="end">
      {short(hub)}
    </text>
    {block.rows.map(({ item, y }) => (
      <g>
        <text x={LEFT} y={y + 5} text-anchor="end">
          {nameOf(item.seeker, names)}
        </text>
        <circle class="picture-person" cx={LEFT + GAP} cy={y} r="5" />
      </g>
    ))}
  </g>
);

const SEAT = 13;

const Places = ({ block, hub }: { readonly block: Block<DrawnPlace>; readonly hub: string }) => (
  <g>
    <text class="picture-hub" x={RIGHT - GAP} y={block.y + 6}>
      {short(hub)}
    </text>
    {block.rows.map(({ item, y }) => (
      <g>
        {seatsOf(item).map((kind, at) => (
          <rect
            class={`picture-seat ${kind}`}
            x={RIGHT - GAP + at * (SEAT + 3)}
            y={y - SEAT / 2}
            width={SEAT}
            height={SEAT}
            rx="2"
          />
        ))}
        <text x={RIGHT - GAP + seatsOf(item).length * (SEAT + 3) + 5} y={y + 5}>
          {item.host}
        </text>
      </g>
    ))}
  </g>
);

const MOST_SEATS = 8;

/** Seat by seat; of a place with many, the first. */
const seatsOf = ({ given, taken, free }: DrawnPlace) =>
  [
    ...Array.from({ length: given }, () => "given" as const),
    ...Array.from({ length: taken }, () => "taken" as const),
    ...Array.from({ length: free }, () => "free" as const),
  ].slice(0, MOST_SEATS);
