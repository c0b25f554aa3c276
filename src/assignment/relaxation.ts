import { fillByAuction } from "./by-auction.ts";
import type { Flow } from "./flow.ts";
import { type Market, openMarket } from "./market.ts";
import type { Network } from "./network.ts";
import type { Poll } from "./poll.ts";
import { sharesOf } from "./shares.ts";
import type { Start } from "./simplex-network.ts";

// Below this, a start from nothing is as good.
const FEW_ARCS = 4096;

/**
 * Where to start from: the optimum by auction with every place's share of the capacities above it (shares.ts)
 * instead of groups, minimums left out. Where groups have room enough it is the optimum already, but for minimums.
 * A flow of nothing where seekers may take several places, arcs are fixed, the flow is small, or the auction does
 * not end in time. Null when stopped.
 */
export function relaxedStart(flow: Flow, poll: Poll): Start | null {
  const { seekers } = flow.tree;
  const areSingle = flow.capacity.subarray(0, seekers).every((room) => room <= 1);
  if (!areSingle || flow.place.length <= FEW_ARCS || flow.fixed.includes(1))
    return emptyStart(flow);
  const market = openMarket(relaxed(flow));
  const end = fillByAuction(market, (share) => poll(Math.floor((share * seekers) / 2), seekers));
  if (end === "cancelled") return null;
  return end === "spent" ? emptyStart(flow) : startOf(flow, market);
}

function emptyStart({ tree, place }: Flow): Start {
  const nodes = tree.root + 1;
  return {
    used: new Uint8Array(place.length),
    matches: new Float64Array(nodes),
    units: new Float64Array(nodes),
  };
}

function relaxed(flow: Flow): Network {
  const { tree, start, place, gain, match } = flow;
  const { seekers, places } = tree;
  let low = 0;
  let high = 0;
  for (let a = 0; a < gain.length; a++) {
    low = Math.min(low, gain[a]!);
    high = Math.max(high, gain[a]!);
  }
  return {
    seekers,
    places,
    start,
    place,
    units: gain,
    capacity: sharesOf(flow),
    minimum: new Int32Array(places),
    match,
    range: high - low,
  };
}

function startOf(flow: Flow, market: Market): Start {
  const { seekers, places } = flow.tree;
  const start = emptyStart(flow);
  const { used, matches, units } = start;
  for (let p = 0; p < places; p++) {
    matches[seekers + p] = -market.matches[p]!;
    units[seekers + p] = -market.units[p]!;
  }
  for (let i = 0; i < seekers; i++) {
    const p = market.seating.placeOf[i]!;
    if (p < 0) continue;
    const a = flow.place.indexOf(p, flow.start[i]);
    used[a] = 1;
    matches[i] = flow.match - market.matches[p]!;
    units[i] = flow.gain[a]! - market.units[p]!;
  }
  return start;
}
