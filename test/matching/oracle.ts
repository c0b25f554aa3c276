import { ALL_CONSTRAINTS } from "../../src/matching/constraints.ts";
import { ALL_CRITERIA } from "../../src/matching/criteria.ts";
import type { MatchInput, PairIds } from "../../src/matching/parties.ts";
import type { Policy } from "../../src/matching/policy.ts";
import type { Calibrate } from "../../src/matching/closeness.ts";
import { settingOf } from "../../src/matching/setting.ts";

/** One allowed pair as the rules and the criteria see it. */
export interface JudgedPair extends PairIds {
  readonly fit: number;
  readonly gain: number;
}

const same = (a: PairIds) => (b: PairIds) => a.seeker === b.seeker && a.place === b.place;

/** Every pair that offends no constraint, with its fit and gain, straight from the definitions. */
export function judgedPairs(given: MatchInput, policy: Policy, calibrate: Calibrate): JudgedPair[] {
  const setting = settingOf(given, policy, calibrate);
  const kept = ALL_CONSTRAINTS.filter(({ name }) => !policy.lifted.includes(name));
  const pairs = given.seekers.flatMap((seeker) =>
    given.places
      .filter((place) => kept.every(({ holds }) => holds(seeker, place, setting)))
      .map((place) => ({ seeker, place })),
  );
  const fit = new Float64Array(pairs.length);
  let weights = 0;
  for (const { name, score } of ALL_CRITERIA) {
    const weight = policy.weights[name];
    const values = pairs.map(({ seeker, place }) => score(seeker, place, setting));
    const known = values.filter((value) => value !== null);
    if (weight === 0 || known.length === 0) continue;
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    values.forEach((value, k) => (fit[k]! += weight * (value ?? mean)));
    weights += weight;
  }
  return pairs.map(({ seeker, place }, k) => {
    const ids = { seeker: seeker.id, place: place.id };
    const share = weights === 0 ? 0 : fit[k]! / weights;
    const stays = given.held.some(same(ids)) ? policy.continuityPrice : 0;
    const gain = share + seeker.roundsWaited * policy.waitingPriority + stays;
    return { ...ids, fit: share, gain };
  });
}

export interface Best {
  readonly matched: number;
  readonly total: number;
}

/** The optimum by trying every assignment; null when minimums cannot be held. */
export function bestOf(given: MatchInput, policy: Policy, calibrate: Calibrate): Best | null {
  const pairs = judgedPairs(given, policy, calibrate);
  const left = new Map(given.places.map(({ id, capacity }) => [id, capacity]));
  let best: Best | null = null;
  const better = (a: Best, b: Best) =>
    policy.mostMatched && a.matched !== b.matched ? a.matched > b.matched : a.total > b.total;
  const visit = (i: number, matched: number, total: number) => {
    const who = given.seekers[i];
    if (who === undefined) {
      const held = given.places.every((p) => p.capacity - left.get(p.id)! >= p.minimum);
      if (held && (best === null || better({ matched, total }, best))) best = { matched, total };
      return;
    }
    const pin = policy.pins.find(({ seeker }) => seeker === who.id);
    if (pin === undefined) visit(i + 1, matched, total);
    for (const pair of pairs) {
      if (pair.seeker !== who.id || left.get(pair.place) === 0) continue;
      const usable = pair.fit >= policy.floor && !policy.forbids.some(same(pair));
      if (pin === undefined ? !usable : pin.place !== pair.place) continue;
      left.set(pair.place, left.get(pair.place)! - 1);
      visit(i + 1, matched + 1, total + pair.gain);
      left.set(pair.place, left.get(pair.place)! + 1);
    }
  };
  visit(0, 0, 0);
  return best;
}
