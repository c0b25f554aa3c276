import { and, eq } from "drizzle-orm";
import { calibration } from "../db/tables/round.ts";
import type { Transaction } from "../db/transaction.ts";
import { quantileTable } from "../embedding/calibration.ts";
import { cosine } from "../embedding/embedder.ts";
import { samplePairs } from "../embedding/sample-pairs.ts";
import type { CalibratedPart, Calibrations, VectorRow, VectorTable } from "../matching/parties.ts";
import type { Parties, RoundKey } from "./assemble/assemble.ts";

/** Pairs of texts that a quantile table is drawn from: some twenty for each of its points. */
const SAMPLED_PAIRS = 20_000;

interface Sides {
  readonly left: readonly VectorRow[];
  readonly right: readonly VectorRow[];
}

/** Which texts are held against which. */
function sidesOf({ seekers, places }: Parties): Record<CalibratedPart, Sides> {
  const offers = places.map(({ offer }) => offer);
  const ideas = seekers.map(({ idea }) => idea);
  return {
    "person-offer": { left: seekers.map(({ person }) => person), right: offers },
    "idea-offer": { left: ideas, right: offers },
    "skill-ask": {
      left: seekers.flatMap(({ skills }) => skills.map(({ vector }) => vector)),
      right: places.flatMap(({ asks }) => asks.map(({ vector }) => vector)),
    },
    "need-gift": {
      left: seekers.flatMap(({ needs }) => needs.map(({ vector }) => vector)),
      right: places.flatMap(({ gives }) => gives.map(({ vector }) => vector)),
    },
    "idea-vocation": { left: ideas, right: places.map(({ vocation }) => vocation) },
  };
}

/** Each text once, however many it stands under: a table is about wordings. Ascending, so that it is one order. */
const distinct = (rows: readonly VectorRow[], { data, dimensions }: VectorTable) =>
  [...new Set(rows.filter((row) => row !== null))]
    .toSorted((a, b) => a - b)
    .map((row) => data.subarray(row * dimensions, (row + 1) * dimensions));

export interface Calibrated {
  readonly part: CalibratedPart;
  readonly pairs: number;
  readonly quantiles: Float32Array;
}

/** A quantile table for each part, from a seeded sample of this programme's own pairs. */
export function calibrateParties(parties: Parties, seed: string): Calibrated[] {
  return Object.entries(sidesOf(parties)).flatMap(([name, sides]) => {
    const part = name as CalibratedPart;
    const left = distinct(sides.left, parties.vectors);
    const right = distinct(sides.right, parties.vectors);
    const pairs = samplePairs(left.length, right.length, SAMPLED_PAIRS, `${seed} ${part}`);
    const cosines = Float64Array.from(pairs.left, (row, k) =>
      cosine(left[row]!, right[pairs.right[k]!]!),
    );
    const quantiles = quantileTable(cosines);
    return quantiles === null ? [] : [{ part, pairs: cosines.length, quantiles }];
  });
}

export async function storeCalibrations(
  tx: Transaction,
  key: RoundKey,
  tables: readonly Calibrated[],
): Promise<void> {
  if (tables.length === 0) return;
  await tx.insert(calibration).values(
    tables.map(({ part, pairs, quantiles }) => ({
      ...key,
      part,
      pairs,
      quantiles: Array.from(quantiles),
    })),
  );
}

/** The tables frozen with a round. */
export async function loadCalibrations(tx: Transaction, key: RoundKey): Promise<Calibrations> {
  const rows = await tx
    .select()
    .from(calibration)
    .where(
      and(
        eq(calibration.programmeId, key.programmeId),
        eq(calibration.roundNumber, key.roundNumber),
        eq(calibration.embedderId, key.embedderId),
      ),
    );
  return Object.fromEntries(
    rows.map(({ part, quantiles }) => [part, Float32Array.from(quantiles)]),
  );
}
