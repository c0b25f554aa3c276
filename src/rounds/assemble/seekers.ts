import { BANDS } from "../../db/tables/lists.ts";
import type { Seeker } from "../../matching/parties.ts";
import type { SeekerFacts } from "./facts.ts";
import { groupBy } from "./group.ts";
import type { Sites } from "./sites.ts";
import type { TextVectors } from "./vectors.ts";

/** The people who seek a host: those with a collaboration under way have one. */
export function seekersOf(
  facts: SeekerFacts,
  { rowOf }: Pick<TextVectors, "rowOf">,
  sites: Pick<Sites, "rowOf">,
): Seeker[] {
  const index = indexOf(facts);
  const placed = new Set(facts.underWay.map(({ participantId }) => participantId));
  return facts.participants
    .filter(({ id }) => !placed.has(id))
    .map(({ id, comuneCode }): Seeker => {
      const ideaId = index.ideaOf.get(id) ?? null;
      return {
        id,
        kind: "person",
        ideaId,
        person: rowOf(`participant:${id}:person:0`),
        idea: ideaId === null ? null : rowOf(`idea:${ideaId}:idea:0`),
        skills: (index.skills.get(id) ?? []).map(({ phrase, position }) => ({
          words: phrase,
          vector: rowOf(`participant:${id}:skill:${position}`),
        })),
        needs: [
          ...(index.ownNeeds.get(id) ?? []),
          ...(ideaId === null ? [] : (index.ideaNeeds.get(ideaId) ?? [])),
        ].map((need) => ({
          id: need.id,
          kind: need.kind,
          essential: need.essential,
          words: need.title,
          vector: rowOf(`need:${need.id}:need:0`),
        })),
        home: sites.rowOf(comuneCode),
        ...travelOf(index.conditions.get(id)),
        formerHosts: (index.employers.get(id) ?? []).map(({ organisationId }) => organisationId),
        ...wishesOf(index.preferences.get(id) ?? []),
        eligibility: Object.fromEntries(
          (index.eligibilities.get(id) ?? []).map(({ measureId, status }) => [measureId, status]),
        ),
        answers: Object.fromEntries(
          (index.answers.get(id) ?? []).map(({ statementCode, value }) => [statementCode, value]),
        ),
        roundsWaited: index.waits.get(id) ?? 0,
        past: (index.past.get(id) ?? []).map(({ hostId, how, roundsAgo }) => ({
          hostId,
          how,
          roundsAgo,
        })),
      };
    });
}

function indexOf(facts: SeekerFacts) {
  const live = new Set(facts.ideas.map(({ id }) => id));
  const memberships = facts.members.filter((m) => m.participantId !== null && live.has(m.ideaId));
  return {
    ideaOf: new Map(memberships.toReversed().map((m) => [m.participantId!, m.ideaId])),
    conditions: new Map(facts.conditions.map((row) => [row.participantId, row])),
    skills: groupBy(facts.skills, (row) => row.participantId),
    employers: groupBy(facts.employers, (row) => row.participantId),
    eligibilities: groupBy(facts.eligibilities, (row) => row.participantId),
    ownNeeds: groupBy(facts.needs, (row) => row.participantId),
    ideaNeeds: groupBy(facts.needs, (row) => row.ideaId),
    preferences: groupBy(facts.preferences, (row) => row.fromParticipantId),
    answers: groupBy(facts.answers, (row) => row.participantId),
    past: groupBy(facts.past, (row) => row.participantId),
    waits: new Map(facts.waits.map((row) => [row.participantId, row.rounds])),
  };
}

/** Who said nothing of travel and hours is not held back by them. */
function travelOf(row: SeekerFacts["conditions"][number] | undefined) {
  return {
    travelKm: row?.travelKm ?? null,
    means: row?.means ?? null,
    licence: row?.drivingLicence ?? null,
    bands: row?.bands ?? BANDS,
    needsStepFree: row?.needsStepFree ?? false,
    avoids: row?.avoids ?? [],
  };
}

function wishesOf(preferences: SeekerFacts["preferences"]) {
  const towards = preferences.filter(({ toOrganisationId }) => toOrganisationId !== null);
  return {
    excludedHosts: towards
      .filter(({ kind }) => kind === "exclusion")
      .map((row) => row.toOrganisationId!),
    rankedHosts: towards
      .filter(({ kind }) => kind === "rank")
      .toSorted((a, b) => a.rank! - b.rank! || (a.id < b.id ? -1 : 1))
      .map((row) => row.toOrganisationId!),
  };
}
