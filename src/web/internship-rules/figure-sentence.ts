import type { Bilingual } from "../../errors.ts";
import type { Figure } from "../../programmes/internship-rules/schema.ts";
import { percentOf } from "./percent.ts";

/** What a figure says, read aloud. */
export function figureSentence(figure: Figure): Bilingual {
  if (figure.figure === "duration") return durationSentence(figure);
  if (figure.figure === "allowance") return allowanceSentence(figure);
  if (figure.figure === "trainees") return traineesSentence(figure);
  if (figure.figure === "attendance") return attendanceSentence(figure);
  return {
    it: `Nei ${figure.months} mesi prima, nessun rapporto di lavoro con chi ospita.`,
    en: `In the ${figure.months} months before, no employment with the host.`,
  };
}

type Of<N extends Figure["figure"]> = Extract<Figure, { figure: N }>;

const durationSentence = ({ least, leastSeasonal, most, mostHigherSkills }: Of<"duration">) => ({
  it: `Da ${least} a ${most} mesi; fino a ${mostHigherSkills} se tutte le competenze sono di livello EQF 4 o più; almeno ${leastSeasonal} presso chi lavora una stagione.`,
  en: `From ${least} to ${most} months; up to ${mostHigherSkills} if all skills are of EQF level 4 or more; at least ${leastSeasonal} at seasonal hosts.`,
});

const allowanceSentence = (figure: Of<"allowance">) => ({
  it: `Almeno ${figure.full} € al mese; ${figure.withMeals} € con mensa o buoni pasto; ${figure.halfDay} € fino a ${figure.halfDayHours} ore al giorno; ${figure.publicBody} € presso un ente pubblico.`,
  en: `At least € ${figure.full} a month; € ${figure.withMeals} with a canteen or meal vouchers; € ${figure.halfDay} up to ${figure.halfDayHours} hours a day; € ${figure.publicBody} at a public body.`,
});

function attendanceSentence({ share }: Of<"attendance">) {
  const least = percentOf(share);
  return {
    it: `L'indennità è intera con almeno ${least.it} delle ore del mese.`,
    en: `The allowance is paid in full with at least ${least.en} of a month's hours.`,
  };
}

const traineesSentence = ({ bands, shareAbove }: Of<"trainees">) => {
  const above = percentOf(shareAbove);
  const listed = (staff: string, at: string) =>
    bands.map(({ upTo, most }) => `${staff} ${upTo} ${at} ${most}`).join("; ");
  return {
    it: `${listed("fino a", "addetti:")}; oltre: ${above.it}, arrotondato in su.`,
    en: `${listed("staff up to", "people:")}; above: ${above.en}, rounded up.`,
  };
};
