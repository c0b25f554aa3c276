import type { Bilingual, Place } from "../../errors.ts";
import { both, type Faults, quote } from "./faults.ts";
import type { GroupList, Side } from "./groups.ts";
import type { Parties } from "./parties.ts";
import type { SolvePolicy } from "./policy.ts";

interface Asked {
  readonly policy: SolvePolicy;
  /** The policy's. */
  readonly file: string;
  readonly parties: Readonly<Record<Side, Parties>>;
  readonly groups: GroupList;
  readonly faults: Faults;
}

/** Refuses, by name, what contradicts the objective: it could only be passed over in silence. */
export function refuseUnsuited(asked: Asked): void {
  const { policy, file, faults } = asked;
  if (policy.objective === "fair" && !policy.mostMatched)
    faults.add(
      { file, path: "mostMatched" },
      both("false con «fair»", "false with «fair»"),
      both("true: «fair» abbina prima più che può", "true: «fair» matches the most first"),
      both("Togliere «mostMatched», o usare «total».", "Remove «mostMatched», or use «total»."),
    );
  if (policy.objective !== "total") refuseLimits(asked);
  if (policy.objective === "stable") refuseUnstable(asked);
}

function refuseLimits({ policy, file, parties: { place }, faults }: Asked): void {
  const { objective, quotas } = policy;
  const refuse = (at: Place, found: Bilingual) =>
    faults.add(
      at,
      both(`${found.it} con «${objective}»`, `${found.en} with «${objective}»`),
      both("riserve e budget con «total» soltanto", "quotas and budgets with «total» alone"),
      both("Toglierlo, o usare «total».", "Remove it, or use «total»."),
    );
  if (quotas.length > 0) refuse({ file, path: "quotas" }, both("delle riserve", "quotas"));
  for (const [index, budget] of place.budget.entries()) {
    const at = { file: place.file ?? "", row: place.row[index]!, column: "budget" };
    if (budget < Infinity) refuse(at, both(`un budget di ${budget}`, `a budget of ${budget}`));
  }
}

function refuseUnstable({ policy, file, parties, groups, faults }: Asked): void {
  const refuse = (at: Place, found: Bilingual) =>
    faults.add(
      at,
      found,
      both("nulla che «stable» non può tenere", "nothing that «stable» cannot keep"),
      both("Toglierlo, o usare «total» o «fair».", "Remove it, or use «total» or «fair»."),
    );
  const { place } = parties;
  for (const [index, minimum] of place.minimum.entries()) {
    if (minimum > 0)
      refuse(
        { file: place.file ?? "", row: place.row[index]!, column: "minimum" },
        both(`un minimo di ${minimum} con «stable»`, `a minimum of ${minimum} with «stable»`),
      );
  }
  for (const { id, side, minimum, row } of groups.byId.values()) {
    const at = (column: string) => ({ file: groups.file ?? "", row, column });
    if (side === "seeker")
      refuse(
        at("side"),
        both(
          `${quote(id)}, un gruppo di seeker, con «stable»`,
          `${quote(id)}, a group of seekers, with «stable»`,
        ),
      );
    else if (minimum > 0)
      refuse(
        at("minimum"),
        both(`un minimo di ${minimum} con «stable»`, `a minimum of ${minimum} with «stable»`),
      );
  }
  if (policy.held.length > 0 && policy.continuityPrice > 0)
    refuse(
      { file, path: "continuityPrice" },
      both(
        `un prezzo di ${policy.continuityPrice} con «stable»`,
        `a price of ${policy.continuityPrice} with «stable»`,
      ),
    );
}
