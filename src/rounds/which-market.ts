import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { Market } from "../matching/glossary.ts";
import { MARKET_WORDS } from "./market-words.ts";
import { marketsOf } from "./rounds.ts";
import { listRuns } from "./runs.ts";

/**
 * The market that a run of a round is about: the one that is named, else the first in the policy's order of which
 * nothing is published yet, else the first. Throws `invalid` for one that the round does not pair.
 */
export async function marketToRun(
  tx: Transaction,
  programmeId: string,
  number: number,
  named?: Market,
): Promise<Market> {
  const markets = await marketsOf(tx, programmeId, number);
  if (named !== undefined) return requireOneOf(markets, named, number);
  const runs = await listRuns(tx, programmeId, number);
  const published = new Set(
    runs.filter(({ publishedAt }) => publishedAt !== null).map(({ market }) => market),
  );
  return markets.find((market) => !published.has(market)) ?? markets[0];
}

function requireOneOf(markets: readonly Market[], named: Market, number: number): Market {
  if (markets.includes(named)) return named;
  const list = (language: "it" | "en") =>
    markets.map((market) => `${MARKET_WORDS[market][language]} (${market})`).join(", ");
  throw new InnestoError("invalid", {
    it: `Il ciclo ${number} non incrocia ${MARKET_WORDS[named].it} (${named}), ma: ${list("it")}. I tipi di incrocio di un ciclo sono quelli dei criteri con cui si apre.`,
    en: `Round ${number} does not pair ${MARKET_WORDS[named].en} (${named}) but: ${list("en")}. A round has the markets of the policy that it was opened with.`,
  });
}
