import type { Bounded } from "../../assignment/widened.ts";
import type { Text } from "../glossary.ts";
import type { PairIds } from "../parties.ts";
import { listed } from "../words.ts";

interface Clash {
  readonly minimums: readonly Bounded[];
  readonly limits: readonly { readonly at: Bounded; readonly room: number }[];
  readonly pairs: number;
  readonly pins: readonly PairIds[];
  readonly needed: number;
  readonly available: number;
}

type Label = (one: Bounded) => string;

/** What the minimums ask, what can be had and from where, down to the last pair. */
export function conflictWords(clash: Clash, label: Label): Text {
  const { minimums, needed, available, pins } = clash;
  const names = someOf(minimums.map(label).toSorted());
  const one = minimums.length === 1;
  const beyond = pins.length === 0 ? NOTHING : { it: " oltre ai blocchi", en: " beyond the pins" };
  const asked = count(needed, PAIRS);
  const sources = sourcesOf(clash, label);
  const had =
    available === 0
      ? { it: "ma non ne è possibile nessuno", en: "but none can be made" }
      : {
          it: `ma ${available === 1 ? "ne è possibile" : "ne sono possibili"} al più ${available}: ${sources.it}`,
          en: `but at most ${available} can be made: ${sources.en}`,
        };
  return {
    it: `${one ? "Il numero minimo" : "I numeri minimi"} di ${names.it} ${one ? "chiede" : "chiedono"} almeno ${asked.it}${beyond.it}, ${had.it}.${pinWords(pins).it}`,
    en: `The ${one ? "minimum" : "minimums"} of ${names.en} ${one ? "needs" : "need"} at least ${asked.en}${beyond.en}, ${had.en}.${pinWords(pins).en}`,
  };
}

const NOTHING: Text = { it: "", en: "" };
const PAIRS = { it: ["abbinamento", "abbinamenti"], en: ["pair", "pairs"] } as const;

type Forms = Readonly<Record<"it" | "en", readonly [one: string, more: string]>>;

const count = (n: number, { it, en }: Forms): Text => ({
  it: `${n} ${it[n === 1 ? 0 : 1]}`,
  en: `${n} ${en[n === 1 ? 0 : 1]}`,
});

/** «2 con anna e carla; 3 nel limite di nord» */
function sourcesOf({ limits, pairs }: Clash, label: Label): Text {
  const people = limits.filter(({ at }) => at.of === "seeker");
  const others = limits.filter(({ at }) => at.of !== "seeker");
  const who = someOf(people.map(({ at }) => label(at)).toSorted());
  const had = people.reduce((sum, { room }) => sum + room, 0);
  const sources: Text[] = [];
  if (had > 0) sources.push({ it: `${had} con ${who.it}`, en: `${had} with ${who.en}` });
  for (const { at, room } of others)
    sources.push({
      it: `${room} nel limite di ${label(at)}`,
      en: `${room} within the limit of ${label(at)}`,
    });
  if (pairs > 0)
    sources.push({
      it: pairs === 1 ? "1 da una sola coppia ammessa" : `${pairs} da singole coppie ammesse`,
      en: pairs === 1 ? "1 by a single allowed pair" : `${pairs} by single allowed pairs`,
    });
  return {
    it: sources.map(({ it }) => it).join("; "),
    en: sources.map(({ en }) => en).join("; "),
  };
}

function pinWords(pins: readonly PairIds[]): Text {
  if (pins.length === 0) return NOTHING;
  const { it, en } = someOf(pins.map(({ seeker, place }) => `${seeker} – ${place}`));
  return pins.length === 1
    ? { it: ` Conta anche il blocco ${it}.`, en: ` The pin ${en} is part of it.` }
    : { it: ` Contano anche i blocchi ${it}.`, en: ` The pins ${en} are part of it.` };
}

/** A longer list would bury what it is there to say; the account's data name them all. */
const SHOWN = 12;

function someOf(items: readonly string[]): Text {
  const more = items.length - SHOWN;
  if (more <= 1) return { it: listed(items, "it"), en: listed(items, "en") };
  const shown = items.slice(0, SHOWN);
  return {
    it: listed([...shown, `altri ${more}`], "it"),
    en: listed([...shown, `${more} more`], "en"),
  };
}

const SEATS: Forms = { it: ["posto", "posti"], en: ["seat", "seats"] };

type Kind = "seeker" | "place" | "group";

const AT: Readonly<Record<Kind, Text>> = {
  seeker: { it: "per ", en: "for " },
  place: { it: "presso ", en: "at " },
  group: { it: "nel limite di ", en: "within the limit of " },
};

const AT_ONE_OF: Readonly<Record<Kind, Text>> = {
  seeker: { it: "per uno di questi: ", en: "for one of these: " },
  place: { it: "in uno di questi: ", en: "at one of these: " },
  group: { it: "in uno di questi limiti: ", en: "within one of these limits: " },
};

/** Each change as a clause that goes on a list. */
export const releaseWords = {
  minimum: (where: string, before: number, after: number): Text => ({
    it: `abbassare il numero minimo di ${where} da ${before} a ${after}`,
    en: `lower the minimum of ${where} from ${before} to ${after}`,
  }),
  room: (of: Kind, where: readonly string[], by: number): Text => {
    const names = someOf(where.toSorted());
    const more = count(by, of === "place" ? SEATS : PAIRS);
    const at = (where.length === 1 ? AT : AT_ONE_OF)[of];
    return {
      it: `${more.it} in più ${at.it}${names.it}`,
      en: `${more.en} more ${at.en}${names.en}`,
    };
  },
  pin: (seeker: string, place: string): Text => ({
    it: `togliere il blocco ${seeker} – ${place}`,
    en: `take back the pin ${seeker} – ${place}`,
  }),
  forbid: (seeker: string, place: string): Text => ({
    it: `togliere l'esclusione ${seeker} – ${place}`,
    en: `lift the forbid ${seeker} – ${place}`,
  }),
  floor: (to: number): Text => ({
    it: `abbassare la soglia minima a ${String(to).replace(".", ",")}`,
    en: `lower the floor to ${to}`,
  }),
};

/** What the list of changes is opened with. */
export function releasesIntroduced(enough: boolean): Text {
  return enough
    ? { it: "Basta uno di questi cambiamenti:", en: "Any one of these changes is enough:" }
    : {
        it: "Non basta un solo cambiamento, perché c'è un altro ostacolo; questo si toglie così:",
        en: "No single change is enough, for there is another conflict; this one is resolved by:",
      };
}
