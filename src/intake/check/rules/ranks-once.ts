import { at, both, fault } from "../../faults.ts";
import type { Party } from "../../kinds/party.ts";
import { sheetOf } from "../../sheets.ts";
import { type PlannedRow, placeOf, rowsIn } from "../planned.ts";
import { isFromFile, type Rule } from "./rule.ts";

/** A person or organisation gives each rank once. */
export const ranksOnce: Rule = (plan) => {
  const sheet = sheetOf("preferences");
  const first = new Map<string, PlannedRow>();
  const ranked = rowsIn(plan, "preferences").filter(({ values }) => values["kind"] === "rank");
  const fileLast = ranked.toSorted((a, b) => Number(isFromFile(a)) - Number(isFromFile(b)));
  return fileLast.flatMap((row) => {
    const from = row.values["from"] as Party | undefined;
    const rank = row.values["rank"] as number | null | undefined;
    if (from === undefined || typeof rank !== "number") return [];
    const key = `${from.kind} ${from.id} ${rank}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    if (earlier === undefined || !isFromFile(row)) return [];
    const where = earlier.place?.row;
    const found = both(
      `«${rank}», già dato ${where ? `alla riga ${where}` : "nel database"}`,
      `«${rank}», already given ${where ? `in row ${where}` : "in the database"}`,
    );
    const expected = both("un ordine diverso per ogni preferenza", "another order for each");
    const next = both("Correggere uno dei due numeri.", "Mend one of the two numbers.");
    return [at(placeOf(sheet, row, "rank"), fault(found, expected, next))];
  });
};
