import type { Certificate } from "../assignment/certificate.ts";
import { certifyFor, solveFor } from "../assignment/objective.ts";
import type { Solution } from "../assignment/solution.ts";
import { type MarketResult, decode } from "./decode.ts";
import { type Encoded, encode } from "./encode.ts";
import type { MatchInput } from "./parties.ts";
import type { Policy } from "./policy.ts";
import type { Calibrate } from "./closeness.ts";

/** Changes whenever the same input could give other bytes. */
export const ENGINE_VERSION = "2";

export type Step = "encode" | "solve" | "certify" | "explain";

/** How a caller with a clock and a screen follows a match. */
export interface Follow {
  /** Called as each step begins. */
  readonly step?: (name: Step) => void;
  /** Called as the solver goes on; false cancels. */
  readonly poll?: (done: number, total: number) => boolean;
}

export interface Matched {
  readonly encoded: Encoded;
  readonly solution: Solution;
  readonly certificate: Certificate;
  readonly result: MarketResult;
}

/** Encode → solve → certify → decode; null when cancelled. The same input gives the same answer, to the byte. */
export function match(
  input: MatchInput,
  policy: Policy,
  calibrate: Calibrate,
  { step, poll }: Follow = {},
): Matched | null {
  step?.("encode");
  const encoded = encode(input, policy, calibrate);
  step?.("solve");
  const solution = solveFor(encoded.problem, encoded.aim, poll);
  if (solution.status === "cancelled") return null;
  step?.("certify");
  const certificate = certifyFor(encoded.problem, encoded.aim, solution);
  step?.("explain");
  return {
    encoded,
    solution,
    certificate,
    result: decode(encoded, solution, { input, policy, calibrate }),
  };
}
