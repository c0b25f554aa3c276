import type { OnBytes } from "./csv-rows.ts";
import { refuseDuplicates } from "./duplicates.ts";
import { type Encoded, encode } from "./encode.ts";
import { both, Faults } from "./faults.ts";
import { type Parties, readParties, type Side } from "./parties.ts";
import { markPolicy } from "./pins.ts";
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
  readonly scores: Scores;
  readonly encoded: Encoded;
}

/**
 * Reads and checks all files.
 *
 * @throws InnestoError `invalid` with every fault of every file, by file, row and column or path
 */
export async function readInput(files: InputFiles, onBytes: OnBytes): Promise<Input> {
  const faults = new Faults();
  refuseGroups(files.groups, faults);
  const policy = await readPolicy(files.policy, faults);
  const parties = {
    seeker: await readParties("seeker", files.seekers, faults),
    place: await readParties("place", files.places, faults),
  };
  const scores = await readScores(files.scores, parties, faults, onBytes);
  const encoded = encode(parties.seeker, parties.place, scores, policy);
  refuseDuplicates(encoded, scores, faults);
  // Against files that were read in part, ids and pairs would be unknown through no fault of the policy.
  if (!faults.unread) markPolicy({ encoded, parties, file: files.policy ?? "", faults }, policy);
  faults.throwIfAny();
  return { parties, scores, encoded };
}

function refuseGroups(file: string | undefined, faults: Faults): void {
  if (file === undefined) return;
  faults.addUnavailable(
    { file },
    both("dei gruppi", "groups"),
    both("togliere l'opzione --groups", "leave the option --groups out"),
  );
}
