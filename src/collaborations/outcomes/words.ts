import type {
  CONTRACTS,
  DECLARING_SIDES,
  OUTCOME_CONDITIONS,
  OUTCOME_MOMENTS,
  OUTCOME_SOURCES,
} from "../../db/tables/lists.ts";
import type { Bilingual } from "../../errors.ts";
import type { Duration } from "./months.ts";

type Words<T extends readonly string[]> = Readonly<Record<T[number], Bilingual>>;

export const MOMENT_WORDS: Words<typeof OUTCOME_MOMENTS> = {
  exit: { it: "all'uscita", en: "at the end" },
  six_months: { it: "dopo 6 mesi", en: "after 6 months" },
  twelve_months: { it: "dopo 12 mesi", en: "after 12 months" },
};

export const CONDITION_WORDS: Words<typeof OUTCOME_CONDITIONS> = {
  employed: { it: "occupato", en: "employed" },
  self_employed: { it: "autonomo", en: "self-employed" },
  internship: { it: "in tirocinio", en: "in an internship" },
  training: { it: "in formazione", en: "in training" },
  seeking: { it: "in cerca di lavoro", en: "seeking work" },
  inactive: { it: "inattivo", en: "inactive" },
};

export const CONTRACT_WORDS: Words<typeof CONTRACTS> = {
  permanent: { it: "tempo indeterminato", en: "permanent" },
  fixed_term: { it: "tempo determinato", en: "fixed term" },
  apprenticeship: { it: "apprendistato", en: "apprenticeship" },
  agency: { it: "somministrazione", en: "agency work" },
  on_call: { it: "lavoro intermittente", en: "on call" },
  project: { it: "collaborazione coordinata", en: "freelance collaboration" },
  other: { it: "altro contratto", en: "another contract" },
};

export const SOURCE_WORDS: Words<typeof OUTCOME_SOURCES> = {
  cob: { it: "comunicazione obbligatoria (COB)", en: "mandatory communication (COB)" },
  payslip: { it: "busta paga", en: "payslip" },
  statement: { it: "dichiarazione", en: "statement" },
};

export const SIDE_WORDS: Words<typeof DECLARING_SIDES> = {
  participant: { it: "la persona", en: "the person" },
  host: { it: "chi ospita", en: "the host" },
};

/** Where it has not been asked, or nobody answered. */
export const UNKNOWN: Bilingual = { it: "non rilevato", en: "not known" };

export const OPEN_ENDED: Bilingual = { it: "senza termine", en: "without an end" };

const plural = (n: number, one: Bilingual, many: Bilingual): Bilingual =>
  n === 1
    ? { it: `1 ${one.it}`, en: `1 ${one.en}` }
    : { it: `${n} ${many.it}`, en: `${n} ${many.en}` };

const MONTH = { it: "mese", en: "month" };
const MONTHS = { it: "mesi", en: "months" };
const DAY = { it: "giorno", en: "day" };
const DAYS = { it: "giorni", en: "days" };

/** «5 mesi e 12 giorni», «6 mesi». */
export function durationWords({ months, days }: Duration): Bilingual {
  const inMonths = plural(months, MONTH, MONTHS);
  if (days === 0) return inMonths;
  const inDays = plural(days, DAY, DAYS);
  if (months === 0) return inDays;
  return { it: `${inMonths.it} e ${inDays.it}`, en: `${inMonths.en} and ${inDays.en}` };
}
