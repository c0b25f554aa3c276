import { expect, test } from "vitest";
import { calendarOf } from "../../src/collaborations/meetings/calendar.ts";
import type { Meeting } from "../../src/collaborations/meetings/meetings.ts";

const ONE: Meeting = {
  programmeId: "prova",
  id: "INC01",
  externalKey: null,
  kind: "lab",
  title: "Laboratorio",
  heldOn: "2026-03-12",
  startsAt: "09:30",
  endsAt: "11:30",
  place: "",
  hubId: null,
  ledBy: "",
  state: "planned",
  pairingId: null,
  guests: null,
  createdAt: new Date("2026-01-01T00:00:00Z"),
  changedAt: new Date("2026-03-01T08:15:30.500Z"),
};

const linesOf = (...meetings: readonly Partial<Meeting>[]) =>
  calendarOf(
    meetings.map((one) => ({ ...ONE, ...one })),
    { programme: "prova", title: "Prova", language: "it" },
  ).split("\r\n");

/** The value of a property of an event, its folds undone. */
const valueOf = (name: string, meeting: Partial<Meeting>): string | undefined =>
  linesOf(meeting)
    .join("\r\n")
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .find((line) => line.startsWith(name))
    ?.slice(name.length + 1);

test("an event has what RFC 5545 asks of it, in lines that end as it says", () => {
  expect(linesOf({})).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Innesto//Agenda//IT",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:Prova",
    "BEGIN:VEVENT",
    "UID:prova-INC01@innesto",
    "DTSTAMP:20260301T081530Z",
    "DTSTART:20260312T083000Z",
    "DTEND:20260312T103000Z",
    "SUMMARY:Laboratorio",
    "DESCRIPTION:Laboratorio di co-progettazione",
    "STATUS:CONFIRMED",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("text is escaped, and cannot add a line", () => {
  const title = 'Lavoro; "fare", impresa \\ altro\r\nATTENDEE:x\u0007';
  expect(valueOf("SUMMARY", { title })).toBe('Lavoro\\; "fare"\\, impresa \\\\ altro\\nATTENDEE:x');
});

test("no line is longer than 75 octets, and no character is cut", () => {
  const title = `${"Città più ".repeat(20)}😀😀😀`;
  const lines = linesOf({ title });
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines.some((line) => line.startsWith(" "))).toBe(true);
  expect(valueOf("SUMMARY", { title })).toBe(title);
});

test.each([
  ["2026-01-31", "23:30", "20260131T223000Z"],
  ["2026-07-01", "00:15", "20260630T221500Z"],
  ["2026-03-29", "01:59", "20260329T005900Z"],
  ["2026-03-29", "03:00", "20260329T010000Z"],
  ["2026-10-25", "04:00", "20261025T030000Z"],
])("on %s clocks in Italy show %s at %s", (heldOn, startsAt, instant) => {
  expect(valueOf("DTSTART", { heldOn, startsAt, endsAt: null })).toBe(instant);
});

test("without a time it is a day; called off, it says so", () => {
  const lines = linesOf({ startsAt: null, endsAt: null, state: "cancelled" });
  expect(lines).toContain("DTSTART;VALUE=DATE:20260312");
  expect(lines).toContain("STATUS:CANCELLED");
});
