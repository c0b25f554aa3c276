import type { SearchQuery } from "../../src/profiles/search/query.ts";
import type { Random } from "../programmes/random.ts";
import { TRADES } from "../programmes/trades.ts";
import { HUBS, PROGRAMME } from "./generate.ts";

type Draw = (random: Random) => Omit<SearchQuery, "programme" | "limit">;

const skill = (random: Random) => random.pick(random.pick(TRADES).skills);
const TOWNS = ["Viadana", "Suzzara", "Castiglione delle Stiviere", "Ostiglia", "Asola"];
const ENGLISH = ["carpenter", "tailor", "welding", "gardener", "bookkeeping", "social media"];

/** A slip of the pen: a letter is left out, not the first. */
function slip(word: string, random: Random): string {
  const at = random.whole(1, word.length - 2);
  return word.slice(0, at) + word.slice(at + 1);
}

/** What is asked in the bench, in the words that firms and coordinators type. */
export const QUERY_KINDS: Readonly<Record<string, Draw>> = {
  "one skill": (random) => ({ words: skill(random) }),
  "one skill, people only": (random) => ({ words: skill(random), kinds: ["participant"] }),
  "one skill, one hub": (random) => ({ words: skill(random), hub: `H${random.whole(1, HUBS)}` }),
  "one skill, 15 km around": (random) => ({
    words: skill(random),
    near: { comune: random.pick(TOWNS), km: 15 },
  }),
  "one skill, one sector": (random) => ({
    words: skill(random),
    sector: random.pick(TRADES).sector,
  }),
  "one skill, seats free on a day": (random) => ({
    words: skill(random),
    types: ["seat"],
    availableOn: "2026-02-01",
  }),
  "one skill, people to be had, hub and 25 km": (random) => ({
    words: skill(random),
    kinds: ["participant"],
    hub: `H${random.whole(1, HUBS)}`,
    near: { comune: random.pick(TOWNS), km: 25 },
    availableOn: "2026-02-01",
  }),
  "«… a Viadana»": (random) => ({ words: `${skill(random)} a ${random.pick(TOWNS)}` }),
  "a phrase of two skills and an idea": (random) => ({
    words: `${skill(random)}, ${skill(random)} e ${random.pick(TRADES).idea}`,
  }),
  "three skills, ideas only": (random) => ({
    words: `${skill(random)}, ${skill(random)} e ${skill(random)}`,
    kinds: ["idea"],
  }),
  "a slip of the pen": (random) => ({ words: slip(skill(random), random) }),
  "a beginning": (random) => ({ words: skill(random).slice(0, 5) }),
  "in English": (random) => ({ words: random.pick(ENGLISH) }),
  "no words, one hub": (random) => ({ hub: `H${random.whole(1, HUBS)}` }),
};

export const wholeQuery = (asked: ReturnType<Draw>): SearchQuery => ({
  ...asked,
  programme: PROGRAMME,
  limit: 20,
});
