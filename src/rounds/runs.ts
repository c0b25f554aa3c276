import { and, asc, desc, eq, getTableColumns, gt, sql } from "drizzle-orm";
import { type PageRequest, rowsToRead } from "../access/page.ts";
import { organisation } from "../db/tables/organisation.ts";
import { hub } from "../db/tables/hub.ts";
import { resource } from "../db/tables/resource.ts";
import { proposal, run, waiting } from "../db/tables/run.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { PairExplanation, WaitingExplanation } from "../matching/explain/types.ts";
import type { Market } from "../matching/glossary.ts";
import { namesBehind } from "./links.ts";
import { pairIn, seekerCode, seekerIn } from "./market-columns.ts";
import { renameReport } from "./report-names.ts";
import type { ReportFigures, RunReport } from "./report.ts";
import { marketsOf } from "./rounds.ts";

export type Run = Omit<typeof run.$inferSelect, "report"> & { readonly report: RunReport };

/** A run with what its report says in figures. */
export type RunFigures = Omit<Run, "report"> & { readonly report: ReportFigures };

/** The runs of a round, the newest first. */
export async function listRuns(
  tx: Transaction,
  programmeId: string,
  number: number,
): Promise<Run[]> {
  const rows = await tx
    .select()
    .from(run)
    .where(and(eq(run.programmeId, programmeId), eq(run.roundNumber, number)))
    .orderBy(desc(run.createdAt), desc(run.id));
  return await named(tx, programmeId, rows);
}

/** Runs as they are read: their reports name people by their codes, where they are still here. */
async function named(
  tx: Transaction,
  programmeId: string,
  rows: readonly (typeof run.$inferSelect)[],
): Promise<Run[]> {
  const ids = rows.map(({ id }) => id);
  const names = await namesBehind(tx, programmeId, ids);
  return rows.map((row) => ({
    ...row,
    report: renameReport(row.report as RunReport, names.get(row.id) ?? new Map()),
  }));
}

/** A run by its id, as in `1-a`; throws `notFound`. */
export async function requireRun(tx: Transaction, programmeId: string, id: string): Promise<Run> {
  const [row] = await tx
    .select()
    .from(run)
    .where(and(eq(run.programmeId, programmeId), eq(run.id, id)));
  if (row === undefined) throw noSuchRun(programmeId, id);
  const [found] = await named(tx, programmeId, [row]);
  return found!;
}

/** A run by its id without its list of pairs, and without reading who they are; throws `notFound`. */
export async function requireFigures(
  tx: Transaction,
  programmeId: string,
  id: string,
): Promise<RunFigures> {
  const [row] = await tx
    .select({ ...getTableColumns(run), report: sql<ReportFigures>`${run.report} - 'pairs'` })
    .from(run)
    .where(and(eq(run.programmeId, programmeId), eq(run.id, id)));
  if (row === undefined) throw noSuchRun(programmeId, id);
  // Only a conflict names people.
  if (row.report.conflict === null) return row;
  const names = await namesBehind(tx, programmeId, [id]);
  const { pairs: _, ...report } = renameReport({ ...row.report, pairs: [] }, names.get(id)!);
  return { ...row, report };
}

const noSuchRun = (programmeId: string, id: string) =>
  new InnestoError("notFound", {
    it: `Il progetto «${programmeId}» non ha un'ipotesi «${id}».`,
    en: `Programme "${programmeId}" has no run "${id}".`,
  });

/**
 * The published run of a round's market, its first unless given, or else the newest solved one; throws `notFound` when
 * there is none.
 */
export async function runInForce(
  tx: Transaction,
  programmeId: string,
  number: number,
  asked?: Market,
): Promise<Run> {
  const market = asked ?? (await marketsOf(tx, programmeId, number))[0];
  const runs = (await listRuns(tx, programmeId, number)).filter((row) => row.market === market);
  const found =
    runs.find(({ publishedAt }) => publishedAt !== null) ?? runs.find((r) => r.state === "solved");
  if (found !== undefined) return found;
  throw new InnestoError("notFound", {
    it: `Il ciclo ${number} di «${programmeId}» non ha ancora un'ipotesi di abbinamento.`,
    en: `Round ${number} of "${programmeId}" has no run yet.`,
  });
}

export interface ProposalRow {
  readonly id: string;
  readonly seeker: string;
  readonly place: string;
  readonly host: string;
  readonly fit: number;
  readonly explanation: PairExplanation;
}

/** The pairs that a run puts forward, by seeker; of a page, its rows and one more where there is one. */
export async function listProposals(
  tx: Transaction,
  programmeId: string,
  runId: string,
  page?: PageRequest,
): Promise<ProposalRow[]> {
  const query = tx
    .select({ proposal, firm: organisation.name, hub: hub.name })
    .from(proposal)
    .innerJoin(
      resource,
      and(
        eq(resource.programmeId, proposal.programmeId),
        eq(resource.id, proposal.placeResourceId),
      ),
    )
    .leftJoin(
      organisation,
      and(
        eq(organisation.programmeId, resource.programmeId),
        eq(organisation.id, resource.organisationId),
      ),
    )
    .leftJoin(hub, and(eq(hub.programmeId, resource.programmeId), eq(hub.id, resource.hubId)))
    .where(
      and(
        eq(proposal.programmeId, programmeId),
        eq(proposal.runId, runId),
        page?.after === undefined ? undefined : gt(seekerCode(proposal), page.after),
      ),
    )
    .orderBy(asc(seekerCode(proposal)))
    .$dynamic();
  const rows = await (page === undefined ? query : query.limit(rowsToRead(page)));
  return rows.map(({ proposal: row, firm, hub: hubName }) => ({
    id: row.id,
    ...pairIn(row),
    host: firm ?? hubName ?? "",
    fit: row.fit,
    explanation: row.explanation as PairExplanation,
  }));
}

/** How many wait after a run. */
export const countWaiting = (
  tx: Transaction,
  programmeId: string,
  runId: string,
): Promise<number> =>
  tx.$count(waiting, and(eq(waiting.programmeId, programmeId), eq(waiting.runId, runId)));

export interface WaitingRow {
  readonly seeker: string;
  readonly explanation: WaitingExplanation;
}

/** Who waits after a run, by code; of a page, its rows and one more where there is one. */
export async function listWaiting(
  tx: Transaction,
  programmeId: string,
  runId: string,
  page?: PageRequest,
): Promise<WaitingRow[]> {
  const query = tx
    .select()
    .from(waiting)
    .where(
      and(
        eq(waiting.programmeId, programmeId),
        eq(waiting.runId, runId),
        page?.after === undefined ? undefined : gt(seekerCode(waiting), page.after),
      ),
    )
    .orderBy(asc(seekerCode(waiting)))
    .$dynamic();
  const rows = await (page === undefined ? query : query.limit(rowsToRead(page)));
  return rows.map((row) => ({
    seeker: seekerIn(row),
    explanation: row.explanation as WaitingExplanation,
  }));
}
