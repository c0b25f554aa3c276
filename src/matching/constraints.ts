import type { Constraint } from "./constraints/constraint.ts";
import { agreement } from "./constraints/agreement.ts";
import { eligibility, kind } from "./constraints/entitlement.ts";
import { internshipRules } from "./constraints/law.ts";
import { declinedBefore, hostedBefore } from "./constraints/past.ts";
import { formerHost, hostExclusion, seekerExclusion } from "./constraints/relation.ts";
import { amount, period, resourceKind } from "./constraints/resource.ts";
import { hours, season } from "./constraints/time.ts";
import { distance, licence, transit } from "./constraints/travel.ts";
import { exposure, stepFree } from "./constraints/wellbeing.ts";
import type { Market } from "./glossary.ts";
import type { Policy } from "./policy.ts";

/** Every reason why a pair is not allowed, in the order in which they are read aloud. */
export const ALL_CONSTRAINTS: readonly Constraint[] = [
  distance,
  transit,
  licence,
  hours,
  season,
  agreement,
  internshipRules,
  stepFree,
  exposure,
  formerHost,
  declinedBefore,
  hostedBefore,
  seekerExclusion,
  hostExclusion,
  eligibility,
  kind,
  resourceKind,
  period,
  amount,
];

const OF_RESOURCES: readonly Constraint[] = [resourceKind, period, amount];

/** Those that concern each market, in the same order. */
const OF_MARKET: Readonly<Partial<Record<Market, readonly Constraint[]>>> = {
  incubation: ALL_CONSTRAINTS.filter((constraint) => !OF_RESOURCES.includes(constraint)),
  resourcing: [
    distance,
    season,
    agreement,
    declinedBefore,
    seekerExclusion,
    hostExclusion,
    ...OF_RESOURCES,
  ],
};

/** Those of a market that a programme keeps. */
export const constraintsOf = (policy: Policy, market: Market): readonly Constraint[] =>
  (OF_MARKET[market] ?? ALL_CONSTRAINTS).filter(({ name }) => !policy.lifted.includes(name));
