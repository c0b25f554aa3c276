import {
  incentiveStanding,
  type Standing,
} from "../../../collaborations/outcomes/incentive-standing.ts";
import type {
  HiringIncentive,
  IncentiveRule,
} from "../../../collaborations/outcomes/incentive-rows.ts";
import { listIncentiveRules, listIncentives } from "../../../collaborations/outcomes/incentives.ts";
import {
  type FollowedCollaboration,
  hiringOf,
  listFollowed,
  type Outcome,
} from "../../../collaborations/outcomes/outcomes.ts";
import type { Asking } from "../../visit.ts";

/** A hiring with how far its incentive is. */
export interface Hiring {
  readonly of: FollowedCollaboration;
  readonly contract: Outcome;
  readonly kept: HiringIncentive | null;
  readonly standing: Standing;
}

/** The hirings of a programme, by the codes of their collaborations, and its rules. */
export async function hiringsOf({ actor, db }: Asking): Promise<{
  readonly hirings: readonly Hiring[];
  readonly rules: readonly IncentiveRule[];
}> {
  const { followed, incentives, rules } = await db.as(actor, async (tx) => ({
    followed: await listFollowed(tx, actor.programme),
    incentives: await listIncentives(tx, actor.programme),
    rules: await listIncentiveRules(tx, actor.programme),
  }));
  const hirings = followed.flatMap((of) => {
    const contract = hiringOf(of.outcomes);
    if (contract === null) return [];
    const kept = incentives.get(of.id) ?? null;
    return [{ of, contract, kept, standing: incentiveStanding(contract, kept, rules) }];
  });
  return { hirings, rules };
}
