import { encodeQuotas, type EncodedQuotas } from "../../matching/quotas/encode.ts";
import type { LimitOrigin, Limits } from "../../matching/quotas/limits.ts";
import type { Side as QuotaSide } from "../../matching/quotas/side.ts";
import type { Bilingual } from "../../errors.ts";
import { budgetsOf } from "./budgets.ts";
import type { Encoded } from "./encode.ts";
import { both, type Faults, quote } from "./faults.ts";
import type { Side } from "./groups.ts";
import type { Parties } from "./parties.ts";
import type { SolvePolicy } from "./policy.ts";
import type { RankedIds } from "./ranked-ids.ts";
import type { Scores } from "./scores.ts";

interface Read {
  readonly encoded: Encoded;
  readonly parties: Readonly<Record<Side, Parties>>;
  readonly scores: Scores;
  readonly policy: SolvePolicy;
  /** The policy's. */
  readonly file: string;
  readonly faults: Faults;
}

/** The quotas of the policy and the budgets of places; null where there are none. Ids that nobody bears are told. */
export function limitsOf({ encoded, parties, scores, policy, file, faults }: Read): Limits | null {
  const { problem, seekers, places, seekerGroups, placeGroups } = encoded;
  const seekerSide = sideOf(seekers, seekerGroups, problem.seekerGroups);
  const placeSide = sideOf(places, placeGroups, problem.placeGroups);
  const quotas = encodeQuotas(policy.quotas, seekerSide, placeSide);
  for (const fault of quotas.faults) tell(fault, file, faults);
  const budgets = budgetsOf({ encoded, scores, places: parties.place, faults });
  if (quotas.list.length === 0 && budgets === null) return null;
  const origins = quotas.origins.map((origin): LimitOrigin => ({ kind: "quota", ...origin }));
  if (budgets === null) return { quotas: { list: quotas.list }, origins, unit: 1 };
  const { list, amount, unit } = budgets;
  return {
    quotas: { list: [...quotas.list, ...list], amount },
    origins: [
      ...origins,
      ...list.map(({ place }) => ({ kind: "budget", place: places.ids[place]! }) as const),
    ],
    unit,
  };
}

const positions = ({ ids }: RankedIds) => new Map(ids.map((id, position) => [id, position]));

const sideOf = (
  members: RankedIds,
  groupIds: RankedIds,
  groups: QuotaSide["groups"],
): QuotaSide => ({
  size: members.ids.length,
  members: positions(members),
  groupIds: positions(groupIds),
  groups,
});

type Fault = EncodedQuotas["faults"][number];

const UNKNOWN: Readonly<Record<Exclude<Fault["fault"], "overlapping-groups">, Bilingual>> = {
  "unknown-seeker": both("un seeker dei punteggi", "a seeker of the scores"),
  "unknown-place": both("un place dei punteggi", "a place of the scores"),
  "unknown-group": both(
    "un gruppo di questo lato, nel file dei gruppi",
    "a group of this side, in the file of groups",
  ),
};

function tell({ path, fault, id }: Fault, file: string, faults: Faults): void {
  if (fault === "overlapping-groups")
    faults.add(
      { file, path },
      both(
        `${quote(id)}, che ha dei place in comune con un altro`,
        `${quote(id)}, which shares places with another`,
      ),
      both("gruppi senza place in comune", "groups that share no place"),
      both("Togliere uno dei gruppi.", "Remove one of the groups."),
    );
  else
    faults.add(
      { file, path },
      both(`il codice sconosciuto ${quote(id)}`, `the unknown id ${quote(id)}`),
      UNKNOWN[fault],
      both("Correggerlo, o toglierlo.", "Correct it, or remove it."),
    );
}
