import { isAllowed } from "../../assignment/problem.ts";
import type { Solution } from "../../assignment/solution.ts";
import type { Encoded } from "../encode.ts";
import type { Text } from "../glossary.ts";
import { isOpen } from "../groups.ts";
import type { Impose } from "./impose.ts";
import { marketWords } from "./market-words.ts";
import type { BetterPlace } from "./types.ts";
import { priceWords } from "./price-words.ts";

/**
 * Of the places that would suit the seeker better than the one proposed, the closest, and what going
 * there would cost the round: the reason, as a number, why it was not that one. Null where none is better.
 */
export function betterPlace(
  { problem, places, setting }: Encoded,
  solution: Solution,
  impose: Impose,
  seeker: number,
): BetterPlace | null {
  const proposed = solution.arc[seeker]!;
  let best = proposed;
  for (let arc = problem.start[seeker]!; arc < problem.start[seeker + 1]!; arc++) {
    const free = isOpen(problem, problem.place[arc]!);
    if (free && isAllowed(problem, arc) && problem.score[arc]! > problem.score[best]!) best = arc;
  }
  if (best === proposed) return null;
  const { id, hostName } = places[problem.place[best]!]!;
  const imposed = impose(best);
  if (imposed === null) return null;
  const market = marketWords(setting.input.market);
  const { feasible, matches, total } = imposed;
  return {
    place: id,
    fit: problem.score[best]!,
    matches,
    total,
    sentence: words(hostName, feasible ? priceWords(imposed, market) : IMPOSSIBLE),
  };
}

const IMPOSSIBLE: Text = {
  it: "i blocchi, i limiti e i numeri minimi non lo permettono",
  en: "pins, limits and minimums do not allow it",
};

const words = (hostName: string, cost: Text): Text => ({
  it: `Più affine sarebbe ${hostName}, ma così ${cost.it}.`,
  en: `${hostName} would suit better, but then ${cost.en}.`,
});
