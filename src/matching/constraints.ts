import type { Constraint } from "./constraints/constraint.ts";
import { eligibility, kind } from "./constraints/entitlement.ts";
import { declinedBefore, hostedBefore } from "./constraints/past.ts";
import { formerHost, hostExclusion, seekerExclusion } from "./constraints/relation.ts";
import { hours, season } from "./constraints/time.ts";
import { distance, licence, transit } from "./constraints/travel.ts";
import { exposure, stepFree } from "./constraints/wellbeing.ts";
import type { Policy } from "./policy.ts";

/** Every reason why a pair is not allowed, in the order in which they are read aloud. */
export const ALL_CONSTRAINTS: readonly Constraint[] = [
  distance,
  transit,
  licence,
  hours,
  season,
  stepFree,
  exposure,
  formerHost,
  declinedBefore,
  hostedBefore,
  seekerExclusion,
  hostExclusion,
  eligibility,
  kind,
];

/** Those that a programme keeps. */
export const constraintsOf = (policy: Policy): readonly Constraint[] =>
  ALL_CONSTRAINTS.filter(({ name }) => !policy.lifted.includes(name));
