import type { MonthOfHours } from "../../collaborations/attendance.ts";
import { attendedPercent, isPaidInFull } from "../../collaborations/attendance.ts";
import type { Bilingual } from "../../errors.ts";
import { percentOf } from "../internship-rules/percent.ts";

export const HOURS = {
  lead: {
    it: "Le ore di ogni mese: quelle previste e quelle svolte.",
    en: "The hours of each month: as planned, and as done.",
  },
  none: { it: "Nessun mese scritto.", en: "No month is written." },
  month: { it: "Mese", en: "Month" },
  planned: { it: "Ore previste", en: "Hours planned" },
  done: { it: "Ore svolte", en: "Hours done" },
  attendance: { it: "Frequenza", en: "Attendance" },
  write: { it: "Scrivi un mese", en: "Write a month" },
  writeHow: {
    it: "Un mese che c'è già si corregge scrivendolo di nuovo.",
    en: "A month that is there is mended by writing it again.",
  },
  monthHint: { it: "Come 2026-03.", en: "Such as 2026-03." },
  doneHint: {
    it: "Vuoto: il mese non è ancora finito.",
    en: "Empty: the month is not over yet.",
  },
  total: { it: "In tutto", en: "In all" },
  notYet: { it: "non ancora", en: "not yet" },
} as const satisfies Record<string, Bilingual>;

/** «frequenza 84 %: indennità intera»; without a rule, or an allowance, the figure alone. */
export function attendanceWords(month: MonthOfHours, share: number | null): Bilingual {
  const percent = attendedPercent(month);
  if (percent === null) return HOURS.notYet;
  const figure = { it: `frequenza ${percent} %`, en: `attendance ${percent} %` };
  if (share === null) return figure;
  const least = percentOf(share);
  return isPaidInFull(month, share) === true
    ? { it: `${figure.it}: indennità intera`, en: `${figure.en}: full allowance` }
    : {
        it: `${figure.it}: sotto ${least.it}, l'indennità non è intera`,
        en: `${figure.en}: below ${least.en}, the allowance is not paid in full`,
      };
}
