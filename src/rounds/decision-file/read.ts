import type { Issue, Place } from "../../errors.ts";
import { at, both, fault } from "../../intake/faults.ts";
import { readCsv } from "../../intake/read/csv.ts";
import { OVERRIDABLE, type Overridable } from "../../matching/glossary.ts";

/** One line of a decision file. */
export interface DecisionLine {
  readonly place: Place;
  readonly verb: "pin" | "forbid" | "revoke";
  readonly seeker: string;
  readonly seat: string;
  readonly words: string | undefined;
  readonly overrides: readonly Overridable[];
}

const VERBS: Readonly<Record<string, DecisionLine["verb"]>> = {
  blocca: "pin",
  pin: "pin",
  escludi: "forbid",
  forbid: "forbid",
  revoca: "revoke",
  revoke: "revoke",
};

/** Columns by their headers, in Italian and English; the last two may be absent. */
const COLUMNS = {
  verb: ["scelta", "decision"],
  seeker: ["persona", "seeker"],
  seat: ["posto", "place"],
  words: ["motivo", "reason"],
  overrides: ["deroga", "overrides"],
} as const;
type Column = keyof typeof COLUMNS;
const REQUIRED: readonly Column[] = ["verb", "seeker", "seat"];

/** The lines of a decision file and every fault in it; empty lines are left out. */
export function readDecisionFile(
  bytes: Uint8Array,
  file: string,
): { readonly lines: readonly DecisionLine[]; readonly issues: readonly Issue[] } {
  const [header, ...rows] = readCsv(bytes, { file });
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const columns = Object.fromEntries(
    Object.entries(COLUMNS).map(([name, words]) => [
      name,
      names.findIndex((cell) => (words as readonly string[]).includes(cell)),
    ]),
  ) as Record<Column, number>;
  const missing = REQUIRED.filter((name) => columns[name] < 0);
  if (missing.length > 0)
    return { lines: [], issues: missing.map((name) => noColumn(file, name, names)) };
  const lines: DecisionLine[] = [];
  const issues: Issue[] = [];
  for (const { row, cells } of rows) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const cell = (name: Column) => (cells[columns[name]] ?? "").trim();
    const place = (name: Column): Place => ({ file, row, column: COLUMNS[name][0] });
    const overrides = cell("overrides")
      .split(/[,;\s]+/)
      .filter((word) => word !== "");
    const verb = VERBS[cell("verb").toLowerCase()];
    issues.push(
      ...(verb === undefined ? [at(place("verb"), badVerb(cell("verb")))] : []),
      ...REQUIRED.slice(1).flatMap((name) =>
        cell(name) === "" ? [at(place(name), emptyCell())] : [],
      ),
      ...overrides.flatMap((word) =>
        isOverridable(word) ? [] : [at(place("overrides"), badOverride(word))],
      ),
      ...(overrides.length > 0 && (verb !== "pin" || cell("words") === "")
        ? [at(place("words"), withoutReason(cell("words")))]
        : []),
    );
    if (verb === undefined) continue;
    lines.push({
      place: { file, row },
      verb,
      seeker: cell("seeker"),
      seat: cell("seat"),
      words: cell("words") === "" ? undefined : cell("words"),
      overrides: overrides.filter(isOverridable),
    });
  }
  return { lines, issues: [...issues, ...repeated(lines)] };
}

const isOverridable = (word: string): word is Overridable =>
  (OVERRIDABLE as readonly string[]).includes(word);

/** A pair twice in one file would say two things of it. */
function repeated(lines: readonly DecisionLine[]): Issue[] {
  const seen = new Map<string, number>();
  return lines.flatMap(({ seeker, seat, place }) => {
    const pair = `${seeker} – ${seat}`;
    const first = seen.get(pair);
    if (first === undefined) {
      seen.set(pair, place.row!);
      return [];
    }
    const expected = both(
      `una riga sola per coppia (è già alla riga ${first})`,
      `one line a pair (it is in row ${first})`,
    );
    return [
      at(
        place,
        fault(both(pair, pair), expected, both("Togliere una delle due.", "Remove one of them.")),
      ),
    ];
  });
}

const noColumn = (file: string, name: Column, names: readonly string[]): Issue =>
  at(
    { file, row: 1 },
    fault(
      both(names.join(", ") || "niente", names.join(", ") || "nothing"),
      both(`la colonna «${COLUMNS[name][0]}»`, `the column "${COLUMNS[name][1]}"`),
      both("Aggiungere la colonna.", "Add the column."),
    ),
  );

const badVerb = (found: string) =>
  fault(
    both(`«${found}»`, `"${found}"`),
    both("blocca, escludi o revoca", "pin, forbid or revoke"),
    both("Correggere la cella.", "Correct the cell."),
  );

const emptyCell = () =>
  fault(
    both("una cella vuota", "an empty cell"),
    both("un codice", "a code"),
    both("Scrivere il codice.", "Write the code."),
  );

const badOverride = (found: string) =>
  fault(
    both(`«${found}»`, `"${found}"`),
    both(OVERRIDABLE.join(", "), OVERRIDABLE.join(", ")),
    both("Correggere la cella.", "Correct the cell."),
  );

const withoutReason = (found: string) =>
  fault(
    both(found === "" ? "nessun motivo" : `«${found}»`, found === "" ? "no reason" : `"${found}"`),
    both(
      "una deroga solo per «blocca», con il suo motivo",
      "an override for a pin only, with its reason",
    ),
    both("Scrivere il motivo, o togliere la deroga.", "Write the reason, or remove the override."),
  );
