import { and, eq } from "drizzle-orm";
import { calibration } from "../db/tables/round.ts";
import type { Transaction } from "../db/transaction.ts";
import { quantileTable } from "../embedding/calibration.ts";
import { cosine } from "../embedding/embedder.ts";
import { samplePairs } from "../embedding/sample-pairs.ts";
import type { CalibratedPart, Calibrations } from "../matching/parties.ts";
import type { Parties } from "./assemble/incubation.ts";
import { distinctTexts, sidesOf } from "./calibrate/sides.ts";

/** Pairs of texts that a quantile table is drawn from: some twenty for each of its points. */
const SAMPLED_PAIRS = 20_000;

interface Calibrated {
  readonly part: CalibratedPart;
  readonly pairs: number;
  readonly quantiles: Float32Array;
}

/** A quantile table for each part, from a seeded sample of this programme's own pairs. */
export function calibrateParties(parties: Parties, seed: string): Calibrated[] {
  return Object.entries(sidesOf(parties)).flatMap(([name, sides]) => {
    const part = name as CalibratedPart;
    const left = distinctTexts(sides.left, parties.vectors);
    const right = distinctTexts(sides.right, parties.vectors);
    const pairs = samplePairs(left.length, right.length, SAMPLED_PAIRS, `${seed} ${part}`);
    const cosines = Float64Array.from(pairs.left, (row, k) =>
      closest(left[row]!, right[pairs.right[k]!]!),
    );
    const quantiles = quantileTable(cosines);
    return quantiles === null ? [] : [{ part, pairs: cosines.length, quantiles }];
  });
}

/** The greatest cosine of any text of one side with any of the other. */
function closest(left: readonly Float32Array[], right: readonly Float32Array[]): number {
  let best = -Infinity;
  for (const a of left) for (const b of right) best = Math.max(best, cosine(a, b));
  return best;
}

interface RoundKey {
  readonly programmeId: string;
  readonly roundNumber: number;
  readonly embedderId: string;
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
