import type { Language } from "../../errors.ts";
import type { Meeting } from "./meetings.ts";
import { MEETING_KIND_WORDS } from "./words.ts";

/** Octets of a line without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;
const ZONE = "Europe/Rome";

interface About {
  readonly programme: string;
  readonly title: string;
  readonly language: Language;
}

/**
 * Meetings as an iCalendar file (RFC 5545): what those invited may know, no minutes and nobody's name but that of
 * whoever leads. Times are told in UTC, so that no definition of a time zone has to go with them.
 */
export function calendarOf(
  meetings: readonly Meeting[],
  { programme, title, language }: About,
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Innesto//Agenda//IT",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(title)}`,
    ...meetings.flatMap((one) => event(one, programme, language)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function event(one: Meeting, programme: string, language: Language): string[] {
  const kind = MEETING_KIND_WORDS[one.kind][language];
  const told = one.ledBy === "" ? kind : `${kind}\n${LED_BY[language]} ${one.ledBy}`;
  return [
    "BEGIN:VEVENT",
    `UID:${programme}-${one.id}@innesto`,
    `DTSTAMP:${instant(one.changedAt)}`,
    ...times(one),
    `SUMMARY:${escaped(one.title)}`,
    ...(one.place === "" ? [] : [`LOCATION:${escaped(one.place)}`]),
    `DESCRIPTION:${escaped(told)}`,
    `STATUS:${one.state === "cancelled" ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ];
}

const LED_BY = { it: "Conduce:", en: "Led by:" } as const;

function times({ heldOn, startsAt, endsAt }: Meeting): string[] {
  if (startsAt === null) return [`DTSTART;VALUE=DATE:${heldOn.replaceAll("-", "")}`];
  const start = `DTSTART:${instant(inRome(heldOn, startsAt))}`;
  return endsAt === null ? [start] : [start, `DTEND:${instant(inRome(heldOn, endsAt))}`];
}

/** `20260312T083000Z` */
const instant = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d+/g, "");

const CLOCK = new Intl.DateTimeFormat("sv-SE", {
  timeZone: ZONE,
  dateStyle: "short",
  timeStyle: "medium",
});

/** How far clocks in Italy are before UTC at an instant, in milliseconds. */
const ahead = (at: Date): number =>
  Date.parse(`${CLOCK.format(at).replace(" ", "T")}Z`) - at.getTime();

/** The instant at which clocks in Italy show a day and time; of an hour that they show twice, the first. */
function inRome(day: string, time: string): Date {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const guess = shown - ahead(new Date(shown));
  return new Date(shown - ahead(new Date(guess)));
}

/** Text as a value (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    // oxlint-disable-next-line no-control-regex -- a value has none of them
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "");

/** Breaks a line so that none is longer than 75 octets, never within a character. */
function folded(line: string): string {
  let length = 0;
  let text = "";
  for (const sign of line) {
    const octets = Buffer.byteLength(sign);
    if (length + octets > LONGEST_LINE) {
      text += "\r\n ";
      length = 1;
    }
    text += sign;
    length += octets;
  }
  return text;
}
