import type { Bilingual } from "../../errors.ts";
import type { Entity } from "../codes.ts";
import { adviseNearest, both, fault, quoted } from "../faults.ts";
import { type Kind, parsed, refused } from "./kind.ts";
import { list } from "./list.ts";

interface EntityWords {
  readonly it: string;
  readonly en: string;
  /** Where it is declared. */
  readonly sheet: Bilingual;
}

const named = (it: string, en: string, sheetIt: string, sheetEn: string): EntityWords => ({
  it,
  en,
  sheet: both(sheetIt, sheetEn),
});

/** What each kind of code names, and in which sheet it is declared. */
const ENTITY_WORDS: Readonly<Record<Entity, EntityWords>> = {
  participant: named("un partecipante", "a participant", "partecipanti", "participants"),
  organisation: named("un'organizzazione", "an organisation", "organizzazioni", "organisations"),
  agreement: named("un accordo", "an agreement", "protocolli", "agreements"),
  hub: named("un hub", "a hub", "hub", "hubs"),
  idea: named("un'idea", "an idea", "idee", "ideas"),
  resource: named("una risorsa", "a resource", "risorse", "resources"),
  need: named("un bisogno", "a need", "bisogni", "needs"),
  collaboration: named("una collaborazione", "a collaboration", "collaborazioni", "collaborations"),
  meeting: named("un incontro", "a meeting", "incontri", "meetings"),
  statement: named("un'affermazione", "a statement", "affermazioni", "statements"),
  measure: named("una misura", "a measure", "progetto", "programme"),
  needKind: named("un tipo di bisogno", "a kind of need", "progetto", "programme"),
};

/** The code of something declared in the files or known to the database. */
export function reference(entity: Entity): Kind<string> {
  const { it, en, sheet } = ENTITY_WORDS[entity];
  const expected = both(
    `il codice di ${it} (foglio ${sheet.it})`,
    `the code of ${en} (sheet ${sheet.en})`,
  );
  return {
    expected,
    parse(cell, { codes }) {
      const code = cell.trim();
      const id = codes.id(entity, code);
      if (id !== undefined) return parsed(id);
      const otherwise = both(
        `Correggere il codice, o aggiungerlo nel foglio ${sheet.it}.`,
        `Mend the code, or add it to the sheet ${sheet.en}.`,
      );
      const next = adviseNearest(codes.nearest([entity], code), otherwise);
      return refused(fault(quoted(code), expected, next));
    },
    format: (id, { codes }) => codes.code(entity, id),
  };
}

/** Codes of one kind, each once. */
export const references = (entity: Entity): Kind<readonly string[]> =>
  list(reference(entity), { semicolons: true, once: (id) => id, unordered: true });
