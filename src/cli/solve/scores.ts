import { faultEmptyId, faultNumber, numberIn, readQuantity, refuseSurplus } from "./cells.ts";
import { type OnBytes, type Row, readCsvRows } from "./csv-rows.ts";
import { both, type Faults, quote } from "./faults.ts";
import type { Side } from "./groups.ts";
import { cellOf, type Columns, type Header, readHeader } from "./header.ts";
import { addParty, type Parties } from "./parties.ts";

/** The scored pairs in the order of their file: one entry in each list for a pair. */
export interface Scores {
  readonly file: string;
  /** Indices in the two sides' lists. */
  readonly seeker: number[];
  readonly place: number[];
  /** Higher is better; NaN stands for a cell that has been told as a fault. */
  readonly score: number[];
  /** The score as it was written. */
  readonly text: string[];
  /** The place's view; null when the file has no such column. A pair without one has its score. */
  placeScore: number[] | null;
  /** What the pair takes of its place's budget; null when the file has no such column: 1 each. */
  amount: number[] | null;
  readonly row: number[];
}

type Column = Side | "score" | "placeScore" | "amount";

const COLUMNS: Columns<Column> = {
  required: ["seeker", "place", "score"],
  optional: ["placeScore", "amount"],
};

interface Reading {
  readonly scores: Scores;
  readonly header: Header<Column>;
  readonly parties: Readonly<Record<Side, Parties>>;
  readonly faults: Faults;
}

/** Reads the pairs; ids that are new are added to a side that no file lists, and faults elsewhere. */
export async function readScores(
  file: string,
  parties: Readonly<Record<Side, Parties>>,
  faults: Faults,
  onBytes: OnBytes,
): Promise<Scores> {
  const empty = { seeker: [], place: [], score: [], text: [], row: [] };
  const scores: Scores = { file, ...empty, placeScore: null, amount: null };
  let reading: Reading | null | undefined;
  const visit = (row: Row) => {
    if (reading === undefined) {
      const header = readHeader(file, row.cells, COLUMNS, faults);
      if (header?.positions.has("placeScore")) scores.placeScore = [];
      if (header?.positions.has("amount")) scores.amount = [];
      reading = header && { scores, header, parties, faults };
    } else if (reading !== null) readPair(reading, row);
  };
  const whole = await readCsvRows(file, visit, faults, onBytes);
  if (whole && reading === undefined) readHeader(file, [], COLUMNS, faults);
  return scores;
}

// Called for every row: it makes no functions, and no object but for a fault.
function readPair(reading: Reading, line: Row): void {
  const { scores, header, faults } = reading;
  if (line.cells.length > header.width)
    refuseSurplus(line.cells, header.width, { file: scores.file, row: line.row }, faults);
  const seeker = readIndex(reading, line, "seeker");
  const place = readIndex(reading, line, "place");
  const text = cellOf(header, line.cells, "score");
  const score = readScore(reading, line, "score", text);
  const view = cellOf(header, line.cells, "placeScore");
  const placeScore = view === "" ? score : readScore(reading, line, "placeScore", view);
  const amount = readAmount(reading, line);
  if (seeker < 0 || place < 0) return;
  scores.seeker.push(seeker);
  scores.place.push(place);
  scores.score.push(score);
  scores.text.push(text);
  scores.placeScore?.push(placeScore);
  scores.amount?.push(amount);
  scores.row.push(line.row);
}

function readScore({ scores, faults }: Reading, line: Row, column: Column, text: string): number {
  const value = numberIn(text, line.decimalComma);
  if (Number.isNaN(value))
    faultNumber(text, line.decimalComma, { file: scores.file, row: line.row, column }, faults);
  return value;
}

/** The index of the side's id; −1 after telling that it is missing or unknown. */
function readIndex({ scores, header, parties, faults }: Reading, line: Row, side: Side): number {
  const id = cellOf(header, line.cells, side);
  const known = parties[side].indexOf.get(id);
  if (known !== undefined) return known;
  if (id !== "" && parties[side].file === null) return addParty(parties[side], id);
  const cell = { file: scores.file, row: line.row, column: side };
  if (id === "") faultEmptyId(cell, faults);
  else faultUnknown(id, parties[side].file ?? "", cell, faults);
  return -1;
}

type Cell = { readonly file: string; readonly row: number; readonly column: string };

function faultUnknown(id: string, source: string, cell: Cell, faults: Faults): void {
  faults.add(
    cell,
    both(`il codice sconosciuto ${quote(id)}`, `the unknown id ${quote(id)}`),
    both(`un codice che sta in ${source}`, `an id that stands in ${source}`),
    both(`Correggerlo, o aggiungerlo a ${source}.`, `Correct it, or add it to ${source}.`),
  );
}

/** What every pair takes of a budget unless it says otherwise. */
const ONE = 1;

function readAmount(
  { scores, header, faults }: Reading,
  { row, cells, decimalComma }: Row,
): number {
  const text = cellOf(header, cells, "amount");
  if (text === "") return ONE;
  const cell = { file: scores.file, row, column: "amount" };
  return readQuantity(text, ONE, decimalComma, cell, faults);
}
