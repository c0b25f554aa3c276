import { nameKey } from "../../programmes/territory/words.ts";
import { MEETING_KIND_DICTIONARY } from "../dictionaries/meetings.ts";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import type { Context } from "../kinds/kind.ts";
import type { Values } from "../part.ts";
import type { SheetId } from "../sheet.ts";
import { meetingsSheet } from "../sheets/meetings.ts";
import type { Draft, DraftRow } from "./draft.ts";
import type { Snapshot } from "./planned.ts";

type Drafts = ReadonlyMap<SheetId, Draft>;

interface Named {
  readonly code: string;
  readonly held: Held;
}

/** What tells a meeting from others where nobody wrote its code. */
interface Held {
  readonly date: string;
  readonly kind: string;
  readonly title: string;
  readonly place: string;
}

/**
 * A signature sheet that was typed in says on each row which meeting it is of, by day, kind, title and place, and
 * seldom by code. Each row is given the code of the meeting that it means; one that neither the files nor the agenda
 * have is added to the files' meetings, as held. Where several fit, the row stays without, and asks for the code.
 */
export function withMeetings(drafts: Drafts, snapshot: Snapshot): Drafts {
  const typed = drafts.get("attendance");
  if (typed === undefined) return drafts;
  const drafted = draftedIn(drafts.get("meetings"));
  const kept = knownIn(snapshot).filter((one) => !drafted.some(({ code }) => isCode(one, code)));
  const known = [...kept, ...drafted];
  const hubs = hubsIn(drafts, snapshot);
  const added: DraftRow[] = [];
  const rows = typed.rows.map((row) => {
    const held = heldIn(row);
    const code = row.cells.get("meeting") ?? "";
    if (held === null || (code !== "" && known.some((one) => isCode(one, code)))) return row;
    const fitting = code === "" ? known.filter((one) => isMeant(one.held, held)) : [];
    if (fitting.length > 1) return row;
    const own = fitting[0]?.code ?? (code === "" ? freeCode(known) : code);
    if (fitting.length === 0) {
      known.push({ code: own, held });
      added.push(newMeeting(row, own, hubIn(hubs, held.place)));
    }
    return { ...row, cells: new Map([...row.cells, ["meeting", own]]) };
  });
  const all = new Map(drafts).set("attendance", { ...typed, rows });
  return added.length === 0
    ? all
    : all.set("meetings", withRows(drafts.get("meetings"), typed, added));
}

const isCode = ({ code }: Named, given: string) => nameKey(code) === nameKey(given);

/** A row that leaves the place out means any. */
const isMeant = (one: Held, meant: Held): boolean =>
  one.date === meant.date &&
  one.kind === meant.kind &&
  nameKey(one.title) === nameKey(meant.title) &&
  (meant.place === "" || nameKey(one.place) === nameKey(meant.place));

const knownIn = (snapshot: Snapshot): Named[] =>
  (snapshot.get("meetings") ?? []).map(({ values }) => ({
    code: String(values["code"]),
    held: heldOf(values),
  }));

const heldOf = (values: Values): Held => ({
  date: String(values["date"]),
  kind: String(values["kind"]),
  title: String(values["title"]),
  place: String(values["place"]),
});

const draftedIn = (draft: Draft | undefined): Named[] =>
  (draft?.rows ?? []).flatMap((row) => {
    const held = heldIn(row);
    const code = row.cells.get("code") ?? "";
    return held === null || code === "" ? [] : [{ code, held }];
  });

const KIND = choice(MEETING_KIND_DICTIONARY);
/** Neither days nor kinds lean on it. */
const NOTHING = {} as Context;

/** What a row says that tells its meeting; null where it says too little, or what cannot be read. */
function heldIn({ cells }: DraftRow): Held | null {
  const day = date.parse(cells.get("date") ?? "", NOTHING);
  const kind = KIND.parse(cells.get("kind") ?? "", NOTHING);
  const title = cells.get("title") ?? "";
  if (!day.ok || !kind.ok || title === "") return null;
  return { date: day.value, kind: kind.value, title, place: cells.get("place") ?? "" };
}

const DIGITS = 2;

function freeCode(known: readonly Named[]): string {
  const taken = new Set(known.map(({ code }) => code));
  for (let number = known.length + 1; ; number++) {
    const code = `INC${String(number).padStart(DIGITS, "0")}`;
    if (!taken.has(code)) return code;
  }
}

const OF_BOTH = ["date", "kind", "title", "place", "led_by"] as const;

interface Hub {
  readonly code: string;
  readonly name: string;
}

/** By the files first, for theirs is the newer word. */
const hubsIn = (drafts: Drafts, snapshot: Snapshot): readonly Hub[] => [
  ...(drafts.get("hubs")?.rows ?? []).map(({ cells }) => ({
    code: cells.get("code") ?? "",
    name: cells.get("name") ?? "",
  })),
  ...(snapshot.get("hubs") ?? []).map(({ values }) => ({
    code: String(values["code"]),
    name: String(values["name"]),
  })),
];

/** The code of the hub with whose name a place begins, as in «Arci TOM, sala prove»; empty: none. */
const hubIn = (hubs: readonly Hub[], place: string): string =>
  hubs.find(({ name }) => name !== "" && nameKey(place).startsWith(nameKey(name)))?.code ?? "";

function newMeeting({ place, cells }: DraftRow, code: string, hub: string): DraftRow {
  const told = OF_BOTH.map((key) => [key, cells.get(key) ?? ""] as const);
  return { place, cells: new Map([["code", code], ["state", "tenuto"], ["hub", hub], ...told]) };
}

const withRows = (draft: Draft | undefined, typed: Draft, added: readonly DraftRow[]): Draft => ({
  ...(draft ?? { ...typed, sheet: meetingsSheet, examples: 0, issues: [] }),
  rows: [...(draft?.rows ?? []), ...added],
});
