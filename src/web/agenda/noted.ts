import { z } from "zod";
import type { Attendee, Noted } from "../../collaborations/meetings/attendance.ts";
import { presenceSchema } from "../../collaborations/meetings/words.ts";
import { textOf, type Typed } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";

const LONGEST = 20;
const MOST_HOURS = 24;

/** Two fields for everybody invited, however many they are. */
export const attendanceForm = z.record(
  z.string().regex(/^(?:others|(?:presence|hours)-[A-Za-z0-9-]{1,60})$/),
  z.string().max(LONGEST),
);

const presence = presenceSchema.or(z.literal("remove"));

export interface ReadNotes {
  readonly noted: readonly Noted[];
  /** What is wrong, by field. */
  readonly wrong: Wrong;
}

/** What the form says of those invited; whom it does not name stays as they are. */
export function notesIn(
  typed: Typed,
  attendees: readonly Attendee[],
  saysWrong: string,
): ReadNotes {
  const others = textOf(typed, "others") === "present" ? ("present" as const) : null;
  const wrong: Record<string, string> = {};
  const noted = attendees
    .filter(({ id }) => typed[`presence-${id}`] !== undefined)
    .map(({ id }): Noted => {
      const hours = hoursIn(textOf(typed, `hours-${id}`));
      if (hours === undefined) wrong[`hours-${id}`] = saysWrong;
      const said = presence.safeParse(textOf(typed, `presence-${id}`));
      return { id, presence: said.success ? said.data : others, hours: hours ?? null };
    });
  return { noted, wrong };
}

/** A number of hours with comma or point; null where there is none, undefined for anything else. */
function hoursIn(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const hours = /^\d{1,2}(?:[.,]\d{1,2})?$/.test(trimmed) ? Number(trimmed.replace(",", ".")) : NaN;
  return hours <= MOST_HOURS ? hours : undefined;
}
