import { resource, resourceSkill, seat } from "../../db/tables/resource.ts";
import { defaulting, optional, required } from "../column.ts";
import { PRICE_WORDS, RESOURCE_KIND_WORDS } from "../dictionaries/organisations.ts";
import { both } from "../faults.ts";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { number } from "../kinds/number.ts";
import { party } from "../kinds/party.ts";
import { reference } from "../kinds/reference.ts";
import { text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import { backwards, codeColumn, keptAsParty, languageColumn, needlessCell } from "./common.ts";
import { faultsOfSeat, isSeat, seatDefaults } from "./resources/seat-rules.ts";
import { amountColumn, minimumColumn, seatColumns } from "./resources/seat.ts";

const giver = keptAsParty({
  organisation: resource.organisationId,
  hub: resource.hubId,
  participant: resource.participantId,
});

const columns = {
  code: codeColumn(resource, "Una sigla, come R01 o S04.", "A short code, such as R01."),
  giver: required("chi", party(["organisation", "hub", "participant"]), giver, {
    example: "F01",
    it: "Il codice di chi mette a disposizione: un'organizzazione, un hub o una persona.",
    en: "The code of the giver: an organisation, a hub or a person.",
  }),
  kind: required("tipo", choice(RESOURCE_KIND_WORDS), resource.kind, {
    example: "posto",
    it: "Che cosa: un posto ospita una persona o un'idea.",
    en: "What: a seat hosts a person or an idea.",
  }),
  title: required("titolo", text, resource.title, {
    example: "Posto in sartoria",
    it: "La risorsa in una riga.",
    en: "The resource in one line.",
  }),
  description: defaulting("descrizione", text, resource.description, "", {
    example: "Taglio e prototipi di intimo, accanto a due colleghe.",
    it: "Che cosa si fa, o che cosa si dà, in poche frasi.",
    en: "What is done, or what is given, in a few sentences.",
  }),
  amount: amountColumn,
  unit: optional("unita", text, resource.unit, {
    example: "posti",
    it: "L'unità: posti, ore, metri quadri…",
    en: "The unit: seats, hours, square metres…",
  }),
  minimum: minimumColumn,
  from: optional("dal", date, resource.availableFrom, {
    example: "2026-04-01",
    it: "Da quando è disponibile; vuoto: da subito.",
    en: "From when it is available; empty: at once.",
  }),
  to: optional("al", date, resource.availableTo, {
    example: "2026-09-30",
    it: "Fino a quando; vuoto: senza termine.",
    en: "Until when; empty: without end.",
  }),
  conditions: optional("condizioni", text, resource.conditions, {
    example: "Serve HACCP, il corso lo paghiamo noi.",
    it: "Le condizioni, con le parole di chi offre.",
    en: "The conditions, in the giver's words.",
  }),
  price: defaulting("prezzo", choice(PRICE_WORDS), resource.price, "free", {
    example: "gratuito",
    it: "A che prezzo; vuoto: gratuito.",
    en: "At what price; empty: free.",
  }),
  estimated_value: optional("valore_stimato", number({ least: 0 }), resource.estimatedValue, {
    example: "1500",
    it: "Il valore stimato in euro, senza punti delle migliaia.",
    en: "The estimated value in euro.",
  }),
  agreement: optional("accordo", reference("agreement"), resource.agreementId, {
    it: "Il codice dell'accordo che la promette; vuoto: nessuno. Quando l'accordo scade non si propone più.",
    en: "The code of the agreement that promises it; empty: none. Once that lapses it is proposed no more.",
  }),
  kept_on: optional("mantenuto_dal", date, resource.keptOn, {
    it: "Da quando l'impegno dell'accordo è mantenuto; vuoto: non ancora.",
    en: "Since when the agreement's promise is kept; empty: not yet.",
  }),
  ...seatColumns,
  language: languageColumn(resource.language),
};

export const resourcesSheet = defineSheet({
  id: "resources",
  name: both("risorse", "resources"),
  about: both(
    "Che cosa organizzazioni, hub e persone mettono a disposizione: posti, spazi, ore, contatti.",
    "What organisations, hubs and people put at disposal: seats, spaces, hours, contacts.",
  ),
  entity: "resource",
  ids: { prefix: "R", digits: 3 },
  columns,
  main: { table: resource, owner: resource.id },
  beside: [{ table: seat, owner: seat.resourceId, when: isSeat }],
  lists: [
    {
      table: resourceSkill,
      owner: resourceSkill.resourceId,
      same: [resourceSkill.position],
      rows: ({ asks }) =>
        (asks as readonly string[]).map((phrase, position) => ({ position, phrase })),
    },
  ],
  complete: (values) => seatDefaults(values),
  faults: (values) => [
    ...backwards("to", values.from, values.to),
    ...faultsOfPromise(values),
    ...faultsOfSeat(values),
  ],
});

const faultsOfPromise = (said: {
  readonly agreement?: string | null;
  readonly kept_on?: string | null;
}) =>
  said.kept_on && said.agreement === null
    ? [needlessCell("kept_on", "niente, senza accordo", "nothing, without an agreement")]
    : [];
