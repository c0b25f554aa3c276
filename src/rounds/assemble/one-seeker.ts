import { and, eq, isNotNull } from "drizzle-orm";
import { comune } from "../../db/tables/territory.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { Site } from "../../matching/parties.ts";
import type { OneSeeker } from "../../matching/suggest.ts";
import type { RoundKey } from "./assemble.ts";
import { loadFactsOf, type SeekerFacts } from "./facts.ts";
import { seekersOf } from "./seekers.ts";
import { loadVectorsOf } from "./vectors.ts";

/** One person as the market `incubation` reads them now; null for somebody who seeks no host. */
export async function oneSeeker(
  tx: Transaction,
  { programmeId, roundNumber, embedderId }: RoundKey,
  person: string,
): Promise<OneSeeker | null> {
  const facts = await loadFactsOf(tx, programmeId, roundNumber, person);
  const vectors = await loadVectorsOf(tx, programmeId, embedderId, textsOf(facts));
  const sites = await homeOf(tx, facts);
  const [seeker] = seekersOf(facts, vectors, {
    rowOf: (code) => (sites.some((site) => site.code === code) ? 0 : null),
  });
  if (seeker === undefined) return null;
  return { seeker, sites, vectors: vectors.table };
}

/** Every text of somebody that matching reads. */
const textsOf = ({ participants, skills, ideas, needs }: SeekerFacts): string[] => [
  ...participants.map(({ id }) => `participant:${id}:person:0`),
  ...skills.map((row) => `participant:${row.participantId}:skill:${row.position}`),
  ...ideas.map(({ id }) => `idea:${id}:idea:0`),
  ...needs.map(({ id }) => `need:${id}:need:0`),
];

/** Where they live, if that is known: no row or one. */
async function homeOf(tx: Transaction, { participants }: SeekerFacts): Promise<Site[]> {
  const code = participants[0]?.comuneCode;
  if (code === undefined || code === null) return [];
  const rows = await tx
    .select()
    .from(comune)
    .where(and(eq(comune.code, code), isNotNull(comune.lat)));
  return rows.map((row) => ({ code: row.code, name: row.name, lat: row.lat!, lng: row.lng! }));
}
