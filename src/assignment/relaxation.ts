import { fillByAuction } from "./by-auction.ts";
import type { Flow } from "./flow.ts";
import { openMarket } from "./market.ts";
import type { Network } from "./network.ts";
import type { Poll } from "./poll.ts";
import type { Start } from "./simplex-network.ts";

// Below this, a start from nothing is as good.
const FEW_ARCS = 4096;

/** A flow of nothing, at the potentials that it has. */
export function emptyStart({ place, matches, units }: Flow): Start {
  return { used: new Uint8Array(place.length), matches, units };
}

/**
 * The optimum without groups and minimums, by auction: where to start from. From nothing where seekers may take
 * several places, arcs are fixed, the flow is small or the auction does not end in time; null when stopped.
 */
export function relaxedStart(flow: Flow, poll: Poll): Start | null {
  const { seekers } = flow.tree;
  const rooms = flow.capacity.subarray(0, seekers);
  const fits = rooms.every((room) => room <= 1) && !flow.fixed.includes(1);
  if (!fits || flow.place.length <= FEW_ARCS) return emptyStart(flow);
  const market = openMarket(relaxed(flow));
  const end = fillByAuction(market, (share) => poll(Math.floor((share * seekers) / 2), seekers));
  if (end === "cancelled") return null;
  if (end === "spent") return emptyStart(flow);
  const { used, matches, units } = emptyStart({
    ...flow,
    matches: new Float64Array(flow.tree.root + 1),
    units: new Float64Array(flow.tree.root + 1),
  });
  for (let p = 0; p < flow.tree.places; p++) {
    matches[seekers + p] = -market.matches[p]!;
    units[seekers + p] = -market.units[p]!;
  }
  for (let i = 0; i < seekers; i++) {
    const p = market.seating.placeOf[i]!;
    if (p < 0) continue;
    let a = flow.start[i]!;
    while (flow.place[a] !== p) a++;
    used[a] = 1;
    matches[i] = flow.match - market.matches[p]!;
    units[i] = flow.gain[a]! - market.units[p]!;
  }
  if (process.env.TRIM) dropExcess(flow, { used, matches, units });
  return { used, matches, units };
}

function dropExcess(flow: Flow, { used, matches, units }: Start): void {
  const { seekers, root, parent } = flow.tree;
  const arcs = [...used.keys()].filter((a) => used[a] === 1);
  const over = flow.capacity.map((most) => -most);
  const countUp = (a: number, change: number) => {
    for (const end of [flow.seeker[a]!, seekers + flow.place[a]!]) {
      for (let v = end; v !== root; v = parent[v]!) over[v]! += change;
    }
  };
  const isOver = (end: number) => {
    for (let v = end; v !== root; v = parent[v]!) if (over[v]! > 0) return true;
    return false;
  };
  for (const a of arcs) countUp(a, 1);
  if (!over.some((excess) => excess > 0)) return;
  const i = flow.seeker;
  arcs.sort((a, b) => matches[i[a]!]! - matches[i[b]!]! || units[i[a]!]! - units[i[b]!]!);
  for (const a of arcs) {
    if (!isOver(i[a]!) && !isOver(seekers + flow.place[a]!)) continue;
    used[a] = 0;
    countUp(a, -1);
  }
}

function relaxed(flow: Flow): Network {
  const { seekers, places } = flow.tree;
  let low = 0;
  let high = 0;
  for (const gain of flow.gain) {
    if (gain < low) low = gain;
    if (gain > high) high = gain;
  }
  return {
    seekers,
    places,
    start: flow.start,
    place: flow.place,
    units: flow.gain,
    capacity: flow.capacity.slice(seekers, seekers + places),
    minimum: new Int32Array(places),
    match: flow.match,
    range: high - low,
  };
}
