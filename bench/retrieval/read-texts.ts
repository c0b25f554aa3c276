import { both, type Faults, quoted } from "../../src/cli/solve/faults.ts";
import { linesOf, MEND_ROW } from "./lines.ts";

/** Texts of a file in its order, and where each identifier stands. */
export interface Texts {
  readonly texts: readonly string[];
  readonly indices: ReadonlyMap<string, number>;
}

/** Reads `id<TAB>text` rows without a header; a tab within the text is part of it. */
export async function readTexts(file: string, faults: Faults): Promise<Texts> {
  const texts: string[] = [];
  const indices = new Map<string, number>();
  for (const { line, row } of await linesOf(file, faults)) {
    const tab = line.indexOf("\t");
    const id = line.slice(0, tab).trim();
    if (tab < 0 || id === "") {
      faults.add({ file, row }, quoted(line), ID_AND_TEXT, MEND_ROW);
    } else if (indices.has(id)) {
      faults.add({ file, row, column: "id" }, quoted(id), ONE_ROW, NAME_APART);
    } else {
      indices.set(id, texts.push(line.slice(tab + 1)) - 1);
    }
  }
  if (texts.length === 0 && !faults.unread) faults.add({ file }, NOTHING, ID_AND_TEXT, MEND_ROW);
  return { texts, indices };
}

const NOTHING = both("nessun testo", "no text");
const ID_AND_TEXT = both(
  "un identificativo, un tabulatore e il testo",
  "an identifier, a tab and the text",
);
const ONE_ROW = both("un identificativo per riga, una volta sola", "each identifier once");
const NAME_APART = both("Dare a ogni testo il suo.", "Give each text its own.");
