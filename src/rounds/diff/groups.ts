import { type Attribute, groupsOf, type Protected } from "../fairness/groups.ts";
import type { RunPair } from "./change.ts";
import { type Effect, effectOf } from "./effects.ts";

/** A group of people by one protected attribute; its figures are withheld where it is small. */
export interface GroupEffect {
  readonly attribute: Attribute;
  readonly value: string;
  /** Null: fewer than five people, or a group from which such a one could be told by subtraction. */
  readonly effect: (Effect & { readonly people: number }) | null;
}

interface TwoRuns {
  /** Everybody who sought a place in either run. */
  readonly seekers: ReadonlySet<string>;
  readonly before: readonly RunPair[];
  readonly after: readonly RunPair[];
}

/** The two runs group by group. */
export const groupEffects = (rows: readonly Protected[], runs: TwoRuns): GroupEffect[] =>
  groupsOf(rows, runs.seekers).map(({ attribute, value, people }) => ({
    attribute,
    value,
    effect: people && figuresOf(people, runs),
  }));

function figuresOf(people: ReadonlySet<string>, { before, after }: TwoRuns) {
  const here = ({ seeker }: RunPair) => people.has(seeker);
  return { people: people.size, ...effectOf(before.filter(here), after.filter(here)) };
}
