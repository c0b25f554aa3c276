import type { Transaction } from "../db/transaction.ts";
import type { Policy } from "../matching/policy.ts";
import type { RoundKey } from "./assemble/assemble.ts";
import { assemble } from "./assemble/markets.ts";
import { type Calibrated, calibrateParties, storeCalibrations } from "./calibrate.ts";

/** Freezes with a round what cosines mean: each part by the texts of the first of its markets that has them. */
export async function calibrateRound(
  tx: Transaction,
  key: RoundKey,
  policy: Policy,
  seed: string,
): Promise<void> {
  const tables = new Map<string, Calibrated>();
  for (const market of policy.markets) {
    const parties = await assemble(tx, market, key, policy);
    for (const table of calibrateParties(parties, seed))
      if (!tables.has(table.part)) tables.set(table.part, table);
  }
  await storeCalibrations(tx, key, [...tables.values()]);
}
