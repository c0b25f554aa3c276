import { type Bilingual, InnestoError } from "../../errors.ts";
import type { SearchKind, SearchQuery } from "../../profiles/search/query.ts";
import type { Call, OptionHelp } from "../command.ts";
import { kindNamed, KIND_WORDS } from "./kinds.ts";

const USUAL_KM = 20;
const USUAL_HITS = 10;
const MOST_HITS = 200;

const option = (value: string, it: string, en: string): OptionHelp => ({
  type: "string",
  value,
  help: { it, en },
});

const KINDS = Object.values(KIND_WORDS);

export const SEARCH_OPTIONS: Readonly<Record<string, OptionHelp>> = {
  kinds: option(
    "TIPI",
    `solo questi, separati da virgole: ${KINDS.map(({ it }) => it).join(", ")}`,
    `only these, separated by commas: ${KINDS.map(({ en }) => en).join(", ")}`,
  ),
  hub: option(
    "CODICE",
    "solo in questo hub, o seguiti da esso",
    "only at this hub, or accompanied by it",
  ),
  near: option("COMUNE", "solo vicino a questo comune", "only near this comune"),
  km: option(
    "N",
    `quanto vicino, in linea d'aria (${USUAL_KM})`,
    `how near, as the crow flies (${USUAL_KM})`,
  ),
  sector: option("SETTORE", "solo di questo settore", "only of this sector"),
  available: option(
    "AAAA-MM-GG",
    "solo chi e che cosa è disponibile quel giorno",
    "only who and what can be had on that day",
  ),
  limit: option("N", `quanti risultati (${USUAL_HITS})`, `how many results (${USUAL_HITS})`),
  after: option("PAGINA", "la pagina che segue", "the page that follows"),
};

/** The filters as they were typed; throws `usage` for one that cannot be read. */
export function readFilters(options: Call["options"]): Omit<SearchQuery, "programme" | "words"> {
  const given = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const near = given("near");
  const km = whole("km", given("km"), 0, Infinity) ?? USUAL_KM;
  return {
    kinds: given("kinds")?.split(",").map(kindOf),
    hub: given("hub"),
    near: near === undefined ? undefined : { comune: near, km },
    sector: given("sector"),
    availableOn: day(given("available")),
    limit: whole("limit", given("limit"), 1, MOST_HITS) ?? USUAL_HITS,
    after: given("after"),
  };
}

function kindOf(text: string): SearchKind {
  const kind = kindNamed(text.trim());
  if (kind !== undefined) return kind;
  throw unreadable("kinds", text, {
    it: `uno di ${KINDS.map(({ it }) => it).join(", ")}`,
    en: `one of ${KINDS.map(({ en }) => en).join(", ")}`,
  });
}

function whole(name: string, text: string | undefined, least: number, most: number) {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d{1,5}$/.test(text) && value >= least && value <= most) return value;
  const upTo = Number.isFinite(most);
  throw unreadable(name, text, {
    it: `un numero intero da ${least}${upTo ? ` a ${most}` : ""}`,
    en: `a whole number from ${least}${upTo ? ` to ${most}` : ""}`,
  });
}

function day(text: string | undefined): string | undefined {
  if (text === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text))) return text;
  throw unreadable("available", text, {
    it: "un giorno come 2026-03-01",
    en: "a day such as 2026-03-01",
  });
}

/** Whether the calendar has it: 30 February moves on to March. */
const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const unreadable = (name: string, text: string, expected: Bilingual): InnestoError =>
  new InnestoError("usage", {
    it: `--${name}: trovato «${text}», atteso ${expected.it}.`,
    en: `--${name}: found "${text}", expected ${expected.en}.`,
  });
