import type { ConstraintName } from "./glossary.ts";
import type { Place, Seeker } from "./parties.ts";
import type { Policy } from "./policy.ts";

/** What the coordination set aside for one pair, and the reason that it gave. */
export interface Override {
  readonly constraints: ReadonlySet<ConstraintName>;
  readonly because: string;
}

const keyOf = (seeker: string, place: string) => `${seeker}\u0000${place}`;

/** The pins that set constraints aside, by pair; what the policy does not mark overridable stays in force. */
export function overridesOf(policy: Policy): ReadonlyMap<string, Override> {
  const overridable: ReadonlySet<ConstraintName> = new Set(policy.overridable);
  return new Map(
    policy.pins.flatMap(({ seeker, place, overrides = [], because = "" }) => {
      const constraints = new Set(overrides.filter((name) => overridable.has(name)));
      return constraints.size === 0 ? [] : [[keyOf(seeker, place), { constraints, because }]];
    }),
  );
}

/** What was set aside for this pair; null, as for nearly all of them, where nothing was. */
export const overrideOf = (
  { overrides }: { readonly overrides: ReadonlyMap<string, Override> },
  seeker: Seeker,
  place: Place,
): Override | null =>
  overrides.size === 0 ? null : (overrides.get(keyOf(seeker.id, place.id)) ?? null);
