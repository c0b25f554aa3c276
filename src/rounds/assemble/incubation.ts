import type { Assemble } from "./assemble.ts";
import { loadFacts } from "./facts.ts";
import { placesWithLimits } from "./limits.ts";
import { seekersOf } from "./seekers.ts";
import { sitesOf } from "./sites.ts";
import { loadVectors } from "./vectors.ts";

/** The market `incubation` as it stands now: people, or ideas with their people, and seats that host them. */
export const assembleIncubation = async (
  tx: Parameters<Assemble>[0],
  { programmeId, roundNumber, embedderId, released }: Parameters<Assemble>[1],
): ReturnType<Assemble> => {
  const all = await loadFacts(tx, programmeId, roundNumber);
  const underWay = all.underWay.filter(({ participantId }) => participantId !== released);
  const facts = released === undefined ? all : { ...all, underWay };
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
