import type { Figure } from "../../programmes/internship-rules/schema.ts";
import { addDays, addMonths } from "../../programmes/days.ts";
import { breach, FINE, type InternshipCase, unknown, type Verdict } from "./case.ts";

type Duration = Extract<Figure, { figure: "duration" }>;

/** Whether it is neither too short nor too long. */
export function judgeDuration(
  { least, leastSeasonal, most, mostHigherSkills }: Duration,
  { startsOn, endsOn, seasonal, higherSkills }: InternshipCase,
): Verdict {
  if (endsOn === null)
    return unknown(
      "Manca la fine prevista: la durata del tirocinio non si può controllare.",
      "The planned end is missing: how long the internship lasts cannot be checked.",
    );
  const after = addDays(endsOn, 1);
  const floor = seasonal ? leastSeasonal : least;
  if (after < addMonths(startsOn, floor))
    return breach(
      `Un tirocinio ${seasonal ? "stagionale " : ""}dura almeno ${monthsWords(floor).it}: la fine prevista viene prima.`,
      `${seasonal ? "A seasonal" : "An"} internship lasts at least ${monthsWords(floor).en}: the planned end comes earlier.`,
    );
  const ceiling = higherSkills ? mostHigherSkills : most;
  if (after <= addMonths(startsOn, ceiling)) return FINE;
  const why = higherSkills
    ? { it: "", en: "" }
    : {
        it: `, ${monthsWords(mostHigherSkills).it} solo se tutte le competenze sono di livello EQF 4 o più`,
        en: `, ${monthsWords(mostHigherSkills).en} only if all skills are of EQF level 4 or more`,
      };
  return breach(
    `Un tirocinio dura al più ${monthsWords(ceiling).it}${why.it}: la fine prevista viene dopo.`,
    `An internship lasts at most ${monthsWords(ceiling).en}${why.en}: the planned end comes later.`,
  );
}

const monthsWords = (months: number) => ({
  it: months === 1 ? "un mese" : `${months} mesi`,
  en: months === 1 ? "one month" : `${months} months`,
});
