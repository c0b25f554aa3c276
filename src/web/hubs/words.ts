import type { Bilingual } from "../../errors.ts";

export const HUBS = {
  title: { it: "Hub", en: "Hubs" },
  lead: {
    it: "I luoghi di incontro del progetto: la vocazione conta nei criteri dell'abbinamento, la capienza è un limite.",
    en: "The programme's places of encounter: their vocation counts in the matching, their capacity is a limit.",
  },
  code: { it: "Sigla", en: "Code" },
  name: { it: "Nome", en: "Name" },
  comune: { it: "Comune", en: "Comune" },
  capacity: { it: "Capienza", en: "Capacity" },
  noLimit: { it: "senza limite", en: "no limit" },
  vocation: { it: "Vocazione", en: "Vocation" },
  settings: { it: "Progetto", en: "Programme" },
} as const satisfies Record<string, Bilingual>;
