import type { Bilingual } from "../../errors.ts";
import { RESOURCE_KIND_WORDS } from "../../intake/dictionaries/organisations.ts";
import { type Ctx, speaker } from "../visit.ts";
import { sheetWord } from "./sheet-word.ts";

type ResourceKind = keyof typeof RESOURCE_KIND_WORDS;

/** What the programme calls a kind of resource, of its list `resource_kind`; where that has no word, the sheets' one. */
export function resourceKindWord(
  c: Ctx,
  own: ReadonlyMap<string, Bilingual>,
  kind: ResourceKind,
): string {
  const words = own.get(kind);
  return words === undefined ? sheetWord(c, RESOURCE_KIND_WORDS, kind) : speaker(c)(words);
}
