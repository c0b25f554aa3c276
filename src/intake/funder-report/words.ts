import type { Fact } from "../../collaborations/report/holds.ts";
import type { Labour } from "../../collaborations/report/model.ts";
import type { Bilingual } from "../../errors.ts";

/** What a report may lack of a person. */
export const FACT_WORDS: Readonly<Record<Fact, Bilingual>> = {
  status: { it: "stato occupazionale", en: "employment status" },
  since: { it: "data dello stato", en: "date of the status" },
  declared: { it: "DID o ricerca di lavoro", en: "declaration or search for work" },
  education: { it: "titolo di studio", en: "education" },
  age: { it: "età", en: "age" },
  disability: { it: "disabilità", en: "disability" },
  foreignOrigin: { it: "origine straniera", en: "foreign origin" },
  careDuties: { it: "carichi di cura", en: "care duties" },
  exit: { it: "esito all'uscita, saputo in tempo", en: "outcome upon leaving, known in time" },
  sixMonths: { it: "esito dopo 6 mesi", en: "outcome after 6 months" },
};

export const LABOUR_WORDS: Readonly<Record<Labour, Bilingual>> = {
  unemployed: { it: "disoccupato", en: "unemployed" },
  inactive: { it: "inattivo", en: "inactive" },
  employed: { it: "occupato", en: "employed" },
};
