import { refuseUnsuited } from "./conditions.ts";
import type { OnBytes } from "./csv-rows.ts";
import type { Limits } from "../../matching/quotas/limits.ts";
import { refuseDuplicates } from "./duplicates.ts";
import { type Encoded, encode } from "./encode.ts";
import { Faults } from "./faults.ts";
import type { GroupList, Side } from "./groups.ts";
import { limitsOf } from "./limits.ts";
import { type Parties, readParties } from "./parties.ts";
import { markPolicy } from "./pins.ts";
import type { SolvePolicy } from "./policy.ts";
import { readGroups } from "./read-groups.ts";
import { readPolicy } from "./read-policy.ts";
import { readScores, type Scores } from "./scores.ts";

/** The files of one problem; those that are absent mean the defaults. */
export interface InputFiles {
  readonly scores: string;
  readonly places?: string | undefined;
  readonly seekers?: string | undefined;
  readonly groups?: string | undefined;
  readonly policy?: string | undefined;
}

export interface Input {
  readonly parties: Readonly<Record<Side, Parties>>;
  readonly groups: GroupList;
  readonly scores: Scores;
  readonly policy: SolvePolicy;
  readonly encoded: Encoded;
  /** Quotas and budgets; null where there are none. */
  readonly limits: Limits | null;
}

/**
 * Reads and checks all files.
 *
 * @throws InnestoError `invalid` with every fault of every file, by file, row and column or path
 */
export async function readInput(files: InputFiles, onBytes: OnBytes): Promise<Input> {
  const faults = new Faults();
  const policy = await readPolicy(files.policy, faults);
  const groups = await readGroups(files.groups, faults);
  const parties = {
    seeker: await readParties("seeker", files.seekers, groups, faults),
    place: await readParties("place", files.places, groups, faults),
  };
  const scores = await readScores(files.scores, parties, faults, onBytes);
  refuseUnsuited({ policy, file: files.policy ?? "", parties, groups, faults });
  const encoded = encode({ parties, groups, scores, policy });
  refuseDuplicates(encoded, scores, faults);
  // Against files that were read in part, ids and pairs would be unknown through no fault of the policy.
  const known = { encoded, parties, file: files.policy ?? "", faults };
  if (!faults.unread) markPolicy(known, policy);
  const limits = faults.unread ? null : limitsOf({ ...known, scores, policy });
  faults.throwIfAny();
  return { parties, groups, scores, policy, encoded, limits };
}
