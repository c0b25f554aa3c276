import type {
  eligibility,
  employmentStatus,
  participantProtected,
} from "../../db/tables/participant.ts";
import type { ideaMember } from "../../db/tables/idea.ts";
import type { QuotaGroup } from "../../matching/quotas/policy-schema.ts";
import { groupBy } from "./group.ts";

/** Who is counted, by code. What makes somebody so is read here and goes no further. */
export interface People {
  readonly among: (group: QuotaGroup) => string[];
  readonly teamOf: (ideaId: string) => string[];
}

interface Rows {
  /** Codes of the programme's people. */
  readonly ids: readonly string[];
  readonly protectedOnes: readonly (typeof participantProtected.$inferSelect)[];
  /** The newest last. */
  readonly statuses: readonly (typeof employmentStatus.$inferSelect)[];
  readonly eligibilities: readonly (typeof eligibility.$inferSelect)[];
  readonly members: readonly (typeof ideaMember.$inferSelect)[];
}

export function peopleOf({ ids, protectedOnes, statuses, eligibilities, members }: Rows): People {
  const attributes = new Map(protectedOnes.map((row) => [row.participantId, row]));
  const employment = new Map(statuses.map((row) => [row.participantId, row.status]));
  const answers = groupBy(eligibilities, (row) => row.participantId);
  const isAmong = (id: string, group: QuotaGroup): boolean => {
    const own = attributes.get(id);
    const age = own?.age ?? null;
    const measures = answers.get(id) ?? [];
    return (
      holds(group.sex, own?.sex === group.sex) &&
      holds(group.ageFrom, age !== null && age >= group.ageFrom!) &&
      holds(group.ageTo, age !== null && age <= group.ageTo!) &&
      holds(group.foreignOrigin, own?.foreignOrigin === true) &&
      holds(group.disability, own?.disability === true) &&
      holds(group.careDuties, own?.careDuties === true) &&
      holds(group.employment, group.employment?.includes(employment.get(id) ?? "") === true) &&
      holds(
        group.eligible,
        measures.some((row) => row.measureId === group.eligible && row.status === "yes"),
      ) &&
      holds(group.seekers, group.seekers?.includes(id) === true)
    );
  };
  const teams = groupBy(members, (row) => row.ideaId);
  return {
    among: (group) => ids.filter((id) => isAmong(id, group)),
    teamOf: (ideaId) => (teams.get(ideaId) ?? []).flatMap((row) => row.participantId ?? []),
  };
}

/** What is not asked bars nobody. */
const holds = (asked: unknown, isSo: boolean): boolean => asked === undefined || isSo;

const PROTECTED = ["sex", "ageFrom", "ageTo", "foreignOrigin", "disability", "careDuties"] as const;

/** Whether a protected attribute decides who is counted: then no number of them is told. */
export const isDiscreet = (group: QuotaGroup): boolean =>
  PROTECTED.some((name) => group[name] !== undefined);
