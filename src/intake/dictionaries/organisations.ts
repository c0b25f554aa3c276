import type {
  AGREEMENT_KINDS,
  LEGAL_KINDS,
  ORGANISATION_STATES,
  PARTNER_ROLES,
  PRICES,
  RESOURCE_KINDS,
  SOULS,
} from "../../db/tables/lists.ts";
import type { Dictionary } from "../kinds/choice.ts";

export const SOUL_WORDS: Dictionary<(typeof SOULS)[number]> = {
  citizens_and_social_innovators: ["cittadini e innovatori sociali"],
  public_institutions: ["enti e istituzioni pubbliche", "istituzioni pubbliche"],
  firms: ["imprese", "impresa", "firm"],
  knowledge_institutions: ["istituzioni cognitive", "istituzione cognitiva"],
  civil_society: ["società civile"],
};

export const LEGAL_KIND_WORDS: Dictionary<(typeof LEGAL_KINDS)[number]> = {
  sole_trader: ["ditta individuale"],
  partnership: ["società di persone"],
  company: ["società di capitali"],
  cooperative: ["cooperativa"],
  social_cooperative: ["cooperativa sociale"],
  association: ["associazione"],
  foundation: ["fondazione"],
  public_body: ["ente pubblico"],
  special_agency: ["azienda speciale"],
  job_centre: ["centro per l'impiego"],
  accredited_agency: ["operatore accreditato"],
  social_service: ["servizio sociale"],
  school: ["scuola"],
  university: ["università"],
  informal_group: ["gruppo informale"],
  other: ["altro"],
};

export const ORGANISATION_STATE_WORDS: Dictionary<(typeof ORGANISATION_STATES)[number]> = {
  to_contact: ["da contattare"],
  contacted: ["contattata", "contattato"],
  met: ["incontrata", "incontrato"],
  interested: ["interessata", "interessato"],
  member: ["aderente"],
  hosting: ["ospitante"],
  not_interested: ["non interessata", "non interessato"],
};

export const ROLE_WORDS: Dictionary<(typeof PARTNER_ROLES)[number]> = {
  lead: ["capofila"],
  executive_coordinator: ["coordinatore esecutivo"],
  promoter: ["promotore"],
  partner: ["partner"],
  supporter: ["sostenitore"],
  referring_service: ["servizio inviante"],
  internship_promoter: ["soggetto promotore", "soggetto promotore di tirocini"],
  funder: ["finanziatore"],
};

export const AGREEMENT_KIND_WORDS: Dictionary<(typeof AGREEMENT_KINDS)[number]> = {
  partnership_agreement: ["accordo di partenariato", "accordo"],
  protocol: ["protocollo di collaborazione", "protocollo"],
  pact: ["patto"],
  letter_of_intent: ["lettera d'intenti", "lettera di intenti"],
  convention: ["convenzione"],
};

export const RESOURCE_KIND_WORDS: Dictionary<(typeof RESOURCE_KINDS)[number]> = {
  seat: ["posto"],
  know_how: ["competenze", "competenza"],
  space: ["spazio"],
  infrastructure: ["infrastruttura"],
  equipment: ["attrezzatura", "attrezzature"],
  mentoring: ["affiancamento"],
  accreditation: ["accreditamento"],
  network: ["rete"],
  goods: ["beni"],
  service: ["servizio"],
  people: ["persone"],
};

export const PRICE_WORDS: Dictionary<(typeof PRICES)[number]> = {
  free: ["gratuito", "gratis"],
  at_cost: ["a rimborso", "a rimborso spese"],
  paid: ["a pagamento"],
};

export const HOSTED_WORDS: Dictionary<"person" | "idea"> = {
  person: ["persona", "persone"],
  idea: ["idea", "idee"],
};
