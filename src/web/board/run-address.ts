import type { Part } from "../../access/visitor.ts";
import { inRound } from "../round/address.ts";

/** A run of a round, as addresses name it. */
export interface RunKey {
  readonly actor: Part;
  readonly round: number;
  readonly run: string;
}

/** The address of a run's board, or of a page below it. */
export const inRun = ({ actor, round, run }: RunKey, ...parts: readonly string[]): string =>
  inRound(actor, round, "ipotesi", run, ...parts);

export const pairAddress = (key: RunKey, seeker: string): string => inRun(key, "coppia", seeker);
