import { and, eq, sql } from "drizzle-orm";
import { round as roundTable } from "../db/tables/round.ts";
import type { RoundState } from "../db/tables/round-transition.ts";
import type { Transaction } from "../db/transaction.ts";
import { type Bilingual, InnestoError, type Issue, verbatim } from "../errors.ts";
import { daysBetween, dayWords } from "../programmes/days.ts";
import type { Round } from "./rounds.ts";

/** Until when (that day included) each thing is due; null: no date was set. */
export type Calendar = Pick<Round, "preferencesBy" | "answersBy" | "confirmationBy">;

type Deadline = keyof Calendar;

/** In the order in which they fall; each with the states of a round in which it is still ahead. */
const DEADLINES = [
  {
    name: "preferencesBy",
    what: { it: "preferenze di persone e imprese", en: "preferences of people and firms" },
    ahead: ["open", "collecting"],
  },
  {
    name: "answersBy",
    what: { it: "risposte alle proposte", en: "answers to the proposals" },
    ahead: ["open", "collecting", "matched", "published"],
  },
  {
    name: "confirmationBy",
    what: { it: "conferma degli abbinamenti", en: "confirmation of the matching" },
    ahead: ["open", "collecting", "matched", "published"],
  },
] as const satisfies readonly {
  readonly name: Deadline;
  readonly what: Bilingual;
  readonly ahead: readonly RoundState[];
}[];

/** Sets the dates that are given and leaves the others; null takes one away. `round` is locked. */
export async function setCalendar(
  tx: Transaction,
  round: Round,
  change: Partial<Calendar>,
): Promise<Round> {
  if (round.state === "closed")
    throw new InnestoError("conflict", {
      it: `Il ciclo ${round.number} è chiuso: le sue date restano come sono.`,
      en: `Round ${round.number} is closed: its dates stay as they are.`,
    });
  const wanted = { ...calendarOf(round), ...change };
  const issues = [...notDates(wanted), ...outOfOrder(wanted)];
  if (issues.length > 0) throw new InnestoError("invalid", REFUSED, { issues });
  const [changed] = await tx
    .update(roundTable)
    .set({ ...wanted, revision: sql`${roundTable.revision} + 1` })
    .where(and(eq(roundTable.programmeId, round.programmeId), eq(roundTable.number, round.number)))
    .returning();
  return changed!;
}

export const calendarOf = ({ preferencesBy, answersBy, confirmationBy }: Calendar): Calendar => ({
  preferencesBy,
  answersBy,
  confirmationBy,
});

const REFUSED = {
  it: "Le date del ciclo non stanno insieme.",
  en: "The round's dates do not fit together.",
};

function isDate(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text;
}

const notDates = (calendar: Calendar): Issue[] =>
  DEADLINES.flatMap(({ name }) => {
    const date = calendar[name];
    if (date === null || isDate(date)) return [];
    return [
      {
        path: name,
        found: verbatim(date),
        expected: { it: "una data come 2026-03-31", en: "a date such as 2026-03-31" },
        next: { it: "Correggi la data.", en: "Correct the date." },
      },
    ];
  });

function outOfOrder(calendar: Calendar): Issue[] {
  const set = DEADLINES.filter(({ name }) => calendar[name] !== null);
  return set.slice(1).flatMap(({ name }, i) => {
    const before = set[i]!;
    const [first, then] = [calendar[before.name]!, calendar[name]!];
    if (first <= then) return [];
    return [
      {
        path: name,
        found: verbatim(then),
        expected: {
          it: `una data non prima del ${first} (${before.what.it})`,
          en: `a date not before ${first} (${before.what.en})`,
        },
        next: { it: "Sposta una delle due date.", en: "Move one of the two dates." },
      },
    ];
  });
}

/** What is due next in a round. */
export interface NextDue {
  readonly what: Deadline;
  readonly by: string;
  /** From today to that day; below zero where it has passed. */
  readonly days: number;
  readonly sentence: Bilingual;
}

/** The earliest date of the calendar that the round's state has still ahead, passed or not; null: none. */
export function nextDue(round: Calendar & Pick<Round, "state">, today: string): NextDue | null {
  const next = DEADLINES.find(
    ({ name, ahead }) =>
      round[name] !== null && (ahead as readonly RoundState[]).includes(round.state),
  );
  if (next === undefined) return null;
  const by = round[next.name]!;
  const days = daysBetween(today, by);
  return { what: next.name, by, days, sentence: dueWords(next.what, by, days) };
}

function dueWords(what: Bilingual, by: string, days: number): Bilingual {
  const n = Math.abs(days);
  const time = {
    it: n === 1 ? "1 giorno" : `${n} giorni`,
    en: n === 1 ? "1 day" : `${n} days`,
  };
  const on = dayWords(by);
  if (days < 0)
    return {
      it: `Scadenza passata da ${time.it}: ${what.it} (entro il ${on}).`,
      en: `Overdue by ${time.en}: ${what.en} (by ${by}).`,
    };
  if (days === 0) return { it: `Scade oggi: ${what.it}.`, en: `Due today: ${what.en}.` };
  return {
    it: `Prossima scadenza tra ${time.it}: ${what.it} (entro il ${on}).`,
    en: `Next due in ${time.en}: ${what.en} (by ${by}).`,
  };
}
