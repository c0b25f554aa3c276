import { hub, hubOrganisation, hubPlace } from "../../db/tables/hub.ts";
import { defaulting, keptInRows, optional, required } from "../column.ts";
import { both } from "../faults.ts";
import { comune } from "../kinds/comune.ts";
import { phraseSet } from "../kinds/list.ts";
import { whole } from "../kinds/number.ts";
import { reference, references } from "../kinds/reference.ts";
import { text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import { rowsOf, textsOf } from "../part.ts";
import { codeColumn } from "./common.ts";

const columns = {
  code: codeColumn(hub, "Una sigla, come SA.", "A short code, such as SA."),
  name: required("nome", text, hub.name, {
    example: "Santagnese10",
    it: "Il nome del luogo di incontro.",
    en: "The name of the place of encounter.",
  }),
  vocation: defaulting("vocazione", text, hub.vocation, "", {
    example: "Cultura, arte, creatività giovanile",
    it: "A che cosa il luogo è vocato: la leggono anche i criteri dell'abbinamento.",
    en: "What the place is meant for: the matching reads it too.",
  }),
  comune: optional("comune", comune, hub.comuneCode, {
    example: "Mantova",
    it: "Il comune in cui sta.",
    en: "The comune where it stands.",
  }),
  metres_north: defaulting("metri_a_nord", whole(), hub.metresNorth, 0, {
    example: "250",
    it: "Di quanti metri sta a nord del centro del comune; negativo: a sud.",
    en: "How many metres north of the comune's centre; negative: south.",
  }),
  metres_east: defaulting("metri_a_est", whole(), hub.metresEast, 0, {
    example: "-100",
    it: "Di quanti metri sta a est del centro del comune; negativo: a ovest.",
    en: "How many metres east of the comune's centre; negative: west.",
  }),
  capacity: optional("capienza", whole({ least: 0 }), hub.capacity, {
    example: "30",
    it: "Quante persone o idee può accompagnare; vuoto: senza limite.",
    en: "How many people or ideas it can accompany; empty: no limit.",
  }),
  organisation: optional("organizzazione", reference("organisation"), hub.organisationId, {
    it: "Il codice dell'organizzazione, se l'hub è esso stesso un'organizzazione.",
    en: "The organisation's code, where the hub is itself one.",
  }),
  further_places: defaulting(
    "altri_luoghi",
    phraseSet,
    keptInRows((stored) => textsOf(rowsOf(stored, hubPlace), hubPlace.name)),
    [],
    {
      example: "Arci Fuzzy|Spazi comunali di Via Volta",
      it: "Altri luoghi dell'hub, separati da |.",
      en: "Further places of the hub, parted by |.",
    },
  ),
  accompanies: defaulting(
    "accompagna",
    references("organisation"),
    keptInRows((stored) =>
      textsOf(rowsOf(stored, hubOrganisation), hubOrganisation.organisationId),
    ),
    [],
    {
      example: "F01|F02",
      it: "I codici delle organizzazioni che l'hub accompagna, separati da |.",
      en: "The codes of the organisations that the hub accompanies, parted by |.",
    },
  ),
};

export const hubsSheet = defineSheet({
  id: "hubs",
  name: both("hub", "hubs"),
  about: both("I luoghi di incontro del progetto.", "The programme's places of encounter."),
  entity: "hub",
  ids: { prefix: "H", digits: 1 },
  columns,
  main: { table: hub, owner: hub.id },
  lists: [
    {
      table: hubPlace,
      owner: hubPlace.hubId,
      same: [hubPlace.name],
      rows: ({ further_places: places }) => (places as readonly string[]).map((name) => ({ name })),
    },
    {
      table: hubOrganisation,
      owner: hubOrganisation.hubId,
      same: [hubOrganisation.organisationId],
      rows: ({ accompanies }) =>
        (accompanies as readonly string[]).map((id) => ({ organisation_id: id })),
    },
  ],
});
