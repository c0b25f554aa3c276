import { at, both, fault, quoted } from "../../faults.ts";
import { OF_MEETING } from "../../sheets/attendance.ts";
import { sheetOf } from "../../sheets.ts";
import { writeCell } from "../read-row.ts";
import { type PlannedRow, placeOf, rowsIn } from "../planned.ts";
import { isFromFile, type Rule } from "./rule.ts";

/** What a signature sheet says of a meeting is what the agenda says of it. */
export const attendanceOfMeeting: Rule = (plan) => {
  const sheet = sheetOf("attendance");
  const meetings = new Map(rowsIn(plan, "meetings").map((row) => [row.id, row]));
  return rowsIn(plan, "attendance").flatMap((row) => {
    const meeting = meetings.get(String(row.values["meeting"]));
    if (!isFromFile(row)) return [];
    const { codes } = plan.context;
    if (meeting === undefined && row.values["meeting"] === null)
      return isTold(row) ? [at(placeOf(sheet, row, "meeting"), severalFit())] : [];
    if (meeting === undefined) return [];
    const code = codes.code("meeting", meeting.id);
    return OF_MEETING.flatMap((key) => {
      const said = row.values[key] ?? null;
      const held = meeting.values[key] || null;
      if (said === null || said === held) return [];
      const wanted = writeCell(sheet, key, held, plan.context);
      const expected = both(
        `${quoted(wanted).it}, come l'incontro ${code}`,
        `${quoted(wanted).en}, as meeting ${code}`,
      );
      const next = both(
        "Correggere la cella, o l'incontro nel suo foglio.",
        "Mend the cell, or the meeting in its sheet.",
      );
      const found = quoted(writeCell(sheet, key, said, plan.context));
      return [at(placeOf(sheet, row, key), fault(found, expected, next))];
    });
  });
};

const isTold = ({ values }: PlannedRow): boolean =>
  ["date", "kind", "title"].every((key) => (values[key] ?? null) !== null);

const severalFit = () =>
  fault(
    both("una cella vuota", "an empty cell"),
    both(
      "il codice di uno degli incontri che corrispondono",
      "the code of one of the meetings that fit",
    ),
    both("Scrivere quale, o il suo luogo.", "Write which, or its place."),
  );

/** An idea is born, and a need comes up, at one meeting. */
export const bornOnce: Rule = (plan) => {
  const sheet = sheetOf("meetings");
  const rows = rowsIn(plan, "meetings");
  const fileLast = rows.toSorted((a, b) => Number(isFromFile(a)) - Number(isFromFile(b)));
  return (["ideas", "needs"] as const).flatMap((key) => {
    const first = new Map<string, string>();
    return fileLast.flatMap((row) =>
      ((row.values[key] ?? []) as readonly string[]).flatMap((id) => {
        const earlier = first.get(id);
        first.set(id, earlier ?? row.id);
        if (earlier === undefined || !isFromFile(row)) return [];
        const code = plan.context.codes.code(key === "ideas" ? "idea" : "need", id);
        const other = plan.context.codes.code("meeting", earlier);
        const found = both(
          `${quoted(code).it}, già di ${other}`,
          `${quoted(code).en}, already of ${other}`,
        );
        const expected = both("ciascuno in un incontro solo", "each at one meeting alone");
        const next = both("Toglierlo da uno dei due.", "Remove it from one of the two.");
        return [at(placeOf(sheet, row, key), fault(found, expected, next))];
      }),
    );
  });
};

/** A meeting that was arranged for a pair stays a targeted one. */
export const pairStaysTargeted: Rule = (plan) => {
  const sheet = sheetOf("meetings");
  return rowsIn(plan, "meetings").flatMap((row) => {
    const ofPair = (row.existing?.stored.one["meeting"]?.["pairing_id"] ?? null) !== null;
    if (!isFromFile(row) || !ofPair || row.values["kind"] === "targeted") return [];
    const found = quoted(writeCell(sheet, "kind", row.values["kind"], plan.context));
    const expected = both(
      "incontro mirato: è di una proposta",
      "targeted meeting: it is of a proposal",
    );
    const next = both("Rimettere il tipo.", "Put the kind back.");
    return [at(placeOf(sheet, row, "kind"), fault(found, expected, next))];
  });
};
