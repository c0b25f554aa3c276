import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { importFile } from "../../db/tables/import-file.ts";
import { InnestoError } from "../../errors.ts";
import { importSource } from "../../intake/import-files.ts";
import { readTables } from "../../intake/read/read-files.ts";
import type { ImportReport } from "../../intake/report.ts";
import type { JobContext, JobKind, JobResult } from "../kind.ts";

const args = z.object({
  programme: z.string(),
  /** ISO date of the request: from then on a changed state without a day holds. */
  on: z.iso.date(),
  /** Does all of it and takes it back. */
  dryRun: z.boolean(),
});

/** Imports the file that was kept with it: all or nothing, or in a dry run nothing. */
export const importJob: JobKind<z.infer<typeof args>> = {
  name: "import",
  title: { it: "Lettura dei fogli", en: "Import of spreadsheets" },
  steps: [
    { it: "Lettura del file", en: "Reading the file" },
    { it: "Controllo e scrittura", en: "Checking and writing" },
  ],
  args,
  programmeOf: ({ programme }) => programme,
  run: async ({ programme, on, dryRun }, context) => {
    const { db, signal, step, finish } = context;
    step(1);
    const { content, name } = await fileOf(context, programme);
    const source = await readTables(Buffer.from(content), name);
    signal.throwIfAborted();
    step(2);
    try {
      const report = await importSource(db, source, {
        programme,
        dryRun,
        today: on,
        onSaved: (tx, saved) => finish(tx, countsOf(saved)),
      });
      // What a dry run did is undone, and its end would be with it.
      if (dryRun) await db.asSystem(programme, (tx) => finish(tx, countsOf(report)));
    } catch (error) {
      throw shortened(error);
    }
  },
};

async function fileOf({ db, job }: JobContext, programme: string) {
  const [file] = await db.asSystem(programme, (tx) =>
    tx
      .select()
      .from(importFile)
      .where(and(eq(importFile.programmeId, programme), eq(importFile.jobId, job.id))),
  );
  if (file === undefined) throw new Error(`job ${job.id} has no file`);
  return file;
}

/** Rows by what became, or would become, of them. */
function countsOf({ sheets, warnings }: ImportReport): JobResult {
  const sum = (fate: "added" | "changed" | "unchanged") =>
    sheets.reduce((total, sheet) => total + sheet[fate], 0);
  return {
    added: sum("added"),
    changed: sum("changed"),
    unchanged: sum("unchanged"),
    warnings: warnings.length,
  };
}

/** A wrong file can have a fault in every cell; a job's row is not the place for all of them. */
const MOST_ISSUES = 200;

function shortened(error: unknown): unknown {
  if (!(error instanceof InnestoError) || error.issues.length <= MOST_ISSUES) return error;
  const { kind, text, issues } = error;
  const words = {
    it: `${text.it} Qui i primi ${MOST_ISSUES} di ${issues.length}.`,
    en: `${text.en} The first ${MOST_ISSUES} of ${issues.length} here.`,
  };
  return new InnestoError(kind, words, { issues: issues.slice(0, MOST_ISSUES) });
}
