import type {
  BANDS,
  EDUCATION,
  ELIGIBILITY,
  EMPLOYMENT_STATUSES,
  LANGUAGES,
  MEANS,
  PARTICIPANT_KINDS,
} from "../../db/tables/lists.ts";
import type { Dictionary } from "../kinds/choice.ts";

export const PARTICIPANT_KIND_WORDS: Dictionary<(typeof PARTICIPANT_KINDS)[number]> = {
  jobseeker: ["in cerca di lavoro", "seeking work"],
  citizen: ["cittadino", "cittadina", "citizen"],
  professional: ["professionista", "professional"],
};

export const STATUS_WORDS: Dictionary<(typeof EMPLOYMENT_STATUSES)[number]> = {
  never_employed: ["inoccupato", "inoccupata", "never employed"],
  unemployed: ["disoccupato", "disoccupata", "unemployed"],
  laid_off_with_benefit: ["cassa integrazione", "in cassa integrazione", "cig", "laid off"],
  employed: ["occupato", "occupata", "employed"],
  self_employed: ["autonomo", "autonoma", "lavoro autonomo", "self employed"],
  student: ["studente", "studentessa", "student"],
  retired: ["pensionato", "pensionata", "retired"],
  inactive: ["inattivo", "inattiva", "inactive"],
  none: ["nessuno", "none"],
};

export const EDUCATION_WORDS: Dictionary<(typeof EDUCATION)[number]> = {
  none: ["nessuno", "none"],
  primary: ["licenza elementare", "primary"],
  lower_secondary: ["licenza media", "lower secondary"],
  vocational: ["qualifica", "vocational"],
  upper_secondary: ["diploma", "upper secondary"],
  bachelor: ["laurea triennale", "bachelor"],
  master: ["laurea magistrale", "laurea", "master"],
  doctorate: ["dottorato", "doctorate"],
};

export const MEANS_WORDS: Dictionary<(typeof MEANS)[number]> = {
  walk: ["a piedi", "piedi", "on foot"],
  bike: ["bici", "bicicletta", "bike"],
  bus: ["bus", "autobus", "corriera"],
  train: ["treno", "train"],
  car: ["auto", "automobile", "macchina", "car"],
};

export const BAND_WORDS: Dictionary<(typeof BANDS)[number]> = {
  dawn: ["alba", "dawn"],
  morning: ["mattina", "mattino", "morning"],
  afternoon: ["pomeriggio", "afternoon"],
  evening: ["sera", "evening"],
  night: ["notte", "night"],
  saturday: ["sabato", "saturday"],
  holidays: ["festivi", "holidays"],
};

export const LANGUAGE_WORDS: Dictionary<(typeof LANGUAGES)[number]> = {
  it: ["it", "italiano", "italian"],
  en: ["en", "inglese", "english"],
};

export const SEX_WORDS: Dictionary<"F" | "M" | "X"> = {
  F: ["F", "donna", "femmina", "woman"],
  M: ["M", "uomo", "maschio", "man"],
  X: ["X", "altro", "other"],
};

export const ELIGIBILITY_WORDS: Dictionary<(typeof ELIGIBILITY)[number]> = {
  yes: ["sì", "s"],
  no: ["no", "n"],
  to_check: ["da verificare", "to check"],
};
