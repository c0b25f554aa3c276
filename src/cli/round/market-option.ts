import { InnestoError } from "../../errors.ts";
import { type Market, MARKETS, SOLVED_MARKETS } from "../../matching/glossary.ts";
import { MARKET_WORDS } from "../../rounds/market-words.ts";
import type { Call } from "../command.ts";

const list = (language: "it" | "en") =>
  SOLVED_MARKETS.map((market) => `${market} (${MARKET_WORDS[market][language]})`).join(", ");

/** `--market`: which of a round's markets is meant. */
export const MARKET_OPTION = {
  market: {
    type: "string",
    value: "INCROCIO",
    help: { it: `tipo di incrocio: ${list("it")}`, en: `market: ${list("en")}` },
  },
} as const;

/** The market that a command names, or undefined for the one that goes without saying. */
export function marketOption({ options }: Call): Market | undefined {
  const named = options["market"];
  if (typeof named !== "string") return undefined;
  const found = MARKETS.find((market) => market === named);
  if (found !== undefined) return found;
  throw new InnestoError("usage", {
    it: `--market «${named}»: atteso ${list("it")}.`,
    en: `--market "${named}": expected ${list("en")}.`,
  });
}
