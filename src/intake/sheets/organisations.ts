import { organisation, organisationContact, partnership } from "../../db/tables/organisation.ts";
import { roleId } from "../../programmes/partnership/roles.ts";
import { defaulting, keptInRows, optional, required } from "../column.ts";
import {
  LEGAL_KIND_WORDS,
  ORGANISATION_STATE_WORDS,
  ROLE_WORDS,
  SOUL_WORDS,
} from "../dictionaries/organisations.ts";
import { both } from "../faults.ts";
import { choice, yesNo } from "../kinds/choice.ts";
import { comune } from "../kinds/comune.ts";
import { date } from "../kinds/date.ts";
import { list } from "../kinds/list.ts";
import { whole } from "../kinds/number.ts";
import { text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import { rowsOf } from "../part.ts";
import type { Row, Stored } from "../column.ts";
import { codeColumn, languageColumn, needlessCell } from "./common.ts";

type Role = keyof typeof ROLE_WORDS;

const hasEnded = (row: Row): boolean => (row[partnership.until.name] ?? null) !== null;
const presentRoles = (stored: Stored): readonly Row[] =>
  rowsOf(stored, partnership).filter((row) => !hasEnded(row));

const sinceIn = (row: Row) => row[partnership.since.name] as string | null;
const earliestOf = (roles: readonly Row[]): string | null =>
  roles
    .map(sinceIn)
    .filter((day) => day !== null)
    .toSorted()[0] ?? null;

/** The one day that this sheet has for all roles says nothing of each: as long as it stands, theirs stay as they are. */
function sinceOf(role: Role, since: string | null, stored: readonly Row[]): string | null {
  const present = stored.filter((row) => !hasEnded(row));
  const own = present.find((row) => row[partnership.role.name] === role);
  return own !== undefined && since === earliestOf(present) ? sinceIn(own) : since;
}

const columns = {
  code: codeColumn(organisation, "Una sigla, come F01 o E01.", "A short code, such as F01."),
  name: required("nome", text, organisation.name, {
    example: "Calzificio Lunaria",
    it: "Il nome dell'impresa o dell'ente.",
    en: "The name of the firm or body.",
  }),
  soul: required("anima", choice(SOUL_WORDS), organisation.soul, {
    example: "imprese",
    it: "A quale delle cinque anime appartiene.",
    en: "To which of the five souls it belongs.",
  }),
  legal_kind: defaulting("tipo", choice(LEGAL_KIND_WORDS), organisation.legalKind, "other", {
    example: "società di capitali",
    it: "La forma giuridica; vuoto: altro.",
    en: "The legal kind; empty: other.",
  }),
  sector: optional("settore", text, organisation.sector, {
    example: "tessile",
    it: "Il settore, con le parole del progetto.",
    en: "The sector, in the programme's words.",
  }),
  staff: optional("addetti", whole({ least: 0 }), organisation.staff, {
    example: "48",
    it: "Quante persone ci lavorano.",
    en: "How many people work there.",
  }),
  comune: optional("comune", comune, organisation.comuneCode, {
    example: "Castel Goffredo",
    it: "Il comune della sede.",
    en: "The comune of its seat.",
  }),
  reachable_by_transit: optional("coi_mezzi", yesNo, organisation.reachableByTransit, {
    example: "no",
    it: "Ci si arriva in bus o in treno?",
    en: "Can it be reached by bus or train?",
  }),
  step_free: optional("accessibile", yesNo, organisation.stepFree, {
    example: "sì",
    it: "Si entra e si lavora senza barriere?",
    en: "Is it free of barriers?",
  }),
  about: defaulting("testo", text, organisation.about, "", {
    example: "Facciamo calze dal 1962. Il tutor c'è solo tre giorni.",
    it: "Da 2 a 6 frasi: che cosa fate, che cosa cercate, che cosa date.",
    en: "2 to 6 sentences: what you do, what you seek, what you give.",
  }),
  language: languageColumn(organisation.language),
  state: defaulting("stato", choice(ORGANISATION_STATE_WORDS), organisation.state, "member", {
    example: "aderente",
    it: "A che punto è il rapporto; vuoto: aderente.",
    en: "How far the relation has come; empty: member.",
  }),
  roles: defaulting(
    "ruoli",
    list(choice(ROLE_WORDS), { semicolons: true, once: (role) => role, unordered: true }),
    keptInRows<readonly Role[]>((stored) =>
      presentRoles(stored).map((row) => row[partnership.role.name] as Role),
    ),
    [],
    {
      example: "partner|soggetto promotore",
      it: "I ruoli che ha ora nel partenariato, separati da |; con le loro date stanno nel foglio partenariato.",
      en: "The roles that it now has in the partnership, parted by |; with their dates they stand in the sheet partnership.",
    },
  ),
  since: optional(
    "dal",
    date,
    keptInRows<string | null>((stored) => earliestOf(presentRoles(stored))),
    {
      example: "2026-02-01",
      it: "Da quando ha i ruoli della colonna «ruoli».",
      en: "Since when it has the roles of the column «ruoli».",
    },
  ),
  contact: optional("referente", text, organisationContact.name, {
    example: "Marta",
    it: "Chi risponde per l'organizzazione.",
    en: "Who answers for the organisation.",
  }),
  email: optional("email", text, organisationContact.email, {
    example: "lunaria@example.org",
    it: "L'indirizzo di posta del referente.",
    en: "The contact's e-mail address.",
  }),
  phone: optional("telefono", text, organisationContact.phone, {
    it: "Il telefono del referente.",
    en: "The contact's telephone.",
  }),
};

export const organisationsSheet = defineSheet({
  id: "organisations",
  name: both("organizzazioni", "organisations"),
  about: both(
    "Imprese, enti, scuole, associazioni: una riga ciascuna.",
    "Firms, public bodies, schools, associations: a row each.",
  ),
  entity: "organisation",
  ids: { prefix: "F", digits: 2 },
  columns,
  main: { table: organisation, owner: organisation.id },
  beside: [{ table: organisationContact, owner: organisationContact.organisationId }],
  lists: [
    {
      table: partnership,
      owner: partnership.organisationId,
      same: [partnership.role],
      foreign: hasEnded,
      rows: ({ roles, since }, owner, stored) =>
        (roles as readonly Role[]).map((role) => ({
          id: roleId(owner, role),
          role,
          since: sinceOf(role, since as string | null, stored),
          until: null,
        })),
    },
  ],
  faults: ({ roles, since }) =>
    since && roles?.length === 0
      ? [needlessCell("since", "niente, senza ruoli", "nothing, without roles")]
      : [],
});
