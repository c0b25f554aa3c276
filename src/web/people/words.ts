import type { Bilingual } from "../../errors.ts";

export const PEOPLE = {
  title: { it: "Persone e idee", en: "People and ideas" },
  kinds: { it: "Che cosa vedere", en: "What to see" },
  code: { it: "Sigla", en: "Code" },
  name: { it: "Nome", en: "Name" },
  titled: { it: "Titolo", en: "Title" },
  hub: { it: "Hub", en: "Hub" },
  comune: { it: "Comune", en: "Comune" },
  part: { it: "Tipo", en: "Kind" },
  stage: { it: "Fase", en: "Stage" },
  sector: { it: "Settore", en: "Sector" },
  soul: { it: "Anima", en: "Soul" },
  giver: { it: "Chi", en: "Who" },
  seats: { it: "Posti", en: "Seats" },
  unnamed: { it: "(senza nome)", en: "(no name)" },
} as const satisfies Record<string, Bilingual>;
