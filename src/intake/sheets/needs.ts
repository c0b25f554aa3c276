import { challenge, need } from "../../db/tables/need.ts";
import { defaulting, optional, required } from "../column.ts";
import { both } from "../faults.ts";
import { yesNo } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { number } from "../kinds/number.ts";
import { party } from "../kinds/party.ts";
import { reference } from "../kinds/reference.ts";
import { text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import { backwards, codeColumn, keptAsParty, languageColumn, missingCell } from "./common.ts";

const author = keptAsParty({
  participant: need.participantId,
  idea: need.ideaId,
  organisation: need.organisationId,
  hub: need.hubId,
  comune: need.comuneCode,
});

const columns = {
  code: codeColumn(need, "Una sigla, come B01.", "A short code, such as B01."),
  author: required("chi", party(["participant", "idea", "organisation", "hub", "comune"]), author, {
    example: "luogo:Marcaria",
    it: "Di chi è il bisogno: un codice, o luogo:COMUNE.",
    en: "Whose need it is: a code, or place:COMUNE.",
  }),
  kind: required("tipo", reference("needKind"), need.kind, {
    example: "spazio",
    it: "Uno dei tipi di bisogno del progetto, col codice o con l'etichetta.",
    en: "One of the programme's kinds of need, by code or label.",
  }),
  title: required("titolo", text, need.title, {
    example: "Un'edicola che chiude",
    it: "Il bisogno in una riga.",
    en: "The need in one line.",
  }),
  description: defaulting("descrizione", text, need.description, "", {
    example: "Chi non guida non sa più dove pagare una bolletta.",
    it: "Il bisogno in poche frasi.",
    en: "The need in a few sentences.",
  }),
  essential: defaulting("essenziale", yesNo, need.essential, false, {
    example: "no",
    it: "Senza, non si parte? Vuoto: no.",
    en: "Is there no start without it? Empty: no.",
  }),
  amount: optional("quantita", number({ least: 0 }), need.amount, {
    it: "Quanto ne serve, nell'unità qui accanto; vuoto: la risorsa intera.",
    en: "How much of it is needed, in the unit beside; empty: the whole resource.",
  }),
  unit: optional("unita", text, need.unit, {
    it: "L'unità, come la scrive chi mette a disposizione: ore, turni, posti…",
    en: "The unit, as the giver writes it: hours, shifts, places…",
  }),
  needed_from: optional("dal", date, need.neededFrom, {
    it: "Da quando serve; vuoto: da subito.",
    en: "From when it is needed; empty: at once.",
  }),
  needed_to: optional("al", date, need.neededTo, {
    it: "Fino a quando serve; vuoto: senza termine.",
    en: "Until when it is needed; empty: without end.",
  }),
  source: optional("fonte", text, need.source, {
    example: "incontro di quartiere",
    it: "Da dove viene: un'intervista, un incontro, un dato.",
    en: "Where it comes from: an interview, a meeting, a figure.",
  }),
  language: languageColumn(need.language),
  challenge_from: optional("sfida_dal", date, challenge.opensOn, {
    it: "Se il bisogno è anche una sfida di innovazione: da quando si risponde.",
    en: "Where the need is also a challenge: from when one may answer.",
  }),
  challenge_to: optional("sfida_al", date, challenge.closesOn, {
    it: "Fino a quando si risponde alla sfida.",
    en: "Until when one may answer the challenge.",
  }),
  challenge_promise: defaulting("sfida_mette", text, challenge.promise, "", {
    it: "Che cosa si mette per chi risponde alla sfida.",
    en: "What is promised to whoever answers the challenge.",
  }),
};

export const needsSheet = defineSheet({
  id: "needs",
  name: both("bisogni", "needs"),
  about: both(
    "Che cosa manca a persone, idee, organizzazioni, hub e luoghi.",
    "What people, ideas, organisations, hubs and places lack.",
  ),
  entity: "need",
  ids: { prefix: "B", digits: 3 },
  columns,
  main: { table: need, owner: need.id },
  beside: [
    {
      table: challenge,
      owner: challenge.needId,
      newestBy: challenge.opensOn,
      when: ({ challenge_from: from }) => from !== null,
    },
  ],
  faults: (values) => [
    ...backwards("needed_to", values.needed_from, values.needed_to),
    ...faultsOfChallenge(values),
  ],
});

interface ChallengeCells {
  readonly challenge_from?: string | null | undefined;
  readonly challenge_to?: string | null | undefined;
  readonly challenge_promise?: string | null | undefined;
}

function faultsOfChallenge({
  challenge_from: from,
  challenge_to: to,
  challenge_promise: promise,
}: ChallengeCells): ReturnType<typeof backwards> {
  const isChallenge = Boolean(from ?? to ?? (promise || null));
  if (!isChallenge || from === undefined || to === undefined) return [];
  const missing = { challenge_from: from, challenge_to: to };
  return [
    ...Object.entries(missing)
      .filter(([, day]) => day === null)
      .map(([column]) =>
        missingCell(column, "entrambe le date della sfida", "both dates of the challenge"),
      ),
    ...backwards("challenge_to", from, to),
  ];
}
