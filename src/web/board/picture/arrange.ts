import type { BoardPair } from "../../../rounds/board/pairs.ts";
import type { BoardSeat } from "../../../rounds/board/seats.ts";
import { stageOf } from "../selection.ts";

/** Heights in the units of the drawing. */
const ROW = 26;
const HEAD = 34;

/** Somebody, or a place, at a height. */
interface Row<T> {
  readonly item: T;
  readonly y: number;
}

/** A hub's rows under its name; null: those of no hub. */
export interface Block<T> {
  readonly hub: string | null;
  readonly y: number;
  readonly rows: readonly Row<T>[];
}

export interface Line {
  readonly pair: BoardPair;
  readonly from: number;
  readonly to: number;
}

export interface Arrangement {
  readonly people: readonly Block<BoardPair>[];
  readonly places: readonly Block<DrawnPlace>[];
  readonly lines: readonly Line[];
  readonly height: number;
}

/** A place with its seats: given in this run, taken before, free. */
export interface DrawnPlace {
  readonly place: string;
  readonly host: string;
  readonly given: number;
  readonly taken: number;
  readonly free: number;
}

/**
 * Where people, places and lines of a picture stand. Hubs come in the order of `hubs`, those of none last; places of
 * one hub in the order of the people whom they take, so that lines cross little.
 */
export function arrange(
  pairs: readonly BoardPair[],
  seats: readonly BoardSeat[],
  hubs: readonly string[],
): Arrangement {
  const people = stacked(pairs, ({ personHub }) => personHub, hubs);
  const yOfPerson = heights(people, ({ seeker }) => seeker);
  const meanHeight = (place: string) => {
    const taken = pairs.filter((pair) => pair.place === place);
    return taken.reduce((sum, { seeker }) => sum + yOfPerson.get(seeker)!, 0) / taken.length;
  };
  const drawn = seats
    .filter((seat) => pairs.some(({ place }) => place === seat.place))
    .toSorted((a, b) => meanHeight(a.place) - meanHeight(b.place));
  const placed = stacked(drawn, ({ hub }) => hub, hubs);
  const places = placed.map((block) => ({
    ...block,
    rows: block.rows.map(({ item, y }) => ({ item: drawnPlace(item, pairs), y })),
  }));
  const yOfPlace = heights(places, ({ place }) => place);
  return {
    people,
    places,
    lines: pairs.flatMap((pair) => {
      const to = yOfPlace.get(pair.place);
      return to === undefined ? [] : [{ pair, from: yOfPerson.get(pair.seeker)!, to }];
    }),
    height: Math.max(bottomOf(people), bottomOf(places)),
  };
}

/** An agreed pair has become a collaboration: its seat is counted once. */
function drawnPlace(
  { place, host, capacity, taken }: BoardSeat,
  pairs: readonly BoardPair[],
): DrawnPlace {
  const here = pairs.filter((pair) => pair.place === place && stageOf(pair) !== "chiuse");
  const agreed = here.filter((pair) => stageOf(pair) === "confermate").length;
  const before = Math.max(0, taken - agreed);
  const free = Math.max(0, capacity - before - here.length);
  return { place, host, given: here.length, taken: before, free };
}

function stacked<T>(
  items: readonly T[],
  hubOf: (item: T) => string | null,
  hubs: readonly string[],
): Block<T>[] {
  let y = 0;
  return [...hubs, null].flatMap((hub) => {
    const here = items.filter((item) => hubOf(item) === hub);
    if (here.length === 0) return [];
    const top = y;
    y += HEAD + here.length * ROW;
    const rows = here.map((item, at) => ({ item, y: top + HEAD + (at + 0.5) * ROW }));
    return [{ hub, y: top + HEAD / 2, rows }];
  });
}

const heights = <T>(blocks: readonly Block<T>[], idOf: (item: T) => string) =>
  new Map(blocks.flatMap(({ rows }) => rows.map(({ item, y }) => [idOf(item), y] as const)));

const bottomOf = (blocks: readonly Block<unknown>[]): number =>
  (blocks.at(-1)?.rows.at(-1)?.y ?? 0) + ROW;
