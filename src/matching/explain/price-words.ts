import type { Text } from "../glossary.ts";
import { HARDLY, decimal } from "../words.ts";
import type { MarketWords } from "./market-words.ts";
import type { FallenFloor, Imposed } from "./impose.ts";

type Price = Pick<Imposed, "matches" | "total" | "floor" | "blockingPairs">;

/** What a change costs the round, by its objective: first in how many are matched, last in its total. */
export function priceWords(
  { matches, total, floor, blockingPairs }: Price,
  { fewer }: MarketWords,
): Text {
  if (blockingPairs !== null)
    return unstableWords(matches < 0 ? fewer(-matches) : totalWords(total), blockingPairs);
  if (matches < 0) return fewer(-matches);
  return floor === null ? totalWords(total) : floorWords(floor);
}

function totalWords(total: number): Text {
  if (Math.abs(total) < HARDLY)
    return { it: "il totale del ciclo quasi non cambia", en: "the round's total hardly changes" };
  const by = decimal(Math.abs(total), 2);
  const [it, en] = total < 0 ? ["scende", "falls"] : ["sale", "rises"];
  return { it: `il totale del ciclo ${it} di ${by.it}`, en: `the round's total ${en} by ${by.en}` };
}

/** A fair round compares its fits from the lowest on: the first that differs decides. */
function floorWords({ rank, before, after }: FallenFloor): Text {
  const kept = rank - 1;
  const which =
    kept === 0
      ? { it: "l'affinità più bassa del ciclo scende", en: "the lowest fit of the round falls" }
      : kept === 1
        ? {
            it: "l'affinità più bassa del ciclo resta, ma la successiva scende",
            en: "the lowest fit of the round stays, but the next falls",
          }
        : {
            it: `le ${kept} affinità più basse del ciclo restano, ma la successiva scende`,
            en: `the ${kept} lowest fits of the round stay, but the next falls`,
          };
  if (before - after < HARDLY) return { it: `${which.it} di poco`, en: `${which.en} a little` };
  const [from, to] = [decimal(before, 2), decimal(after, 2)];
  return {
    it: `${which.it} da ${from.it} a ${to.it}`,
    en: `${which.en} from ${from.en} to ${to.en}`,
  };
}

function unstableWords(
  price: Text,
  { before, after }: NonNullable<Imposed["blockingPairs"]>,
): Text {
  const more = after - before;
  if (more <= 0)
    return {
      it: `${price.it}, e nessun'altra coppia si preferirebbe a ciò che ha`,
      en: `${price.en}, and no further pair would rather have each other`,
    };
  return {
    it: `${more === 1 ? "una coppia in più si preferirebbe" : `${more} coppie in più si preferirebbero`} a ciò che ${more === 1 ? "ha" : "hanno"}, e ${price.it}`,
    en: `${more === 1 ? "one more pair" : `${more} more pairs`} would rather have each other, and ${price.en}`,
  };
}
