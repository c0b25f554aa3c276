import type { Certificate } from "../assignment/certificate.ts";
import type { QuotaCertificate } from "../assignment/certificate/quotas.ts";
import type { Solution } from "../assignment/solution.ts";
import { type MarketResult, decode } from "./decode.ts";
import { type Encoded, encode } from "./encode.ts";
import type { MatchInput } from "./parties.ts";
import type { Policy } from "./policy.ts";
import type { Calibrate } from "./closeness.ts";
import { type Solvers, solveMarket } from "./solve-market.ts";

/** Changes whenever the same input could give other bytes. */
export const ENGINE_VERSION = "3";

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
  readonly certificate: Certificate | QuotaCertificate;
  readonly result: MarketResult;
}

/**
 * Encode → solve → certify → decode; null when cancelled, or when time ended the search under quotas before there was
 * one. The same input gives the same answer, to the byte, unless time ends a search. Quotas need `solvers`.
 */
export function match(
  input: MatchInput,
  policy: Policy,
  calibrate: Calibrate,
  { step, poll }: Follow = {},
  solvers: Solvers | null = null,
): Matched | null {
  step?.("encode");
  const encoded = encode(input, policy, calibrate);
  step?.("solve");
  const found = solveMarket(encoded, solvers, poll);
  const { solution } = found;
  if (solution.status === "cancelled") return null;
  step?.("certify");
  const certificate = found.certify();
  step?.("explain");
  return {
    encoded,
    solution,
    certificate,
    result: decode(encoded, found, { input, policy, calibrate }),
  };
}
