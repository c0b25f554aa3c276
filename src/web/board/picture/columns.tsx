import type { BoardPair } from "../../../rounds/board/pairs.ts";
import { nameOf } from "../person.tsx";
import type { Block, DrawnPlace } from "./arrange.ts";

/** Where people's dots and hosts' seats stand, with the lines between them; in the units of the drawing. */
export interface Frame {
  readonly look: "wide" | "narrow";
  readonly width: number;
  readonly from: number;
  readonly to: number;
  /** Letters of a name on either side before it is cut: it would run into the other side, or out of the drawing. */
  readonly left: number;
  readonly right: number;
}

export const FRAMES: readonly Frame[] = [
  { look: "wide", width: 960, from: 314, to: 586, left: 40, right: 40 },
  { look: "narrow", width: 400, from: 124, to: 196, left: 16, right: 23 },
];

/** Between a name and its dot. */
const GAP = 14;

const short = (text: string, longest: number) =>
  text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;

/** The people of a hub, their names to the left of their dots. */
export const People = ({
  frame: { from, left },
  block,
  hub,
  names,
}: {
  readonly frame: Frame;
  readonly block: Block<BoardPair>;
  readonly hub: string;
  readonly names: ReadonlyMap<string, string>;
}) => (
  <g>
    <text class="picture-hub" x={from} y={block.y + 6} text-anchor="end">
      {short(hub, left)}
    </text>
    {block.rows.map(({ item, y }) => (
      <g>
        <text x={from - GAP} y={y + 5} text-anchor="end">
          {short(nameOf(item.seeker, names), left)}
        </text>
        <circle class="picture-person" cx={from} cy={y} r="5" />
      </g>
    ))}
  </g>
);

const SEAT = 13;

/** The hosts of a hub, their names to the right of their seats. */
export const Places = ({
  frame: { to, right },
  block,
  hub,
}: {
  readonly frame: Frame;
  readonly block: Block<DrawnPlace>;
  readonly hub: string;
}) => (
  <g>
    <text class="picture-hub" x={to} y={block.y + 6}>
      {short(hub, right)}
    </text>
    {block.rows.map(({ item, y }) => (
      <g>
        {seatsOf(item).map((kind, at) => (
          <rect
            class={`picture-seat ${kind}`}
            x={to + at * (SEAT + 3)}
            y={y - SEAT / 2}
            width={SEAT}
            height={SEAT}
            rx="2"
          />
        ))}
        <text x={to + seatsOf(item).length * (SEAT + 3) + 5} y={y + 5}>
          {short(item.host, right - 2 * (seatsOf(item).length - 1))}
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
