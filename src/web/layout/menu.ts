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
  report: { path: "rendicontazione", label: { it: "Rendicontazione", en: "Reporting" } },
  outbox: { path: "posta", label: { it: "Posta", en: "Outbox" } },
  secondLooks: { path: "riparlarne", label: { it: "Da riparlarne", en: "To talk about again" } },
  people: { path: "persone", label: { it: "Persone e idee", en: "People and ideas" } },
  accompanied: { path: "proposte", label: { it: "Proposte", en: "Proposals" } },
  search: { path: "cerca", label: { it: "Cerca", en: "Search" } },
  import: { path: "importa", label: { it: "Importa", en: "Import" } },
  settings: { path: "impostazioni", label: { it: "Progetto", en: "Programme" } },
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

const MENUS: Readonly<Record<Part["kind"], readonly MenuKey[]>> = {
  coordinator: [
    "rounds",
    "policy",
    "people",
    "search",
    "collaborations",
    "report",
    "outbox",
    "secondLooks",
    "import",
    "invitations",
    "settings",
    "privacy",
  ],
  referent: ["people", "accompanied", "search"],
  member: ["offer", "ideas", "hostProposals"],
  participant: ["profile", "hosts", "ownProposal", "ownData"],
  funder: ["numbers", "report"],
};

/** The main menu of somebody's part in a programme. */
export function menuOf(c: Ctx, { kind, programme }: Part, current?: MenuKey): MenuEntry[] {
  return MENUS[kind].map((key) => ({
    href: hrefOf(programme, key),
    label: speaker(c)(ENTRIES[key].label),
    current: key === current,
  }));
}

/** Where somebody's part in a programme begins. */
export const startOf = ({ kind, programme }: Part): string => hrefOf(programme, MENUS[kind][0]!);

function hrefOf(programme: string, key: MenuKey): string {
  const { path } = ENTRIES[key];
  return path === "" ? `/p/${programme}` : `/p/${programme}/${path}`;
}
