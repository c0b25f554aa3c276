import type { Bilingual } from "../errors.ts";
import { addDays, dayWords, daysBetween } from "../programmes/days.ts";
import type { Collaboration } from "./life.ts";

/** How a collaboration fares: `act` now, `look` at it, or all is well; over: nothing to watch. */
export type Light = "act" | "look" | "well" | "over";

/** What is asked of somebody by a day. */
export interface Due {
  readonly collaboration: string;
  /** ISO date. */
  readonly on: string;
  readonly words: Bilingual;
}

/** What is watched of a collaboration. ISO dates. */
export interface Watched {
  readonly id: string;
  readonly state: Collaboration["state"];
  readonly since: string | null;
  /** The end as it is planned now. */
  readonly until: string | null;
  readonly lastTalk: string | null;
  readonly nextTalk: string | null;
  readonly openSteps: readonly { readonly title: string; readonly dueOn: string | null }[];
  /** How many things it still lacks before it can start. */
  readonly missing: number;
}

interface Alarm {
  readonly light: "act" | "look";
  readonly words: Bilingual;
}

export interface Watch {
  readonly light: Light;
  /** Why, the gravest first. */
  readonly alarms: readonly Bilingual[];
  /** What comes within the days ahead, or is late. */
  readonly due: readonly Due[];
}

/** Somebody is to hear how it goes at least this often. */
const MOST_DAYS_WITHOUT_TALK = 30;
/** Beyond it days are not counted. */
const A_YEAR = 365;
/** What comes so soon is told beforehand. */
const DAYS_AHEAD = 14;

/** How a collaboration fares on a day. */
export function watchOf(one: Watched, today: string): Watch {
  if (one.state === "completed" || one.state === "interrupted")
    return { light: "over", alarms: [], due: [] };
  const alarms = one.state === "agreed" ? alarmsBefore(one) : alarmsDuring(one, today);
  const grave = alarms.filter(({ light }) => light === "act");
  const others = alarms.filter(({ light }) => light === "look");
  return {
    light: grave.length > 0 ? "act" : others.length > 0 ? "look" : "well",
    alarms: [...grave, ...others].map(({ words }) => words),
    due: dueOf(one, addDays(today, DAYS_AHEAD)),
  };
}

const alarm = (light: Alarm["light"], it: string, en: string): Alarm => ({
  light,
  words: { it, en },
});

const alarmsBefore = ({ missing }: Watched): readonly Alarm[] =>
  missing === 0
    ? []
    : [
        missing === 1
          ? alarm("look", "da avviare: manca una cosa", "to be started: one thing is missing")
          : alarm(
              "look",
              `da avviare: mancano ${missing} cose`,
              `to be started: ${missing} things are missing`,
            ),
      ];

function alarmsDuring(one: Watched, today: string): readonly Alarm[] {
  return [...talkAlarms(one, today), ...endAlarms(one, today), ...stepAlarms(one, today)];
}

function talkAlarms({ since, lastTalk, nextTalk }: Watched, today: string): readonly Alarm[] {
  const heard = lastTalk ?? since;
  const days = heard === null ? 0 : daysBetween(heard, today);
  const isLate = nextTalk !== null && nextTalk < today;
  return [
    ...(days > MOST_DAYS_WITHOUT_TALK ? [silence(days)] : []),
    ...(isLate
      ? [
          alarm(
            "act",
            `il colloquio previsto per il ${dayWords(nextTalk)} non è annotato`,
            `the talk planned for ${dayWords(nextTalk)} is not noted`,
          ),
        ]
      : []),
  ];
}

const silence = (days: number): Alarm =>
  days > A_YEAR
    ? alarm("act", "nessun contatto da più di un anno", "no contact for more than a year")
    : alarm("act", `nessun contatto da ${days} giorni`, `no contact for ${days} days`);

function endAlarms({ until }: Watched, today: string): readonly Alarm[] {
  if (until === null || until > addDays(today, DAYS_AHEAD)) return [];
  return until < today
    ? [
        alarm(
          "act",
          `doveva finire il ${dayWords(until)}: chiudila o scrivi la proroga`,
          `was to end on ${dayWords(until)}: end it, or write its extension`,
        ),
      ]
    : [alarm("look", `finisce il ${dayWords(until)}`, `ends on ${dayWords(until)}`)];
}

const stepAlarms = ({ openSteps }: Watched, today: string): readonly Alarm[] =>
  openSteps
    .filter(({ dueOn }) => dueOn !== null && dueOn < today)
    .map(({ title, dueOn }) =>
      alarm(
        "look",
        `«${title}» era per il ${dayWords(dueOn!)}`,
        `"${title}" was due on ${dayWords(dueOn!)}`,
      ),
    );

function dueOf({ id, until, nextTalk, openSteps }: Watched, last: string): readonly Due[] {
  const days: readonly (readonly [string | null, Bilingual])[] = [
    [nextTalk, { it: "colloquio di monitoraggio", en: "monitoring talk" }],
    [until, { it: "fine della collaborazione", en: "end of the collaboration" }],
    ...openSteps.map(({ title, dueOn }): [string | null, Bilingual] => [
      dueOn,
      { it: title, en: title },
    ]),
  ];
  return days.flatMap(([on, words]) =>
    on === null || on > last ? [] : [{ collaboration: id, on, words }],
  );
}
