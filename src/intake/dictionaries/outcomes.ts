import type {
  CONTRACTS,
  INCENTIVE_DECISIONS,
  OUTCOME_CONDITIONS,
  OUTCOME_MOMENTS,
  OUTCOME_SOURCES,
} from "../../db/tables/lists.ts";
import type { Dictionary } from "../kinds/choice.ts";

export const MOMENT_WORDS: Dictionary<(typeof OUTCOME_MOMENTS)[number]> = {
  exit: ["uscita", "all'uscita"],
  six_months: ["6 mesi", "dopo 6 mesi", "6 months"],
  twelve_months: ["12 mesi", "dopo 12 mesi", "12 months"],
};

export const CONDITION_WORDS: Dictionary<(typeof OUTCOME_CONDITIONS)[number]> = {
  employed: ["occupato", "occupata"],
  self_employed: ["autonomo", "autonoma", "lavoro autonomo", "self-employed"],
  internship: ["in tirocinio", "tirocinio", "in an internship"],
  training: ["in formazione", "formazione", "in training"],
  seeking: ["in cerca di lavoro", "in cerca", "disoccupato", "disoccupata", "seeking work"],
  inactive: ["inattivo", "inattiva"],
};

export const CONTRACT_WORDS: Dictionary<(typeof CONTRACTS)[number]> = {
  permanent: ["tempo indeterminato", "indeterminato"],
  fixed_term: ["tempo determinato", "determinato", "fixed term"],
  apprenticeship: ["apprendistato"],
  agency: ["somministrazione", "agency work"],
  on_call: ["lavoro intermittente", "intermittente", "a chiamata", "on call"],
  project: ["collaborazione coordinata", "co.co.co."],
  other: ["altro contratto", "altro"],
};

export const SOURCE_WORDS: Dictionary<(typeof OUTCOME_SOURCES)[number]> = {
  cob: ["COB", "comunicazione obbligatoria"],
  payslip: ["busta paga"],
  statement: ["dichiarazione"],
};

export const DECISION_WORDS: Dictionary<(typeof INCENTIVE_DECISIONS)[number]> = {
  admitted: ["ammessa", "ammesso"],
  refused: ["non ammessa", "non ammesso"],
};
