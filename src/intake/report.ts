import { type Bilingual, type Issue, issueInWords, type Language } from "../errors.ts";
import { both } from "./faults.ts";
import { type Fate, type Plan, rowsIn } from "./check/planned.ts";
import type { SheetId } from "./sheet.ts";
import { SHEETS } from "./sheets.ts";

/** What became of a sheet's rows. `absent`: in the database, not in the files, left as they are. */
interface SheetReport extends Readonly<Record<Fate, number>> {
  readonly id: SheetId;
  readonly name: Bilingual;
}

/** What an import did, or, when dry, would do. */
export interface ImportReport {
  readonly programme: string;
  readonly dryRun: boolean;
  readonly sheets: readonly SheetReport[];
  /** What was passed over: files and sheets of unknown name, example rows. */
  readonly warnings: readonly Issue[];
}

export function reportOf(plan: Plan, dryRun: boolean): ImportReport {
  const sheets = SHEETS.map(({ id, name }): SheetReport => {
    const counts = { added: 0, changed: 0, unchanged: 0, absent: 0 };
    for (const { fate } of rowsIn(plan, id)) counts[fate]++;
    return { id, name, ...counts };
  });
  return { programme: plan.programme, dryRun, sheets, warnings: plan.warnings };
}

const WORDS: Readonly<Record<Fate, Bilingual>> = {
  added: both("aggiunte", "added"),
  changed: both("cambiate", "changed"),
  unchanged: both("invariate", "unchanged"),
  absent: both("non nei file (restano)", "not in the files (kept)"),
};

/** The report as a person reads it: a line for every sheet with rows, then what was passed over. */
export function reportInWords(report: ImportReport, language: Language): string {
  const { programme, dryRun } = report;
  const title = dryRun
    ? both(
        `Prova su «${programme}»: nulla è stato scritto.`,
        `Dry run on «${programme}»: nothing was written.`,
      )
    : both(`Importato in «${programme}».`, `Imported into «${programme}».`);
  const warned = report.warnings.map((issue) => `  ! ${issueInWords(issue, language)}`);
  const lines = report.sheets.flatMap((sheet) => lineOf(sheet, language));
  return [title[language], ...lines, ...warned].join("\n");
}

function lineOf(sheet: SheetReport, language: Language): readonly string[] {
  const fates = Object.keys(WORDS) as Fate[];
  const counts = fates.filter((fate) => sheet[fate] > 0);
  if (counts.length === 0) return [];
  const words = counts.map((fate) => `${sheet[fate]} ${WORDS[fate][language]}`);
  return [`  ${sheet.name[language].padEnd(16)} ${words.join(", ")}`];
}
