import type { Context } from "hono";
import { HttpProblem } from "../http-problem.ts";
import { callerOf, type Visitor } from "../visitor.ts";
import { clientAddress } from "./client-address.ts";

/** How many requests somebody has answered one right after the other, and how many a second from then on. */
export interface Pace {
  readonly burst: number;
  readonly perSecond: number;
}

interface Allowance {
  readonly left: number;
  readonly atMs: number;
}

const SECOND_MS = 1000;
/** With more callers than this, those are forgotten who have not asked for long. */
const MOST_CALLERS = 10_000;

/**
 * Keeps callers from taking the whole service for themselves: each has an allowance that a request takes one of and that
 * comes back with time. It is kept in this process: of several, each counts its own.
 */
export class PaceKeeper {
  readonly #pace: Pace;
  readonly #allowances = new Map<string, Allowance>();

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** Takes one request of somebody's allowance; the seconds to wait for where nothing is left of it, else 0. */
  take(caller: string, nowMs: number): number {
    const { burst, perSecond } = this.#pace;
    const before = this.#allowances.get(caller) ?? { left: burst, atMs: nowMs };
    const back = ((nowMs - before.atMs) / SECOND_MS) * perSecond;
    const left = Math.min(burst, before.left + back);
    if (left < 1) return Math.ceil((1 - left) / perSecond);
    if (this.#allowances.size >= MOST_CALLERS) this.#forget(nowMs);
    this.#allowances.set(caller, { left: left - 1, atMs: nowMs });
    return 0;
  }

  /** Whoever has the whole allowance back is as somebody new. */
  #forget(nowMs: number): void {
    const { burst, perSecond } = this.#pace;
    const longAgo = nowMs - (burst / perSecond) * SECOND_MS;
    for (const [caller, { atMs }] of this.#allowances)
      if (atMs <= longAgo) this.#allowances.delete(caller);
  }
}

/** Lets a request pass, or throws `tooFast`. */
export type Admit = (c: Context, visitor: Visitor) => void;

/** Holds whoever has signed in, every key, and every address of the network that asks without either, to a pace. */
export function admitAt(pace: Pace, isBehindProxy: boolean): Admit {
  const keeper = new PaceKeeper(pace);
  return (c, visitor) => {
    const caller = callerOf(visitor) || `from ${clientAddress(c, isBehindProxy)}`;
    const seconds = keeper.take(caller, Date.now());
    if (seconds > 0) throw tooFast(seconds);
  };
}

const tooFast = (seconds: number): HttpProblem =>
  new HttpProblem(
    "tooFast",
    {
      it: `Troppe richieste in poco tempo: riprovare tra ${seconds} s.`,
      en: `Too many requests in a short time: try again in ${seconds} s.`,
    },
    { headers: { "retry-after": String(seconds) } },
  );
