import type { BoardPair } from "../../../rounds/board/pairs.ts";
import { nameOf } from "../person.tsx";
import type { Block, DrawnPlace } from "./arrange.ts";

/** Where people's dots and hosts' seats stand, with the lines between them; in the units of the drawing. */
export const LINES_FROM = 314;
export const LINES_TO = 586;
/** Between a name and its dot. */
const GAP = 14;

/** A hub's name is cut where it would run into the other side. */
const LONGEST_HUB = 40;
const short = (text: string) =>
  text.length <= LONGEST_HUB ? text : `${text.slice(0, LONGEST_HUB).trimEnd()}…`;

/** The people of a hub, their names to the left of their dots. */
export const People = ({
  block,
  hub,
  names,
}: {
  readonly block: Block<BoardPair>;
  readonly hub: string;
  readonly names: ReadonlyMap<string, string>;
}) => (
  <g>
    <text class="picture-hub" x={LINES_FROM} y={block.y + 6} text-anchor="end">
      {short(hub)}
    </text>
    {block.rows.map(({ item, y }) => (
      <g>
        <text x={LINES_FROM - GAP} y={y + 5} text-anchor="end">
          {nameOf(item.seeker, names)}
        </text>
        <circle class="picture-person" cx={LINES_FROM} cy={y} r="5" />
      </g>
    ))}
  </g>
);

const SEAT = 13;

/** The hosts of a hub, their names to the right of their seats. */
export const Places = ({
  block,
  hub,
}: {
  readonly block: Block<DrawnPlace>;
  readonly hub: string;
}) => (
  <g>
    <text class="picture-hub" x={LINES_TO} y={block.y + 6}>
      {short(hub)}
    </text>
    {block.rows.map(({ item, y }) => (
      <g>
        {seatsOf(item).map((kind, at) => (
          <rect
            class={`picture-seat ${kind}`}
            x={LINES_TO + at * (SEAT + 3)}
            y={y - SEAT / 2}
            width={SEAT}
            height={SEAT}
            rx="2"
          />
        ))}
        <text x={LINES_TO + seatsOf(item).length * (SEAT + 3) + 5} y={y + 5}>
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
