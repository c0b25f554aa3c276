import type { Database } from "../db/client.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { currentComuni, ensureComuni } from "../programmes/territory-store.ts";
import type { Comuni } from "../programmes/territory/comuni.ts";
import { draftOf } from "./check/draft.ts";
import { planImport } from "./check/plan.ts";
import { type Plan, rowsIn } from "./check/planned.ts";
import { both } from "./faults.ts";
import { readFiles } from "./read/read-files.ts";
import type { Source } from "./read/source.ts";
import { type ImportReport, reportOf } from "./report.ts";
import { loadProgramme } from "./store/load.ts";
import { lockProgramme } from "./store/lock.ts";
import { savePlan } from "./store/save.ts";

export interface ImportOptions extends SourceOptions {
  /** A folder of CSV files, or an XLSX with a sheet each. */
  readonly path: string;
}

interface SourceOptions {
  /** The programme to import into; without it, the one that the sheet «progetto» names. */
  readonly programme?: string;
  /** Does all of it and takes it back. */
  readonly dryRun?: boolean;
  /** The day of the import, as `YYYY-MM-DD`: from then on a changed state without a day holds. */
  readonly today: string;
}

/**
 * Imports the spreadsheets of a folder of CSV files, or of an XLSX with a sheet each.
 *
 * @throws InnestoError `notFound` or `usage` where the path leads to nothing of the kind; else as `importSource`
 */
export async function importFiles(
  db: Database,
  { path, ...options }: ImportOptions,
): Promise<ImportReport> {
  return await importSource(db, await readFiles(path), options);
}

/**
 * Imports spreadsheets into a programme, which the sheet «progetto» creates where it is new. Every
 * fault is reported by file, row and column, and then nothing is written; else everything is, in
 * one transaction. Rows are found again by the file's own key; rows that the files lack stay.
 *
 * @throws InnestoError `invalid` with every issue, `notFound`, `usage`, or `conflict` where a role
 *   or challenge that has proposals was taken away
 * @param onSaved called in the transaction that keeps it
 */
export async function importSource(
  db: Database,
  source: Source,
  { onSaved = async () => {}, ...options }: SourceOptions & { readonly onSaved?: OnSaved },
): Promise<ImportReport> {
  const programme = options.programme ?? programmeOf(source);
  const dryRun = options.dryRun ?? false;
  try {
    return await db.asSystem(programme, async (tx) => {
      const comuni = await currentComuni(tx);
      const plan = await planFor(tx, source, { programme, comuni, today: options.today });
      await ensureComuni(tx, comuni);
      await savePlan(tx, plan);
      if (dryRun) throw new TakenBack(plan);
      const report = reportOf(plan, dryRun);
      await onSaved(tx, report);
      return report;
    });
  } catch (error) {
    if (error instanceof TakenBack) return reportOf(error.plan, dryRun);
    throw error;
  }
}

type OnSaved = (tx: Transaction, report: ImportReport) => Promise<void>;

/** Ends a dry run's transaction, so that all it wrote is undone. */
class TakenBack extends Error {
  readonly plan: Plan;
  constructor(plan: Plan) {
    super("dry run");
    this.plan = plan;
  }
}

interface PlanFor {
  readonly programme: string;
  readonly comuni: Comuni;
  readonly today: string;
}

async function planFor(tx: Transaction, source: Source, options: PlanFor): Promise<Plan> {
  const { programme } = options;
  await lockProgramme(tx, programme);
  const snapshot = await loadProgramme(tx, programme);
  const plan = planImport(source, { ...options, snapshot });
  refuseFaults(plan);
  if (rowsIn(plan, "programme").length === 0) throw unknownProgramme(programme);
  return plan;
}

function programmeOf(source: Source): string {
  const sheet = source.sheets.find(({ sheet: { id } }) => id === "programme");
  const code = sheet && draftOf(sheet).rows[0]?.cells.get("code");
  if (code) return code;
  throw new InnestoError("usage", {
    it: "Non si sa in quale progetto importare: nominarlo nel comando, o aggiungere il foglio progetto con il suo codice.",
    en: "It is not clear which programme to import into: name it in the command, or add the sheet programme with its code.",
  });
}

/** @throws InnestoError `invalid` with every issue of the plan, where there is one */
export function refuseFaults({ issues }: Plan): void {
  if (issues.length === 0) return;
  const count = issues.length;
  const message = both(
    count === 1
      ? "C'è un errore: nulla è stato scritto."
      : `Ci sono ${count} errori: nulla è stato scritto.`,
    count === 1
      ? "There is one error: nothing was written."
      : `There are ${count} errors: nothing was written.`,
  );
  throw new InnestoError("invalid", message, { issues });
}

const unknownProgramme = (programme: string): InnestoError =>
  new InnestoError("notFound", {
    it: `Il progetto «${programme}» non c'è ancora: aggiungere il foglio progetto, che lo crea.`,
    en: `There is no programme «${programme}» yet: add the sheet programme, which creates it.`,
  });
