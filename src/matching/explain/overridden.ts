import { constraintsOf } from "../constraints.ts";
import { overrideOf } from "../overrides.ts";
import type { Place, Seeker } from "../parties.ts";
import type { Setting } from "../setting.ts";
import type { OverriddenConstraint } from "./types.ts";

/** What a pair offends by the coordination's order: said in full, for whoever reads the proposal. */
export function overriddenIn(
  seeker: Seeker,
  place: Place,
  setting: Setting,
): OverriddenConstraint[] {
  const override = overrideOf(setting, seeker, place);
  if (override === null) return [];
  const { constraints, because } = override;
  return constraintsOf(setting.policy, setting.input.market)
    .filter(({ name, holds }) => constraints.has(name) && !holds(seeker, place, setting))
    .map(({ name, sentence }) => {
      const fact = sentence(seeker, place, setting);
      return {
        constraint: name,
        because,
        sentence: {
          it: `Deroga del coordinamento: ${fact.it}. Motivo: ${because}`,
          en: `Set aside by the coordination: ${fact.en}. Reason: ${because}`,
        },
      };
    });
}
