import { readFileSync } from "node:fs";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { issueWords } from "../../access/issue-words.ts";
import { reportModel } from "../../db/tables/report.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { type ReportModel, reportModelSchema } from "./model.ts";

const SHIPPED = ["fse-plus", "monitoraggio"] as const;

const shipped = new Map<string, ReportModel>(
  SHIPPED.map((id) => {
    const file = new URL(`./models/${id}.json`, import.meta.url);
    return [id, reportModelSchema.parse(JSON.parse(readFileSync(file, "utf8")))];
  }),
);

export interface AdoptedModel extends ReportModel {
  /** The day from which the programme has definitions or targets of its own; null for the shipped ones. */
  readonly adoptedOn: string | null;
}

/** The reports that a programme can make: the shipped ones, each as the programme has adopted it, then its own. */
export async function reportModels(tx: Transaction, programmeId: string): Promise<AdoptedModel[]> {
  const rows = await tx
    .select()
    .from(reportModel)
    .where(eq(reportModel.programmeId, programmeId))
    .orderBy(reportModel.id);
  const own = new Map(
    rows.map(({ id, document, adoptedOn }) => [
      id,
      { ...reportModelSchema.parse(document), adoptedOn },
    ]),
  );
  const first = [...shipped.values()].map(
    (model) => own.get(model.id) ?? { ...model, adoptedOn: null },
  );
  return [...first, ...[...own.values()].filter(({ id }) => !shipped.has(id))];
}

/** One of them; throws `notFound`. */
export async function requireReportModel(
  tx: Transaction,
  programmeId: string,
  id: string,
): Promise<AdoptedModel> {
  const found = (await reportModels(tx, programmeId)).find((model) => model.id === id);
  if (found !== undefined) return found;
  throw new InnestoError("notFound", {
    it: `Non c'è un modello di rendicontazione «${id}».`,
    en: `There is no report model "${id}".`,
  });
}

/** From today on a programme reports by this document. Throws `invalid` with what is wrong in it, by its place. */
export async function adoptReportModel(
  tx: Transaction,
  programmeId: string,
  document: unknown,
  today: string,
): Promise<ReportModel> {
  const read = reportModelSchema.safeParse(document);
  if (!read.success) throw unreadable(read.error.issues);
  const { id } = read.data;
  await tx
    .insert(reportModel)
    .values({ programmeId, id, document: read.data, adoptedOn: today })
    .onConflictDoUpdate({
      target: [reportModel.programmeId, reportModel.id],
      set: { document: read.data, adoptedOn: today },
    });
  return read.data;
}

/** Sets what a programme is to reach, by code; null: no target. Throws `notFound`. */
export async function setTargets(
  tx: Transaction,
  programmeId: string,
  id: string,
  targets: ReadonlyMap<string, number | null>,
  today: string,
): Promise<void> {
  const { adoptedOn: _, ...model } = await requireReportModel(tx, programmeId, id);
  const indicators = model.indicators.map((indicator) => ({
    ...indicator,
    target: targets.has(indicator.code) ? targets.get(indicator.code)! : indicator.target,
  }));
  await adoptReportModel(tx, programmeId, { ...model, indicators }, today);
}

/** The programme goes back to the shipped definitions; its own model, which has none, goes. */
export async function dropReportModel(
  tx: Transaction,
  programmeId: string,
  id: string,
): Promise<void> {
  await tx
    .delete(reportModel)
    .where(and(eq(reportModel.programmeId, programmeId), eq(reportModel.id, id)));
}

const unreadable = (issues: readonly z.core.$ZodIssue[]): InnestoError =>
  new InnestoError(
    "invalid",
    {
      it: "Il file delle definizioni non è come dovrebbe: nulla è cambiato.",
      en: "The file of definitions is not as it should be: nothing has changed.",
    },
    {
      issues: issues.map((issue) => ({
        path: issue.path.join("."),
        found: { it: "un altro valore", en: "another value" },
        expected: issueWords(issue),
        next: {
          it: "Scarica le definizioni in uso e parti da quelle.",
          en: "Download the definitions in use and start from these.",
        },
      })),
    },
  );
