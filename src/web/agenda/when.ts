import type { Meeting } from "../../collaborations/meetings/meetings.ts";
import type { Bilingual } from "../../errors.ts";
import { day } from "../kit/figures.ts";
import type { Ctx } from "../visit.ts";

/** «12/03/2026, 09:30–11:30» */
export function whenOf({ heldOn, startsAt, endsAt }: Meeting): string {
  if (startsAt === null) return day(heldOn);
  return `${day(heldOn)}, ${startsAt}${endsAt === null ? "" : `–${endsAt}`}`;
}

const NAMES = {
  it: new Intl.DateTimeFormat("it-IT", { month: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }),
};

const nameOf = (language: keyof Bilingual, month: string): string => {
  const name = NAMES[language].format(new Date(`${month}-01T00:00:00Z`));
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** «Marzo» of `2026-03`. */
export const monthName = (month: string): Bilingual => ({
  it: nameOf("it", month),
  en: nameOf("en", month),
});

/** «Marzo 2026» */
export const monthAndYear = (c: Ctx, month: string): string =>
  `${monthName(month)[c.get("language")]} ${month.slice(0, 4)}`;
