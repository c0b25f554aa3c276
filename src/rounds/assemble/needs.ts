import { BANDS } from "../../db/tables/lists.ts";
import type { Seeker } from "../../matching/parties.ts";
import type { Facts } from "./facts.ts";
import { groupBy } from "./group.ts";
import { kindsThatMeet } from "./kinds-that-meet.ts";
import type { NeedFacts } from "./need-facts.ts";
import { hostsOfIdeas } from "./settled.ts";
import type { Sites } from "./sites.ts";
import { useOf } from "./use.ts";
import type { TextVectors } from "./vectors.ts";

/** What the programme's policy has to say of needs. */
type CoveredBy = Readonly<Record<string, readonly string[]>>;

interface Reading {
  readonly facts: Facts;
  readonly more: NeedFacts;
  readonly coveredBy: CoveredBy;
  /** Needs that are met already. */
  readonly closed: ReadonlySet<string>;
  readonly vectors: TextVectors;
  readonly sites: Sites;
}

/** What ideas still lack, each need by itself; it travels as far as whoever brings the idea forward. */
export function needsOfIdeas({
  facts,
  more,
  coveredBy,
  closed,
  vectors,
  sites,
}: Reading): Seeker[] {
  const index = indexOf(facts, more);
  return facts.needs.flatMap((need): Seeker[] => {
    const { id, ideaId, kind, essential, title } = need;
    if (ideaId === null || closed.has(id) || more.archived.has(ideaId)) return [];
    const team = index.teams.get(ideaId) ?? [];
    const lead = index.people.get(team[0] ?? "");
    const travel = index.conditions.get(lead?.id ?? "");
    return [
      {
        ...NOT_A_PERSON,
        id,
        ideaId,
        idea: vectors.rowOf(`idea:${ideaId}:idea:0`),
        needs: [{ id, kind, essential, words: title, vector: vectors.rowOf(`need:${id}:need:0`) }],
        home: sites.rowOf(lead?.comuneCode ?? null),
        travelKm: travel?.travelKm ?? null,
        means: travel?.means ?? null,
        excludedHosts: [...new Set(team.flatMap((one) => index.excluded.get(one) ?? []))],
        roundsWaited: more.waits.get(id) ?? 0,
        past: (index.past.get(id) ?? []).map(({ hostId, how, roundsAgo }) => ({
          hostId,
          how,
          roundsAgo,
        })),
        use: useOf(need, kindsThatMeet(kind, coveredBy)),
        ideaHosts: index.hosts.get(ideaId) ?? [],
      },
    ];
  });
}

/** What only people have. */
const NOT_A_PERSON = {
  kind: "need",
  person: null,
  skills: [],
  licence: null,
  bands: BANDS,
  needsStepFree: false,
  avoids: [],
  formerHosts: [],
  rankedHosts: [],
  eligibility: {},
  answers: {},
} as const satisfies Partial<Seeker>;

function indexOf(facts: Facts, more: NeedFacts) {
  const exclusions = facts.preferences.filter(
    ({ kind, toOrganisationId }) => kind === "exclusion" && toOrganisationId !== null,
  );
  const excluded = groupBy(exclusions, (row) => row.fromParticipantId);
  const teams = groupBy(facts.members, (row) => row.ideaId);
  return {
    people: new Map(facts.people.map((row) => [row.id, row])),
    conditions: new Map(facts.conditions.map((row) => [row.participantId, row])),
    teams: new Map(
      [...teams].map(([id, rows]) => [id, rows.flatMap((r) => r.participantId ?? [])]),
    ),
    excluded: new Map(
      [...excluded].map(([id, rows]) => [id, rows.map((r) => r.toOrganisationId!)]),
    ),
    past: groupBy(facts.past, (row) => row.needId),
    hosts: hostsOfIdeas(facts, more),
  };
}
