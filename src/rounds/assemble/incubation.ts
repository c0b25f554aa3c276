import type { Assemble } from "./assemble.ts";
import { type Facts, loadFacts } from "./facts.ts";
import { lastingOf } from "./lasting.ts";
import { placesWithLimits } from "./limits.ts";
import { seekersOf } from "./seekers.ts";
import { sitesOf } from "./sites.ts";
import { loadVectors } from "./vectors.ts";

/** The market `incubation` as it stands now: people, or ideas with their people, and seats that host them. */
export const assembleIncubation = async (
  tx: Parameters<Assemble>[0],
  { programmeId, roundNumber, embedderId, released, on }: Parameters<Assemble>[1],
): ReturnType<Assemble> => {
  const all = await loadFacts(tx, programmeId, roundNumber);
  const underWay = all.underWay.filter(({ participantId }) => participantId !== released);
  const known = released === undefined ? all : { ...all, underWay };
  const facts = on === undefined ? known : withoutLapsedGifts(known, on);
  const vectors = await loadVectors(tx, programmeId, embedderId);
  const sites = sitesOf(facts);
  return {
    market: "incubation",
    seekers: seekersOf(facts, vectors, sites),
    ...placesWithLimits(facts, vectors, sites),
    sites: sites.sites,
    vectors: vectors.table,
  };
};

/** A seat that came with such an agreement stays in sight, so that it can be said why nobody is proposed there. */
function withoutLapsedGifts(facts: Facts, on: string): Facts {
  const { hasLapsed } = lastingOf(facts);
  const resources = facts.resources.filter((row) => row.kind === "seat" || !hasLapsed(row, on));
  return { ...facts, resources };
}
