import type { Bilingual } from "../../errors.ts";
import type { Vocabulary } from "../../programmes/vocabulary.ts";
import type { Role } from "../../access/visitor.ts";

export const INVITATIONS = {
  title: { it: "Inviti", en: "Invitations" },
  lead: {
    it: "Chi è invitato entra con un collegamento personale. Consegnalo solo alla persona: stampato, o scritto in un messaggio.",
    en: "Whoever is invited signs in by a personal link. Give it to the person alone: printed, or in a message.",
  },
  one: { it: "Invita una persona", en: "Invite one person" },
  email: { it: "Indirizzo di posta", en: "E-mail address" },
  role: { it: "Ruolo", en: "Role" },
  subject: { it: "Sigla", en: "Code" },
  subjectHint: {
    it: "Di un referente la sigla dell'hub, di un'impresa o di un partecipante la sua; vuota per il coordinamento e l'ente finanziatore.",
    en: "Of a referent the hub's code, of an organisation or a participant their own; empty for coordination and funder.",
  },
  invite: { it: "Invita", en: "Invite" },
  all: { it: "Invita chi è stato importato", en: "Invite those who were imported" },
  allHow: {
    it: "Partecipanti e organizzazioni che hanno un indirizzo di posta e nessun invito.",
    en: "Participants and organisations that have an e-mail address and no invitation.",
  },
  byHand: { it: "Collegamenti da consegnare", en: "Links to hand over" },
  nobodyLeft: {
    it: "Tutti quelli che hanno un indirizzo sono già invitati.",
    en: "Everybody with an address is invited already.",
  },
  given: { it: "Inviti fatti", en: "Invitations made" },
  none: { it: "Non è stato ancora invitato nessuno.", en: "Nobody has been invited yet." },
  state: { it: "Stato", en: "State" },
  does: { it: "Che cosa fare", en: "What to do" },
  again: { it: "Nuovo collegamento", en: "New link" },
  revoke: { it: "Ritira", en: "Take back" },
  accepted: { it: "accettato", en: "accepted" },
  revoked: { it: "ritirato", en: "taken back" },
  expired: { it: "scaduto", en: "expired" },
  open: { it: "in attesa", en: "waiting" },
  links: { it: "Collegamenti da consegnare", en: "Links to hand over" },
  linksHow: {
    it: "Stampa o copia questa pagina ora: i collegamenti non si possono vedere una seconda volta. Ognuno vale una volta, per 14 giorni.",
    en: "Print or copy this page now: the links cannot be seen a second time. Each works once, for 14 days.",
  },
  link: { it: "Collegamento", en: "Link" },
} as const satisfies Record<string, Bilingual>;

/** The roles, as the programme calls them. */
export const roleNames = ({
  participant,
  referent,
}: Vocabulary): Readonly<Record<Role, Bilingual>> => ({
  coordinator: { it: "coordinamento", en: "coordination" },
  referent: referent.one,
  member: { it: "impresa o ente", en: "organisation" },
  participant: participant.one,
  funder: { it: "ente finanziatore (solo numeri)", en: "funder (numbers only)" },
});

export const ENTRANTS = {
  title: { it: "Chi ha accesso", en: "Who has access" },
  lead: {
    it: "Chi ha accettato l'invito, o ha creato il progetto. Quando qualcuno se ne va, togli il suo accesso: vale da subito, anche se in quel momento è dentro. Un nuovo invito fa rientrare chi serve.",
    en: "Whoever has accepted their invitation, or made the programme. When somebody leaves, end their access: at once, even if they are signed in. A new invitation lets them in again.",
  },
  none: { it: "Ancora nessuno.", en: "Nobody yet." },
  since: { it: "Dal", en: "Since" },
  end: { it: "Togli l'accesso", en: "End access" },
} as const satisfies Record<string, Bilingual>;

export const ENTRANTS_DONE: Readonly<Record<string, Bilingual>> = {
  tolto: { it: "L'accesso è stato tolto.", en: "The access has been ended." },
};

export const INVITATIONS_DONE: Readonly<Record<string, Bilingual>> = {
  ritirato: { it: "L'invito è stato ritirato.", en: "The invitation has been taken back." },
};

export const inviteAll = (count: number): Bilingual => ({
  it: count === 1 ? "Invita una persona" : `Invita tutti (${count})`,
  en: count === 1 ? "Invite one person" : `Invite all (${count})`,
});

export const inviteAllByMail = (count: number): Bilingual => ({
  it: count === 1 ? "Scrivi a una persona" : `Scrivi a tutti (${count})`,
  en: count === 1 ? "Write to one person" : `Write to all (${count})`,
});
