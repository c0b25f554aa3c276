import { asc, eq } from "drizzle-orm";
import { idea } from "../db/tables/idea.ts";
import type { Transaction } from "../db/transaction.ts";
import { type Bilingual, InnestoError } from "../errors.ts";
import type { BundleNeed, Cover } from "./bundle-need.ts";
import { bundleWords } from "./bundle-words.ts";
import { loadFacts } from "./assemble/facts.ts";
import { groupBy } from "./assemble/group.ts";
import { loadNeedFacts } from "./assemble/need-facts.ts";
import { type Settled, settledNeeds } from "./assemble/settled.ts";
import { listProposals, listRuns, type ProposalRow } from "./runs.ts";
import { marketsOf, requireRound } from "./rounds.ts";

/** All that an idea needs, and what of it there is. */
export interface Bundle {
  readonly idea: string;
  readonly title: string;
  /** The essential ones first. */
  readonly needs: readonly BundleNeed[];
  readonly needed: number;
  readonly covered: number;
  /** «Servono 7 risorse, coperte 4: mancano …» */
  readonly sentence: Bilingual;
}

/**
 * The bundle of each idea that needs anything, by code: what is settled, and what the published run of the market
 * `resourcing`, or else its newest with a solution, puts forward. Throws `notFound`.
 */
export async function bundlesOf(
  tx: Transaction,
  programmeId: string,
  number: number,
): Promise<Bundle[]> {
  await requireRound(tx, programmeId, number);
  const facts = await loadFacts(tx, programmeId, number);
  const settled = settledNeeds(facts, await loadNeedFacts(tx, programmeId, number));
  const proposed = await proposalsInForce(tx, programmeId, number);
  const coverOf = coversFrom(facts, settled, proposed);
  const needs = groupBy(facts.needs, ({ ideaId }) => ideaId);
  const ideas = await tx
    .select()
    .from(idea)
    .where(eq(idea.programmeId, programmeId))
    .orderBy(asc(idea.id));
  return ideas.flatMap(({ id, title }): Bundle[] => {
    const own = (needs.get(id) ?? []).toSorted(
      (a, b) => Number(b.essential) - Number(a.essential) || (a.id < b.id ? -1 : 1),
    );
    if (own.length === 0) return [];
    const rows = own.map((row): BundleNeed => ({
      need: row.id,
      title: row.title,
      kind: row.kind,
      essential: row.essential,
      cover: coverOf(row.id),
    }));
    const covered = rows.filter(({ cover }) => cover !== null).length;
    return [
      { idea: id, title, needs: rows, needed: rows.length, covered, sentence: bundleWords(rows) },
    ];
  });
}

/** One idea's bundle; throws `notFound` for an idea that is not there, or needs nothing. */
export async function requireBundle(
  tx: Transaction,
  programmeId: string,
  number: number,
  ideaId: string,
): Promise<Bundle> {
  const found = (await bundlesOf(tx, programmeId, number)).find((one) => one.idea === ideaId);
  if (found !== undefined) return found;
  throw new InnestoError("notFound", {
    it: `«${ideaId}» non è un'idea di «${programmeId}» che abbia dei bisogni.`,
    en: `"${ideaId}" is no idea of "${programmeId}" that needs anything.`,
  });
}

async function proposalsInForce(
  tx: Transaction,
  programmeId: string,
  number: number,
): Promise<ProposalRow[]> {
  const markets = await marketsOf(tx, programmeId, number);
  if (!markets.includes("resourcing")) return [];
  const all = await listRuns(tx, programmeId, number);
  const runs = all.filter(({ market, state }) => market === "resourcing" && state === "solved");
  const run = runs.find(({ publishedAt }) => publishedAt !== null) ?? runs[0];
  return run === undefined ? [] : await listProposals(tx, programmeId, run.id);
}

type Facts = Awaited<ReturnType<typeof loadFacts>>;

function coversFrom(
  { resources, organisations, hubs }: Facts,
  settled: readonly Settled[],
  proposed: readonly ProposalRow[],
): (need: string) => Cover | null {
  const rows = new Map(resources.map((row) => [row.id, row]));
  const names = new Map([...organisations, ...hubs].map(({ id, name }) => [id, name]));
  const closed = new Map(settled.map((one) => [one.need, one]));
  const open = new Map(proposed.map((one) => [one.seeker, one]));
  return (need) => {
    const fact = closed.get(need);
    const proposal = open.get(need);
    const row = rows.get(fact?.resource ?? proposal?.place ?? "");
    if (row === undefined) return null;
    return {
      resource: row.id,
      title: row.title,
      giver: names.get(row.organisationId ?? row.hubId ?? "") ?? "",
      how: fact?.how ?? "proposed",
      fit: fact === undefined ? (proposal?.explanation.word ?? null) : null,
      conditions: row.conditions,
      price: row.price,
    };
  };
}
