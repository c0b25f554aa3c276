import type { Gift, Place } from "../../matching/parties.ts";
import { barsOf } from "./bars.ts";
import type { Facts } from "./facts.ts";
import { groupBy } from "./group.ts";
import { lastingOf } from "./lasting.ts";
import type { Sites } from "./sites.ts";
import type { TextVectors } from "./vectors.ts";

/** A firm that was mapped but has not joined is never shown to anybody. */
export const ON_BOARD: ReadonlySet<string> = new Set(["member", "hosting"]);

/** The seats of firms and hubs that are on board, with those still free. */
export function placesOf(facts: Facts, vectors: TextVectors, sites: Sites): Place[] {
  const index = indexOf(facts, vectors);
  return facts.resources.flatMap((resource): Place[] => {
    const seat = index.seats.get(resource.id);
    const host = index.hostOf(resource);
    if (seat === undefined || host === null) return [];
    const taken = index.taken.get(resource.id)?.length ?? 0;
    const accompanying = index.hubOf(resource);
    const bars = seat.collaborationKind === "internship" ? index.bars.get(host.id) : undefined;
    return [
      {
        id: resource.id,
        hostId: host.id,
        hostName: host.name,
        hosts: seat.hosts,
        offer: vectors.rowOf(`resource:${resource.id}:offer:0`),
        vocation: accompanying === null ? null : vectors.rowOf(`hub:${accompanying.id}:vocation:0`),
        hubName: accompanying?.name ?? null,
        asks: (index.asks.get(resource.id) ?? []).map(({ phrase, position }) => ({
          words: phrase,
          vector: vectors.rowOf(`resource:${resource.id}:ask:${position}`),
        })),
        gives: index.gifts.get(host.id) ?? [],
        site: sites.rowOf(host.comuneCode),
        reachableByTransit: host.reachableByTransit,
        stepFree: host.stepFree,
        bands: seat.bands,
        needsLicence: seat.needsLicence,
        exposures: seat.exposures,
        measure: seat.measureId,
        ...wordsOf(index.preferences.get(host.id) ?? []),
        answers: Object.fromEntries(
          (index.answers.get(host.id) ?? []).map((row) => [row.statementCode, row.value]),
        ),
        from: resource.availableFrom,
        to: resource.availableTo,
        ...index.lasting.part(resource),
        capacity: Math.max(0, seat.capacity - taken),
        minimum: Math.max(0, seat.minimum - taken),
        ...(bars !== undefined && { bars }),
      },
    ];
  });
}

interface Host {
  readonly id: string;
  readonly name: string;
  readonly comuneCode: string | null;
  readonly reachableByTransit: boolean | null;
  readonly stepFree: boolean | null;
}

type Resource = Facts["resources"][number];

/** The hub that accompanies what happens at a resource: its own, or that of the organisation. */
export function hubsOf({ hubs, accompanied }: Pick<Facts, "hubs" | "accompanied">) {
  const byId = new Map(hubs.map((row) => [row.id, row]));
  const ofOrganisation = new Map(
    accompanied.toReversed().map((row) => [row.organisationId, row.hubId]),
  );
  return ({ hubId, organisationId }: Pick<Resource, "hubId" | "organisationId">) =>
    byId.get(hubId ?? ofOrganisation.get(organisationId ?? "") ?? "") ?? null;
}

/** Who gives what, and with whom. */
export function hostIndexOf(facts: Facts) {
  const organisations = new Map(facts.organisations.map((row) => [row.id, row]));
  const hubs = new Map(facts.hubs.map((row) => [row.id, row]));
  const hostOf = ({ organisationId, hubId }: Resource): Host | null => {
    const firm = organisations.get(organisationId ?? "");
    if (firm !== undefined) return ON_BOARD.has(firm.state) ? firm : null;
    const hub = hubs.get(hubId ?? "");
    return hub === undefined ? null : { ...hub, reachableByTransit: null, stepFree: null };
  };
  return {
    hostOf,
    hubOf: hubsOf(facts),
    lasting: lastingOf(facts),
    preferences: groupBy(facts.preferences, (row) => row.fromOrganisationId),
  };
}

function indexOf(facts: Facts, vectors: TextVectors) {
  return {
    ...hostIndexOf(facts),
    seats: new Map(facts.seats.map((row) => [row.resourceId, row])),
    taken: groupBy(facts.underWay, (row) => row.resourceId),
    asks: groupBy(facts.asks, (row) => row.resourceId),
    gifts: giftsOf(facts, vectors),
    bars: barsOf(facts),
    answers: groupBy(facts.answers, (row) => row.organisationId),
  };
}

/** What each host gives besides its seats. */
function giftsOf({ resources }: Facts, { rowOf }: TextVectors): Map<string, Gift[]> {
  const others = groupBy(
    resources.filter(({ kind }) => kind !== "seat"),
    (row) => row.organisationId ?? row.hubId,
  );
  return new Map(
    [...others].map(([host, rows]) => [
      host,
      rows.map(({ id, kind, title }) => ({
        id,
        kind,
        words: title,
        vector: rowOf(`resource:${id}:gift:0`),
      })),
    ]),
  );
}

const target = (row: Facts["preferences"][number]) => row.toParticipantId ?? row.toIdeaId ?? "";

/** An exclusion counts once the coordination has approved it. */
export function wordsOf(preferences: Facts["preferences"]) {
  return {
    excludedSeekers: preferences
      .filter(({ kind, approvedAt }) => kind === "exclusion" && approvedAt !== null)
      .map(target),
    interests: preferences.filter(({ kind }) => kind !== "exclusion").map(target),
  };
}
