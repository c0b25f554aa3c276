import type { Bilingual } from "../../errors.ts";
import type { Partner } from "../../programmes/partnership/partners.ts";

/** The five souls, in the order of the text that names them. */
export const SOUL_NAMES: Readonly<Record<Partner["soul"], Bilingual>> = {
  citizens_and_social_innovators: {
    it: "Cittadini e innovatori sociali",
    en: "Citizens and social innovators",
  },
  public_institutions: { it: "Enti e istituzioni pubbliche", en: "Public bodies and institutions" },
  firms: { it: "Imprese", en: "Firms" },
  knowledge_institutions: { it: "Istituzioni cognitive", en: "Knowledge institutions" },
  civil_society: { it: "Società civile", en: "Civil society" },
};

export const ROLE_NAMES: Readonly<Record<Partner["role"], Bilingual>> = {
  lead: { it: "Capofila", en: "Lead body" },
  executive_coordinator: { it: "Coordinatore esecutivo", en: "Executive coordinator" },
  promoter: { it: "Promotore", en: "Promoter" },
  partner: { it: "Partner", en: "Partner" },
  supporter: { it: "Sostenitore", en: "Supporter" },
  referring_service: { it: "Servizio inviante", en: "Referring service" },
  internship_promoter: {
    it: "Soggetto promotore di tirocini",
    en: "Promoter of internships",
  },
  funder: { it: "Finanziatore", en: "Funder" },
};

export const LEGAL_KIND_NAMES: Readonly<Record<Partner["legalKind"], Bilingual>> = {
  sole_trader: { it: "ditta individuale", en: "sole trader" },
  partnership: { it: "società di persone", en: "partnership" },
  company: { it: "società di capitali", en: "company" },
  cooperative: { it: "cooperativa", en: "cooperative" },
  social_cooperative: { it: "cooperativa sociale", en: "social cooperative" },
  association: { it: "associazione", en: "association" },
  foundation: { it: "fondazione", en: "foundation" },
  public_body: { it: "ente pubblico", en: "public body" },
  special_agency: { it: "azienda speciale", en: "special agency" },
  job_centre: { it: "centro per l'impiego", en: "job centre" },
  accredited_agency: { it: "operatore accreditato", en: "accredited agency" },
  social_service: { it: "servizio sociale", en: "social service" },
  school: { it: "scuola", en: "school" },
  university: { it: "università", en: "university" },
  informal_group: { it: "gruppo informale", en: "informal group" },
  other: { it: "altro", en: "other" },
};

export const SECTOR_NAMES = {
  public: { it: "Pubblico", en: "Public" },
  private: { it: "Privato", en: "Private" },
} as const satisfies Record<string, Bilingual>;

/** The codes of such a list, in its order. */
export const codesOf = <T extends string>(names: Readonly<Record<T, Bilingual>>): readonly T[] =>
  Object.keys(names) as T[];
