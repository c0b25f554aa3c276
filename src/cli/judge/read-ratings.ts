import { unguard } from "../../intake/cell-guard.ts";
import { readCsv } from "../../intake/read/csv.ts";
import type { Rating } from "../../rounds/judge/comparisons.ts";
import { both, Faults, quoted } from "../solve/faults.ts";
import { readBytes } from "../solve/read-bytes.ts";
import { COLUMNS } from "./sheet.ts";
import { starsOf } from "./stars.ts";

export interface Known {
  readonly by: string;
  readonly seekers: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

/**
 * Reads a sheet filled in: a rating for each row with stars. Throws `invalid` with every fault by row:
 * a code that is not known, stars that are not 1 to 5, a pair that stands there twice.
 */
export async function readRatings(file: string, known: Known): Promise<Rating[]> {
  const faults = new Faults();
  const rows = await recordsOf(file, faults);
  const seen = new Set<string>();
  const ratings: Rating[] = [];
  for (const { row, persona, posto, giudizio } of rows) {
    if (giudizio === "") continue;
    const pair = JSON.stringify([persona, posto]);
    if (seen.has(pair)) faults.add({ file, row }, quoted(`${persona} ${posto}`), ONCE, LEAVE_ONE);
    seen.add(pair);
    const cell = (column: string) => ({ file, row, column });
    if (!known.seekers.has(persona))
      faults.add(cell("persona"), quoted(persona), PERSON, AS_IN_SHEET);
    if (!known.places.has(posto)) faults.add(cell("posto"), quoted(posto), SEAT, AS_IN_SHEET);
    const stars = starsOf(giudizio);
    if (stars === null) faults.add(cell("giudizio"), quoted(giudizio), ONE_TO_FIVE, RATE_OR_LEAVE);
    else ratings.push({ by: known.by, seeker: persona, place: posto, stars });
  }
  faults.throwIfAny();
  return ratings;
}

interface Filled {
  readonly row: number;
  readonly persona: string;
  readonly posto: string;
  readonly giudizio: string;
}

async function recordsOf(file: string, faults: Faults): Promise<Filled[]> {
  const bytes = await readBytes(file, faults);
  if (bytes === undefined) return [];
  const [header, ...rows] = readCsv(bytes, { file });
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const [persona, posto, giudizio] = COLUMNS.map((name) => names.indexOf(name));
  for (const name of COLUMNS.slice(0, READ)) {
    if (!names.includes(name)) faults.add({ file, row: 1 }, NO_COLUMN, both(name, name), NEW_SHEET);
  }
  if ([persona, posto, giudizio].includes(-1)) return [];
  return rows.map(({ row, cells }) => ({
    row,
    persona: text(cells, persona!),
    posto: text(cells, posto!),
    giudizio: text(cells, giudizio!),
  }));
}

const text = (cells: readonly string[], at: number) => unguard((cells[at] ?? "").trim());

/** The columns that are read: the others are there to be looked at. */
const READ = 3;
const NO_COLUMN = both("nessuna colonna con questo nome", "no column of this name");
const NEW_SHEET = both(
  "Scrivere un foglio nuovo con --csv e compilare quello.",
  "Write a new sheet with --csv and fill that in.",
);
const ONCE = both("una riga per coppia", "one row for a pair");
const LEAVE_ONE = both("Lasciare il giudizio giusto.", "Leave the right rating.");
const PERSON = both(
  "il codice di una persona del progetto",
  "the code of a person of the programme",
);
const SEAT = both("il codice di un posto del progetto", "the code of a seat of the programme");
const AS_IN_SHEET = both("Riportare il codice del foglio.", "Put back the code of the sheet.");
const ONE_TO_FIVE = both("un numero da 1 a 5", "a number from 1 to 5");
const RATE_OR_LEAVE = both(
  "Correggere, o lasciare vuoto per non valutare.",
  "Mend it, or leave it empty for no rating.",
);
