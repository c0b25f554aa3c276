import { type Calendar, nextDue, setCalendar } from "../../rounds/calendar.ts";
import { lockRound, type Round } from "../../rounds/rounds.ts";
import { STATE_WORDS } from "../../rounds/state-words.ts";
import { listTransitions } from "../../rounds/transitions.ts";
import type { Call, Command } from "../command.ts";
import { today } from "../today.ts";
import { withDatabase } from "../with-database.ts";
import { whichRound } from "./which-round.ts";

const OPTIONS = {
  "preferences-by": "preferencesBy",
  "answers-by": "answersBy",
  "confirmation-by": "confirmationBy",
} as const satisfies Record<string, keyof Calendar>;

const dated = (it: string, en: string) => ({
  type: "string" as const,
  value: "DATA",
  help: {
    it: `ultimo giorno per ${it}; «-» la toglie`,
    en: `last day for ${en}; "-" takes it away`,
  },
});

/** A round's state, what is due next and every step so far; with an option, its dates are changed first. */
export const roundShow: Command = {
  name: "round show",
  args: ["CICLO"],
  options: {
    "preferences-by": dated("le preferenze", "preferences"),
    "answers-by": dated("le risposte", "answers"),
    "confirmation-by": dated("la conferma", "confirmation"),
  },
  help: {
    it: "stato, scadenze e passi di un ciclo; ne cambia le date",
    en: "a round's state, due dates and steps; changes its dates",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { programme, number } = await whichRound(db, call.args[0]!);
      const change = changeOf(call);
      const { round, steps } = await db.asSystem(programme, async (tx) => {
        const locked = await lockRound(tx, programme, number);
        const dates = Object.keys(change).length > 0;
        return {
          round: dates ? await setCalendar(tx, locked, change) : locked,
          steps: await listTransitions(tx, programme, number),
        };
      });
      print(round, steps, call);
      return 0;
    }),
};

function changeOf({ options }: Call): Partial<Calendar> {
  const given = Object.entries(OPTIONS).flatMap(([option, name]) => {
    const date = options[option];
    return typeof date === "string" ? [[name, date === "-" ? null : date] as const] : [];
  });
  return Object.fromEntries(given);
}

function print(
  round: Round,
  steps: Awaited<ReturnType<typeof listTransitions>>,
  { terminal: { say, give, language } }: Call,
): void {
  const due = nextDue(round, today());
  const state = STATE_WORDS[round.state];
  say({
    it: `Ciclo ${round.number}${round.name === null ? "" : ` («${round.name}»)`}: ${state.it}.`,
    en: `Round ${round.number}${round.name === null ? "" : ` ("${round.name}")`}: ${state.en}.`,
  });
  if (due !== null) say(due.sentence);
  for (const { fromState, toState, madeBy, madeFrom, runId, words, createdAt } of steps) {
    const when = createdAt.toISOString().slice(0, 16).replace("T", " ");
    const way = `${STATE_WORDS[fromState][language]} → ${STATE_WORDS[toState][language]}`;
    const more = [runId, words].filter((text) => text !== null).join(", ");
    say(`  · ${when} ${way} (${madeBy}, ${madeFrom}${more === "" ? "" : `: ${more}`})`);
  }
  give({ ...round, due, transitions: steps });
}
