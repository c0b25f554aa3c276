import { both, type Faults, quoted } from "../../src/cli/solve/faults.ts";
import { linesOf, MEND_ROW } from "./lines.ts";
import type { Texts } from "./read-texts.ts";

/**
 * Reads TREC judgements, `query<TAB>0<TAB>id<TAB>relevance` without a header: for each query the
 * gains of the texts that answer it. The second column is not read; a relevance of 0 or less says
 * that the text does not answer.
 */
export async function readQrels(
  file: string,
  { queries, corpus }: { readonly queries: Texts; readonly corpus: Texts },
  faults: Faults,
): Promise<Map<number, number>[]> {
  const judged = queries.texts.map(() => new Map<number, number>());
  for (const { line, row } of await linesOf(file, faults)) {
    const cells = line.split("\t").map((cell) => cell.trim());
    const [query = "", , id = "", relevance = ""] = cells;
    if (cells.length !== COLUMNS || !/^[+-]?\d+$/u.test(relevance)) {
      faults.add({ file, row }, quoted(line), FOUR_CELLS, MEND_ROW);
      continue;
    }
    const place = { file, row };
    const asked = indexOf(queries, query, { ...place, column: "query" }, faults);
    const found = indexOf(corpus, id, { ...place, column: "id" }, faults);
    if (asked === undefined || found === undefined) continue;
    if (judged[asked]!.has(found)) faults.add(place, quoted(`${query} ${id}`), ONCE, LEAVE_ONE);
    judged[asked]!.set(found, Number(relevance));
  }
  if (!faults.unread) checkSomeAnswer(file, judged, faults);
  return judged.map((gains) => new Map([...gains].filter(([, gain]) => gain > 0)));
}

function indexOf(
  texts: Texts,
  id: string,
  place: { readonly file: string; readonly row: number; readonly column: string },
  faults: Faults,
): number | undefined {
  const index = texts.indices.get(id);
  if (index === undefined && !faults.unread) faults.add(place, quoted(id), KNOWN, CHECK_ID);
  return index;
}

function checkSomeAnswer(
  file: string,
  judged: readonly ReadonlyMap<number, number>[],
  faults: Faults,
): void {
  const answered = judged.some((gains) => [...gains.values()].some((gain) => gain > 0));
  if (!answered) faults.add({ file }, NO_ANSWER, SOME_ANSWER, ADD_ROWS);
}

const COLUMNS = 4;
const FOUR_CELLS = both(
  "quattro celle divise da tabulatori: domanda, 0, testo, pertinenza (un numero intero)",
  "four cells parted by tabs: query, 0, text, relevance (a whole number)",
);
const ONCE = both("un giudizio per domanda e testo", "one judgement of a query and a text");
const LEAVE_ONE = both("Lasciare quello giusto.", "Leave the right one.");
const KNOWN = both("un identificativo che c'è", "an identifier that is there");
const CHECK_ID = both("Controllare l'identificativo.", "Check the identifier.");
const NO_ANSWER = both("nessun testo che risponda", "no text that answers");
const SOME_ANSWER = both(
  "almeno una domanda con un testo che risponde",
  "at least one query with a text that answers it",
);
const ADD_ROWS = both("Aggiungere i giudizi.", "Add the judgements.");
