import type { Place } from "../../matching/parties.ts";
import { fractionOf } from "../../matching/quotas/encode.ts";
import type { PolicyQuota, QuotaEach, QuotaPlaces } from "../../matching/quotas/policy-schema.ts";
import type { RoundQuota } from "../../matching/quotas/round-quotas.ts";
import { isDiscreet, type People } from "./quota-people.ts";

/** Where the round's places stand. */
export interface Ground {
  readonly places: readonly Place[];
  /** The hub that accompanies a place; null where none does. */
  readonly hubOf: (place: Place) => { readonly id: string; readonly name: string } | null;
  readonly sectorOf: (place: Place) => string | null;
}

/** The policy's quotas with the people and places that they speak of; one for each hub where they count in each. */
export const quotasOf = (
  quotas: readonly PolicyQuota[],
  people: People,
  ground: Ground,
): RoundQuota[] =>
  quotas.flatMap((quota): RoundQuota[] => {
    const { name } = quota;
    if ("same" in quota) {
      const { kind, of, same } = quota;
      const parts = partsOf(ground.places, same, ground).map(({ places }) => places);
      const seekers = "idea" in of ? people.teamOf(of.idea) : of.seekers;
      return [{ name, where: null, discreet: false, seekers, rule: { kind, parts } }];
    }
    const { kind, of, in: within, inEach, count, share } = quota;
    const bound = count ?? fractionOf(share!);
    const seekers = people.among(of);
    const there = ground.places.filter(
      (place) => within === undefined || isIn(place, within, ground),
    );
    const wheres =
      inEach === undefined
        ? [{ where: null, places: there.map(({ id }) => id) }]
        : partsOf(there, inEach, ground);
    return wheres.map(({ where, places }) => ({
      name,
      where,
      discreet: isDiscreet(of),
      seekers,
      rule: { kind, bound, places },
    }));
  });

function isIn(place: Place, { hubs, organisations, sectors, places }: QuotaPlaces, ground: Ground) {
  return (
    (hubs?.includes(ground.hubOf(place)?.id ?? "") ?? true) &&
    (organisations?.includes(place.hostId) ?? true) &&
    (sectors?.includes(ground.sectorOf(place) ?? "") ?? true) &&
    (places?.includes(place.id) ?? true)
  );
}

interface Part {
  readonly where: string;
  readonly places: string[];
}

/** The places of each hub, organisation or seat; those that no hub accompanies belong to none. */
function partsOf(places: readonly Place[], each: QuotaEach, { hubOf }: Ground): Part[] {
  const parts = new Map<string, Part>();
  for (const place of places) {
    const { id, hostId, hostName } = place;
    const whose =
      each === "hub"
        ? hubOf(place)
        : each === "organisation"
          ? { id: hostId, name: hostName }
          : { id, name: `${hostName} (${id})` };
    if (whose === null) continue;
    const part = parts.get(whose.id) ?? { where: whose.name, places: [] };
    part.places.push(id);
    parts.set(whose.id, part);
  }
  return [...parts.values()];
}
