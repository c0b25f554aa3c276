import type { Bilingual } from "../../errors.ts";

interface FieldWords {
  readonly label: Bilingual;
  readonly hint?: Bilingual;
}

const field = (it: string, en: string, hintIt = "", hintEn = ""): FieldWords => ({
  label: { it, en },
  ...(hintIt !== "" && { hint: { it: hintIt, en: hintEn } }),
});

/** What a firm is asked, by the columns of the sheets that its answers are kept in. */
export const FIELDS: Readonly<Record<string, FieldWords>> = {
  name: field("Nome", "Name"),
  about: field(
    "Che cosa fate",
    "What you do",
    "Da due a sei frasi: che cosa fate, che cosa cercate, che cosa date. È il testo che conta di più.",
    "Two to six sentences: what you do, what you seek, what you give. It is the text that counts most.",
  ),
  sector: field("Settore", "Sector"),
  staff: field("Addetti", "Staff"),
  reachable_by_transit: field("Si arriva in autobus o in treno?", "Reachable by bus or train?"),
  step_free: field("Si entra e si lavora senza barriere?", "Free of barriers?"),
  contact: field("Referente", "Contact", "Chi risponde per voi.", "Who answers for you."),
  email: field("E-mail", "E-mail"),
  phone: field("Telefono", "Telephone"),
  kind: field("Che cos'è", "What it is"),
  title: field(
    "In una riga",
    "In one line",
    "Per esempio: «Posto in sartoria».",
    "Such as «Seat in the tailor's shop».",
  ),
  description: field(
    "In poche frasi",
    "In a few sentences",
    "Che cosa si fa o che cosa date, con chi, come.",
    "What is done or what you give, with whom, how.",
  ),
  amount: field(
    "Quanti",
    "How many",
    "Di un posto: quante persone in tutto.",
    "Of a seat: how many people in all.",
  ),
  unit: field("Unità", "Unit", "Ore, metri quadri, giorni…", "Hours, square metres, days…"),
  asks: field(
    "Che cosa si deve saper fare",
    "What one should be able to do",
    "Una cosa per riga. Vuoto: s'impara da voi.",
    "One thing a line. Empty: it is learnt at your place.",
  ),
  bands: field("Quando serve esserci", "When one has to be there"),
  needs_licence: field("Serve la patente?", "Is a driving licence needed?"),
  exposures: field(
    "A che cosa espone",
    "What it exposes to",
    "Una cosa per riga: solventi, polvere, rumore…",
    "One thing a line: solvents, dust, noise…",
  ),
  from: field("Dal", "From", "Vuoto: da subito.", "Empty: at once."),
  to: field("Al", "To", "Vuoto: senza termine.", "Empty: without end."),
  price: field("Gratis o a pagamento?", "Free or paid?"),
  conditions: field("Condizioni", "Conditions", "Con parole vostre.", "In your own words."),
  essential: field("È indispensabile?", "Is it indispensable?"),
};
