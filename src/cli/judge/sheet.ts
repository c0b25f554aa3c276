import { writeCsv } from "../../intake/write/csv.ts";
import type { Question } from "../../rounds/judge/questions.ts";
import { writeWhole } from "../solve/write-whole.ts";
import { cardWords } from "./card-words.ts";

/** The columns of the sheet; the first three are read back. */
export const COLUMNS = ["persona", "posto", "giudizio", "chi_cerca", "chi_ospita"] as const;

/** Writes the pairs as a sheet to fill in, a row each, with an empty column for the stars. */
export async function writeSheet(file: string, questions: readonly Question[]): Promise<void> {
  const rows = questions.map(({ seeker, place }) => [
    seeker.id,
    place.id,
    "",
    inItalian("seeker", seeker),
    inItalian("place", place),
  ]);
  await writeWhole([{ path: file, text: writeCsv([COLUMNS, ...rows]) }]);
}

const inItalian = (...card: Parameters<typeof cardWords>) =>
  cardWords(...card)
    .map(({ it }) => it)
    .join("\n");
