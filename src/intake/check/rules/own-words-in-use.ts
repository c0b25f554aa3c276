import { at, both, fault, quoted } from "../../faults.ts";
import { type Labelled } from "../../kinds/labelled.ts";
import { sheetOf } from "../../sheets.ts";
import { placeOf, rowsIn } from "../planned.ts";
import { isFromFile, type Rule } from "./rule.ts";

/** A kind of need or a measure that something still names cannot leave the programme. */
export const ownWordsInUse: Rule = (plan) => {
  const [row] = rowsIn(plan, "programme");
  if (row === undefined || !isFromFile(row)) return [];
  const uses = {
    need_kinds: rowsIn(plan, "needs").map(({ values }) => values["kind"]),
    measures: [
      ...rowsIn(plan, "resources").map(({ values }) => values["measure"]),
      ...rowsIn(plan, "protected").flatMap(({ values }) =>
        ((values["eligibility"] ?? []) as { measure: string }[]).map(({ measure }) => measure),
      ),
    ],
  };
  return Object.entries(uses).flatMap(([column, used]) => {
    if (row.values[column] === undefined) return [];
    const known = new Set((row.values[column] as readonly Labelled[]).map(({ code }) => code));
    const before = (row.existing?.values[column] ?? []) as readonly Labelled[];
    const gone = before.filter(({ code }) => !known.has(code) && used.includes(code));
    return gone.map(({ code }) => {
      const found = both(`l'assenza di ${quoted(code).it}`, `the absence of ${quoted(code).en}`);
      const expected = both("le voci ancora in uso", "the items still in use");
      const next = both(
        "Rimetterla, o prima cambiare le righe che la usano.",
        "Put it back, or first change the rows that use it.",
      );
      return at(placeOf(sheetOf("programme"), row, column), fault(found, expected, next));
    });
  });
};
