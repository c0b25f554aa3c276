import { getTableName } from "drizzle-orm";
import { resource, resourceSkill, seat } from "../../../db/tables/resource.ts";
import { defaulting, type Keeping, keptInRows, keptWords, optional } from "../../column.ts";
import { HOSTED_WORDS } from "../../dictionaries/organisations.ts";
import { COLLABORATION_KIND_WORDS } from "../../dictionaries/pairs.ts";
import { bands } from "../../kinds/bands.ts";
import { choice, yesNo } from "../../kinds/choice.ts";
import { phrases } from "../../kinds/list.ts";
import { number, whole } from "../../kinds/number.ts";
import { reference } from "../../kinds/reference.ts";
import { inOrder, rowsOf } from "../../part.ts";

const SEAT = getTableName(seat);
const RESOURCE = getTableName(resource);

/** A seat counts its own capacity; the amount beside it says the same. */
const amount: Keeping<number> = {
  read: ({ one }) =>
    Number(one[SEAT]?.[seat.capacity.name] ?? one[RESOURCE]?.[resource.amount.name] ?? 1),
  write: (value) => ({
    [RESOURCE]: { [resource.amount.name]: value },
    [SEAT]: { [seat.capacity.name]: value },
  }),
};

export const amountColumn = defaulting("quantita", number({ least: 0 }), amount, 1, {
  example: "2",
  it: "Quanto: per un posto, quanti in tutto, compresi quelli già occupati; vuoto: 1.",
  en: "How much: of a seat, how many in all, those taken included; empty: 1.",
});

export const minimumColumn = optional("minimo", whole({ least: 0 }), seat.minimum, {
  example: "0",
  it: "Solo per un posto: quante persone almeno; vuoto: nessun minimo.",
  en: "Of a seat alone: at least how many people; empty: no minimum.",
});

/** What a seat asks of whoever takes it. */
export const seatColumns = {
  hosts: optional("ospita", choice(HOSTED_WORDS), seat.hosts, {
    example: "persona",
    it: "Solo per un posto: ospita una persona o un'idea con la sua squadra; vuoto: persona.",
    en: "Of a seat alone: does it host a person or an idea with its team; empty: person.",
  }),
  bands: defaulting("fasce", bands, keptWords(seat.bands, []), [], {
    example: "mattina|pomeriggio",
    it: "Solo per un posto: le fasce che la persona deve poter coprire, separate da |.",
    en: "Of a seat alone: the bands that the person must cover, parted by |.",
  }),
  needs_licence: optional("patente_richiesta", yesNo, seat.needsLicence, {
    example: "no",
    it: "Solo per un posto: serve la patente?",
    en: "Of a seat alone: is a driving licence needed?",
  }),
  exposures: defaulting("esposizioni", phrases, seat.exposures, [], {
    example: "solventi",
    it: "Solo per un posto: a che cosa espone, con le parole di «evita», separato da |.",
    en: "Of a seat alone: what it exposes to, in the words of «evita», parted by |.",
  }),
  asks: defaulting(
    "chiede",
    phrases,
    keptInRows<readonly string[]>((stored) =>
      inOrder(rowsOf(stored, resourceSkill), resourceSkill.position).map((row) =>
        String(row[resourceSkill.phrase.name]),
      ),
    ),
    [],
    {
      example: "taglio e cucito|voglia di provare",
      it: "Che cosa si chiede di saper fare, in frasi brevi separate da |.",
      en: "What one should be able to do, in short phrases parted by |.",
    },
  ),
  measure: optional("misura", reference("measure"), seat.measureId, {
    it: "Solo per un posto: la misura che lo riserva.",
    en: "Of a seat alone: the measure that reserves it.",
  }),
  collaboration: optional(
    "collaborazione",
    choice(COLLABORATION_KIND_WORDS),
    seat.collaborationKind,
    {
      it: "Solo per un posto: che collaborazione sarà, come «tirocinio»; vuoto: si dice all'avvio.",
      en: "Of a seat alone: what a collaboration on it will be; empty: said when it starts.",
    },
  ),
};
