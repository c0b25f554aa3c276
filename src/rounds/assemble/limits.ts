import type { Place, PlaceGroup } from "../../matching/parties.ts";
import type { Facts } from "./facts.ts";
import { groupBy } from "./group.ts";
import { hubsOf, placesOf } from "./places.ts";
import type { Sites } from "./sites.ts";
import type { TextVectors } from "./vectors.ts";

/** The seats, and how many people the hubs that accompany them can still take on, all their seats together. */
export function placesWithLimits(
  facts: Facts,
  vectors: TextVectors,
  sites: Sites,
): { readonly places: Place[]; readonly groups: PlaceGroup[] } {
  const limited = limitsOf(facts);
  const hubOf = hubsOf(facts);
  const limitOf = new Map(
    facts.resources.map((resource) => [resource.id, limited.get(hubOf(resource)?.id ?? "")?.id]),
  );
  const places = placesOf(facts, vectors, sites).map((place) => ({
    ...place,
    group: limitOf.get(place.id) ?? null,
  }));
  const used = new Set(places.map(({ group }) => group));
  return { places, groups: [...limited.values()].filter(({ id }) => used.has(id)) };
}

/** Of hubs with a capacity, what collaborations under way leave of it: those at their seats, or at a firm of theirs. */
function limitsOf(facts: Facts): Map<string, PlaceGroup> {
  const resources = new Map(facts.resources.map((row) => [row.id, row]));
  const hubOf = hubsOf(facts);
  const accompanied = groupBy(facts.underWay, ({ resourceId, organisationId }) => {
    const where = resources.get(resourceId ?? "") ?? { hubId: null, organisationId };
    return hubOf(where)?.id ?? null;
  });
  return new Map(
    facts.hubs.flatMap(({ id, name, capacity }): [string, PlaceGroup][] => {
      if (capacity === null) return [];
      const left = Math.max(0, capacity - (accompanied.get(id)?.length ?? 0));
      return [[id, { id, name, capacity: left, minimum: 0, within: null }]];
    }),
  );
}
