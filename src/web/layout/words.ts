import type { Bilingual } from "../../errors.ts";

export const LAYOUT = {
  tagline: {
    it: "Persone, idee e risorse che si incontrano",
    en: "People, ideas and resources that meet",
  },
  skip: { it: "Vai al contenuto", en: "Skip to the content" },
  mainMenu: { it: "Menu principale", en: "Main menu" },
  here: { it: "Ti trovi in", en: "You are here" },
  home: { it: "Inizio", en: "Home" },
  signIn: { it: "Entra", en: "Sign in" },
  signOut: { it: "Esci", en: "Sign out" },
  language: { it: "Lingua", en: "Language" },
  about: {
    it: "Innesto è software libero (EUPL 1.2): abbina persone, idee e ciò che le organizzazioni mettono a disposizione, e dice sempre perché.",
    en: "Innesto is free software (EUPL 1.2): it matches people, ideas and what organisations put at disposal, and always says why.",
  },
  api: { it: "Interfacce per i programmi", en: "API for programs" },
  privacy: { it: "Dati personali", en: "Personal data" },
  problem: { it: "Non è andata a buon fine", en: "That did not work" },
  whatNow: {
    it: "Torna alla pagina precedente, oppure riparti dall'inizio.",
    en: "Go back to the previous page, or start again from the home page.",
  },
  expected: { it: "previsto", en: "expected" },
  found: { it: "trovato", en: "found" },
} as const satisfies Record<string, Bilingual>;

/** Languages by their own names. */
export const LANGUAGE_NAMES = { it: "Italiano", en: "English" } as const;
