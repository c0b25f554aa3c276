import type { SearchHit, SearchResult } from "../../profiles/search/query.ts";
import type { Terminal } from "../terminal.ts";
import { KIND_WORDS } from "./kinds.ts";

export function printResult(
  { items, next, near }: SearchResult,
  programme: string,
  terminal: Terminal,
): void {
  const { say } = terminal;
  if (near !== null)
    say({
      it: `Entro ${near.km} km da ${near.comune}:`,
      en: `Within ${near.km} km of ${near.comune}:`,
    });
  for (const hit of items) printHit(hit, terminal);
  if (items.length === 0)
    say({
      it: `Nessun risultato: provare con altre parole o con meno filtri. Profili caricati o cambiati da poco si trovano dopo «npx innesto embed ${programme}».`,
      en: `No results: try other words or fewer filters. Profiles that are new or have changed are found after "npx innesto embed ${programme}".`,
    });
  if (next !== null)
    say({
      it: `Ce ne sono altri: ripetere con --after ${next}`,
      en: `There are more: repeat with --after ${next}`,
    });
}

/** The words that were sought stand between asterisks, for terminals without colours too. */
function printHit(hit: SearchHit, { say, language }: Terminal): void {
  const head = [`${KIND_WORDS[hit.kind][language]} ${hit.id}`, hit.title, hit.comune];
  say(head.filter((part) => part !== null).join(" · "));
  const passage = hit.passage.map(({ text, match }) => (match ? `*${text}*` : text)).join("");
  const alike = { it: "per significato: ", en: "by meaning: " };
  if (passage !== "") say(`    ${hit.found === "meaning" ? alike[language] : ""}${passage}`);
}
