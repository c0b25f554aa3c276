import { writeFile } from "node:fs/promises";
import { ADVICE_SHEET } from "./read/name-tables.ts";
import type { Sheet } from "./sheet.ts";
import { SHEETS } from "./sheets.ts";
import { EXAMPLE } from "./sheets/common.ts";
import { writeXlsx, type XlsxSheet } from "./write/xlsx.ts";

const ADVICE_HEADERS = [
  "foglio",
  "colonna",
  "obbligatoria",
  "che cosa scrivere",
  "parole ammesse",
  "esempio",
  "in inglese",
  "what to write",
] as const;
const ADVICE_WIDTHS = [16, 18, 13, 60, 50, 30, 18, 60];

/**
 * Writes the sheets to fill in: headers, an example row each, which an import passes over, and
 * «Come si compila», a row for every column.
 */
export async function writeTemplate(file: string): Promise<void> {
  await writeFile(file, await templateWorkbook());
}

/** The same workbook as bytes. */
export const templateWorkbook = async (): Promise<Buffer> =>
  await writeXlsx([...SHEETS.map(emptySheet), adviceSheet()]);

function emptySheet({ name, columns }: Sheet): XlsxSheet {
  const all = Object.values(columns);
  const headers = all.map(({ header }) => header);
  return { name: name.it, headers, rows: [all.map(({ example }) => example)] };
}

function adviceSheet(): XlsxSheet {
  const marks = `Le righe che cominciano con ${EXAMPLE} sono esempi: non vengono lette, si possono togliere.`;
  const english = `Rows that begin with ${EXAMPLE} are examples: they are not read and may go.`;
  const rows = [row({ it: marks, en: english }), ...SHEETS.flatMap(adviceOn)];
  return { name: ADVICE_SHEET.it, headers: ADVICE_HEADERS, rows, widths: ADVICE_WIDTHS };
}

interface Advice {
  readonly sheet?: string;
  readonly column?: string;
  readonly required?: boolean;
  readonly it: string;
  readonly words?: readonly string[];
  readonly example?: string;
  readonly english?: string;
  readonly en: string;
}

const row = ({ sheet, column, required, it, words, example, english, en }: Advice) => [
  sheet ?? "",
  column ?? "",
  required ? "sì" : "",
  it,
  words?.join(", ") ?? "",
  example ?? "",
  english ?? "",
  en,
];

const adviceOn = ({ name, about, columns }: Sheet): readonly (readonly string[])[] => [
  row({ sheet: name.it, it: about.it, english: name.en, en: about.en }),
  ...Object.entries(columns).map(([key, { header, kind, required, example, help }]) =>
    row({
      sheet: name.it,
      column: header,
      required,
      it: help.it,
      ...(kind.words && { words: kind.words }),
      example,
      english: key,
      en: help.en,
    }),
  ),
];
