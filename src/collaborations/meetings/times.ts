import { InnestoError } from "../../errors.ts";

/** As clocks show it, `09:30`. */
export const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

interface Times {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/** @throws InnestoError `invalid` for an end without a beginning, or before it */
export function requireTimes({ startsAt, endsAt }: Times): void {
  if (endsAt === null || (startsAt !== null && startsAt < endsAt)) return;
  throw new InnestoError("invalid", {
    it: "L'ora di fine viene prima dell'inizio, o l'inizio manca: correggi una delle due ore.",
    en: "The end comes before the beginning, or the beginning is missing: correct one of the two times.",
  });
}

const MINUTES = 60;

const minutesOf = (time: string): number => {
  const [hours, minutes] = time.split(":").map(Number);
  return hours! * MINUTES + minutes!;
};

/** How long it lasts, in hours; null where that is not known. */
export const hoursOf = ({ startsAt, endsAt }: Times): number | null =>
  startsAt === null || endsAt === null ? null : (minutesOf(endsAt) - minutesOf(startsAt)) / MINUTES;
