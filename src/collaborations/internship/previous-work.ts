import type { Figure } from "../../programmes/internship-rules/schema.ts";
import { addMonths, dayWords } from "../../programmes/days.ts";
import { breach, FINE, type InternshipCase, type Verdict } from "./case.ts";

type PreviousWork = Extract<Figure, { figure: "previousWork" }>;

/** The later of two days; null, which has no end, of all. */
const later = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : a > b ? a : b;

/** Whether the person has not worked for the host of late. What is not known bars: the law needs it known. */
export function judgePreviousWork(
  { months }: PreviousWork,
  { host, startsOn, worked }: InternshipCase,
): Verdict {
  const since = addMonths(startsOn, -months);
  const recent = worked.filter((until) => until === null || until > since);
  if (recent.length === 0) return FINE;
  const rule = {
    it: `nei ${months} mesi prima di un tirocinio non può esserci stato un rapporto di lavoro con chi ospita`,
    en: `in the ${months} months before an internship nobody may have worked for the host`,
  };
  const last = recent.reduce(later);
  return last === null
    ? breach(
        `La persona lavora presso ${host}, o non è scritto fino a quando ci ha lavorato: ${rule.it}.`,
        `The person works at ${host}, or it is not written until when they did: ${rule.en}.`,
      )
    : breach(
        `La persona ha lavorato presso ${host} fino al ${dayWords(last)}: ${rule.it}.`,
        `The person worked at ${host} until ${dayWords(last)}: ${rule.en}.`,
      );
}
