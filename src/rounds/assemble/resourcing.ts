import type { Assemble } from "./assemble.ts";
import { loadFacts } from "./facts.ts";
import { loadNeedFacts } from "./need-facts.ts";
import { needsOfIdeas } from "./needs.ts";
import { resourcesOf } from "./resources.ts";
import { settledNeeds } from "./settled.ts";
import { sitesOf } from "./sites.ts";
import { loadVectors } from "./vectors.ts";

/** The market `resourcing` as it stands now: what ideas lack, and what anybody puts at disposal. */
export const assembleResourcing: Assemble = async (
  tx,
  { programmeId, roundNumber, embedderId },
  { coveredBy },
) => {
  const facts = await loadFacts(tx, programmeId, roundNumber);
  const more = await loadNeedFacts(tx, programmeId, roundNumber);
  const vectors = await loadVectors(tx, programmeId, embedderId);
  const sites = sitesOf({ ...facts, participants: facts.people });
  const settled = settledNeeds(facts, more);
  const closed = new Set(settled.map(({ need }) => need));
  const needs = needsOfIdeas({ facts, more, coveredBy, closed, vectors, sites });
  return {
    market: "resourcing",
    seekers: needs,
    ...resourcesOf({ facts, needs, settled, vectors, sites }),
    sites: sites.sites,
    vectors: vectors.table,
  };
};
