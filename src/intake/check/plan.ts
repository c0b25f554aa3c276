import type { Issue } from "../../errors.ts";
import type { Comuni } from "../../programmes/territory/comuni.ts";
import { Codes } from "../codes.ts";
import type { Context } from "../kinds/kind.ts";
import type { Source } from "../read/source.ts";
import type { SheetId } from "../sheet.ts";
import { SHEETS_BY_DEPENDENCE } from "../sheets.ts";
import { draftOf } from "./draft.ts";
import { nameOwnWords, nameRows } from "./names.ts";
import { planSheet } from "./plan-sheet.ts";
import { withMeetings } from "./meetings-of-attendance.ts";
import type { Plan, PlannedRow, Snapshot } from "./planned.ts";
import { wrongProgramme } from "./programme-row.ts";
import { inFileOrder, warningsOf } from "./remarks.ts";
import { crossFaults } from "./rules.ts";

export interface PlanGround {
  readonly programme: string;
  readonly snapshot: Snapshot;
  readonly comuni: Comuni;
  /** The day of the import, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** What importing the files into the programme would do; pure, so that a dry run is the same. */
export function planImport(source: Source, ground: PlanGround): Plan {
  const { programme, comuni, snapshot, today } = ground;
  const written = new Map(source.sheets.map((sheet) => [sheet.sheet.id, draftOf(sheet)]));
  const drafts = withMeetings(written, snapshot);
  const codes = new Codes();
  let territory: ReadonlySet<string> = new Set();
  const rows = new Map<SheetId, readonly PlannedRow[]>();
  const known = { today, rows: (id: SheetId) => rows.get(id) ?? [] };
  const issues: Issue[] = [...drafts.values()].flatMap((draft) => draft.issues);
  for (const sheet of SHEETS_BY_DEPENDENCE) {
    const draft = drafts.get(sheet.id);
    const existing = snapshot.get(sheet.id) ?? [];
    nameRows(sheet, draft, existing, codes);
    const context: Context = { codes, comuni, territory };
    const planned = planSheet(sheet, draft, { context, existing, known });
    rows.set(sheet.id, planned.rows);
    issues.push(...planned.issues);
    if (sheet.id !== "programme") continue;
    if (draft !== undefined) issues.push(...wrongProgramme(draft, programme));
    territory = nameOwnWords(planned.rows, codes);
  }
  const context = { codes, comuni, territory };
  const plan = {
    programme,
    rows,
    context,
    issues: [],
    warnings: warningsOf(source, [...drafts.values()]),
  };
  const all = [...source.issues, ...issues, ...crossFaults(plan)];
  return { ...plan, issues: inFileOrder(all, source) };
}
