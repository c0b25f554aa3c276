import type { Problem } from "../../../src/assignment/problem.ts";
import type { Quota, Quotas } from "../../../src/assignment/quotas/quotas.ts";
import { type Case, nestedCase, smallCase } from "../generate.ts";
import { Random } from "../random.ts";

interface QuotaCase extends Case {
  readonly quotas: Quotas;
}

const MOST_ARCS = 14;

/** A small problem of either kind, with one to three quotas; null where trying everything would take too long. */
export function quotaCase(seed: number): QuotaCase | null {
  const random = new Random(seed * 7919);
  const drawn = random.chance(0.5) ? smallCase(seed) : nestedCase(seed);
  if (drawn.problem.place.length > MOST_ARCS || drawn.problem.place.length === 0) return null;
  return { ...drawn, quotas: drawQuotas(random, drawn.problem) };
}

function drawQuotas(random: Random, problem: Problem, most = 3): Quotas {
  const list = Array.from({ length: random.between(1, most) }, () => drawQuota(random, problem));
  return random.chance(0.5)
    ? { list }
    : { list, amount: Float64Array.from(problem.place, () => random.between(0, 5)) };
}

function drawQuota(random: Random, problem: Problem): Quota {
  const kind = random.pick(["atLeast", "atMost", "together", "apart", "budget"] as const);
  const seekers = subset(random, problem.seekers, 0.5);
  if (kind === "budget") {
    return { kind, place: random.between(0, problem.places - 1), most: random.between(0, 8) };
  }
  if (kind === "together" || kind === "apart") {
    const parts = random.chance(0.5) ? problem.places : 2;
    const part = Int32Array.from({ length: problem.places }, (_, p) =>
      parts === 2 ? random.between(-1, 1) : p,
    );
    return { kind, seekers: subset(random, problem.seekers, 0.35), part };
  }
  const places = subset(random, problem.places, 0.6);
  const denominator = random.between(1, 5);
  const bound = random.chance(0.5)
    ? random.between(0, 2)
    : { numerator: random.between(0, denominator), denominator };
  return { kind, seekers, places, bound };
}

function subset(random: Random, size: number, chance: number): Int32Array {
  return Int32Array.from(
    Array.from({ length: size }, (_, k) => k).filter(() => random.chance(chance)),
  );
}
