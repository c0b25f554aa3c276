import type { Transaction } from "../db/transaction.ts";
import { listExclusions } from "../profiles/preferences/exclusions.ts";
import { listSecondLooks } from "../rounds/own/second-look.ts";
import { countUnsent } from "./outbox.ts";

/** How much waits for a word of the coordination, whatever the round. */
export interface Waits {
  /** People who ask that somebody look at their case again. */
  readonly looks: number;
  /** Exclusions asked for by firms. */
  readonly exclusions: number;
  readonly letters: number;
}

export async function readWaits(tx: Transaction, programmeId: string): Promise<Waits> {
  const looks = await listSecondLooks(tx, programmeId);
  const exclusions = await listExclusions(tx, programmeId);
  return {
    looks: looks.filter(({ answeredAt }) => answeredAt === null).length,
    exclusions: exclusions.filter(({ state }) => state === "pending").length,
    letters: await countUnsent(tx, programmeId),
  };
}
