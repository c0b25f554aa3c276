import type { Bilingual, Issue } from "../../errors.ts";
import { nameKey } from "../../programmes/territory/words.ts";
import { adviseNearest, at, both, fault, listed, quoted } from "../faults.ts";
import { nearestWords } from "../nearest-words.ts";
import type { Sheet } from "../sheet.ts";
import { SHEETS } from "../sheets.ts";
import { MOST_ROWS } from "./limits.ts";
import type { Source, SourceSheet, Table } from "./source.ts";

/** The template's sheet of advice, which holds no data. */
export const ADVICE_SHEET: Bilingual = both("Come si compila", "How to fill in");
/** The list of faults in a workbook that is sent back to be mended. */
export const FAULTS_SHEET: Bilingual = both("Da correggere", "To correct");
const OWN_KEYS = new Set(
  [ADVICE_SHEET, FAULTS_SHEET].flatMap(({ it, en }) => [it, en]).map(nameKey),
);

const SHEET_BY_KEY = new Map(
  SHEETS.flatMap((sheet) => [sheet.name.it, sheet.name.en].map((name) => [nameKey(name), sheet])),
);
const ITALIAN_NAMES = SHEETS.map((sheet) => sheet.name.it);
const ENGLISH_NAMES = SHEETS.map((sheet) => sheet.name.en);

/** Which sheet each table is: one of unknown name is passed over with a warning. */
export function nameTables(tables: readonly Table[]): Source {
  const sheets: SourceSheet[] = [];
  const issues: Issue[] = [];
  const warnings: Issue[] = [];
  for (const table of tables) {
    const sheet = SHEET_BY_KEY.get(nameKey(table.name));
    if (sheet === undefined) warnings.push(...unknownName(table));
    else if (sheets.some((other) => other.sheet === sheet)) issues.push(named(table, sheet));
    else if (table.rows.length > MOST_ROWS) issues.push(tooLong(table));
    else sheets.push({ sheet, place: table.place, rows: table.rows });
  }
  return { sheets, issues, warnings };
}

function unknownName({ name, place }: Table): readonly Issue[] {
  if (OWN_KEYS.has(nameKey(name))) return [];
  const found = both(`il nome ${quoted(name).it}`, `the name ${quoted(name).en}`);
  const expected = both(`uno di ${listed(ITALIAN_NAMES)}`, `one of ${listed(ENGLISH_NAMES)}`);
  const near = nearestWords(name, [...ITALIAN_NAMES, ...ENGLISH_NAMES]);
  const otherwise = both("Non è stato letto: dargli un altro nome.", "It was not read: rename it.");
  return [at(place, fault(found, expected, adviseNearest(near, otherwise)))];
}

function named({ name, place }: Table, sheet: Sheet): Issue {
  const found = both(
    `${quoted(name).it}, un secondo foglio «${sheet.name.it}»`,
    `${quoted(name).en}, a second sheet of «${sheet.name.en}»`,
  );
  const expected = both("ogni foglio una volta sola", "each sheet only once");
  return at(place, fault(found, expected, both("Toglierne uno.", "Remove one of them.")));
}

function tooLong({ place, rows }: Table): Issue {
  const found = both(`${rows.length} righe`, `${rows.length} rows`);
  const expected = both(`al più ${MOST_ROWS} righe`, `at most ${MOST_ROWS} rows`);
  return at(place, fault(found, expected, both("Dividere il foglio.", "Split the sheet.")));
}
