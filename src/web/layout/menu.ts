import type { Part } from "../../access/visitor.ts";
import type { Bilingual } from "../../errors.ts";
import { type Ctx, speaker } from "../visit.ts";
import type { MenuEntry } from "./links.ts";

/** Where in the service a page belongs: an address below the programme's, and its words. */
const ENTRIES = {
  rounds: { path: "cicli", label: { it: "Cicli", en: "Rounds" } },
  policy: { path: "criteri", label: { it: "Criteri", en: "Criteria" } },
  collaborations: {
    path: "collaborazioni",
    label: { it: "Collaborazioni", en: "Collaborations" },
  },
  outcomes: { path: "esiti", label: { it: "Esiti", en: "Outcomes" } },
  ownOutcomes: {
    path: "esiti/rispondi",
    label: { it: "Come va adesso", en: "How it goes now" },
  },
  agenda: { path: "agenda", label: { it: "Agenda", en: "Agenda" } },
  training: { path: "formazione", label: { it: "Formazione", en: "Training" } },
  report: { path: "rendicontazione", label: { it: "Rendicontazione", en: "Reporting" } },
  outbox: { path: "posta", label: { it: "Posta", en: "Outbox" } },
  secondLooks: { path: "riparlarne", label: { it: "Da riparlarne", en: "To talk about again" } },
  people: { path: "persone", label: { it: "Persone e idee", en: "People and ideas" } },
  partnership: { path: "partenariato", label: { it: "Partenariato", en: "Partnership" } },
  accompanied: { path: "proposte", label: { it: "Proposte", en: "Proposals" } },
  search: { path: "cerca", label: { it: "Cerca", en: "Search" } },
  import: { path: "importa", label: { it: "Importa", en: "Import" } },
  settings: { path: "impostazioni", label: { it: "Impostazioni", en: "Settings" } },
  invitations: { path: "inviti", label: { it: "Inviti", en: "Invitations" } },
  offer: { path: "impresa", label: { it: "Che cosa offriamo", en: "What we offer" } },
  ideas: { path: "impresa/idee", label: { it: "Idee per noi", en: "Ideas for us" } },
  hostProposals: {
    path: "impresa/proposte",
    label: { it: "Le nostre proposte", en: "Our proposals" },
  },
  profile: { path: "io", label: { it: "Il mio profilo", en: "My profile" } },
  hosts: { path: "io/imprese", label: { it: "Imprese per me", en: "Hosts for me" } },
  ownProposal: { path: "io/proposta", label: { it: "La mia proposta", en: "My proposal" } },
  privacy: { path: "privacy", label: { it: "Dati personali", en: "Personal data" } },
  ownData: { path: "io/dati", label: { it: "I miei dati", en: "My data" } },
  numbers: { path: "", label: { it: "Il progetto in numeri", en: "The programme in numbers" } },
} as const satisfies Record<string, { readonly path: string; readonly label: Bilingual }>;

export type MenuKey = keyof typeof ENTRIES;

/** The coordination's pages are too many for one row: each area leads to its first page, and shows its others there. */
const AREAS: readonly { readonly label: Bilingual; readonly keys: readonly MenuKey[] }[] = [
  {
    label: { it: "Abbinamento", en: "Matching" },
    keys: ["rounds", "policy", "outbox", "secondLooks"],
  },
  {
    label: { it: "Persone e imprese", en: "People and firms" },
    keys: ["people", "search", "partnership", "import", "invitations"],
  },
  {
    label: { it: "Percorsi", en: "Paths" },
    keys: ["agenda", "training", "collaborations", "outcomes"],
  },
  { label: { it: "Progetto", en: "Programme" }, keys: ["settings", "report", "privacy"] },
];

const MENUS: Readonly<Record<Exclude<Part["kind"], "coordinator">, readonly MenuKey[]>> = {
  referent: ["people", "accompanied", "collaborations", "agenda", "training", "search"],
  member: ["offer", "ideas", "hostProposals", "ownOutcomes"],
  participant: ["profile", "hosts", "ownProposal", "ownOutcomes", "ownData"],
  funder: ["numbers", "report"],
};

/** The main menu of somebody's part in a programme. */
export function menuOf(c: Ctx, { kind, programme }: Part, current?: MenuKey): MenuEntry[] {
  const entry = (key: MenuKey): MenuEntry => ({
    href: hrefOf(programme, key),
    label: speaker(c)(ENTRIES[key].label),
    current: key === current,
  });
  if (kind !== "coordinator") return MENUS[kind].map(entry);
  return AREAS.map(({ label, keys }) => ({
    href: hrefOf(programme, keys[0]!),
    label: speaker(c)(label),
    entries: keys.some((key) => key === current) ? keys.map(entry) : [],
  }));
}

/** Where somebody's part in a programme begins. */
export const startOf = ({ kind, programme }: Part): string =>
  hrefOf(programme, kind === "coordinator" ? "rounds" : MENUS[kind][0]!);

function hrefOf(programme: string, key: MenuKey): string {
  const { path } = ENTRIES[key];
  return path === "" ? `/p/${programme}` : `/p/${programme}/${path}`;
}
