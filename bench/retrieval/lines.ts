import { isUtf8 } from "node:buffer";
import { both, type Faults } from "../../src/cli/solve/faults.ts";
import { readBytes } from "../../src/cli/solve/read-bytes.ts";

export interface Line {
  readonly line: string;
  /** From 1, empty lines counted. */
  readonly row: number;
}

/** The lines of a text file that are not blank; none, and a fault, where it cannot be read. */
export async function linesOf(file: string, faults: Faults): Promise<Line[]> {
  const bytes = await readBytes(file, faults);
  if (bytes === undefined) return [];
  if (!isUtf8(bytes))
    faults.addUnread({ file }, OTHER_ENCODING, both("UTF-8", "UTF-8"), SAVE_AGAIN);
  return new TextDecoder()
    .decode(bytes)
    .split(/\r\n|\n|\r/u)
    .map((line, at) => ({ line, row: at + 1 }))
    .filter(({ line }) => line.trim() !== "");
}

/** What to do about a row that is not as it should be. */
export const MEND_ROW = both("Correggere la riga.", "Mend the row.");

const OTHER_ENCODING = both("un'altra codifica", "another encoding");
const SAVE_AGAIN = both("Salvare di nuovo il file in UTF-8.", "Save the file again as UTF-8.");
