import { FUSION, worthByMeaning, worthByWords } from "../../src/embedding/fusion.ts";
import type { Ranker, WordRanker } from "./ranker.ts";

/** Ranks by words and by meaning together, with the rule and the constants of the service's search. */
export function hybridOf(words: WordRanker, meaning: Ranker): Ranker {
  let fused = new Float64Array();
  return {
    name: `${meaning.name} + ${words.name}`,
    textsPerSecond: 1 / (1 / words.textsPerSecond + 1 / meaning.textsPerSecond),
    unfound: 0,
    scores: (query) => {
      const said = words.scores(query);
      if (fused.length !== said.length) fused = new Float64Array(said.length);
      fused.fill(0);
      const information = words.information(query);
      for (const [text, rank] of firstRanks(said, words.unfound)) {
        fused[text]! += worthByWords(rank, said[text]!, information);
      }
      for (const [text, rank] of firstRanks(meaning.scores(query), meaning.unfound)) {
        fused[text]! += worthByMeaning(rank);
      }
      return fused;
    },
  };
}

/** The ranks of the texts found, to the depth of the fusion; equal scores share the better rank. */
function firstRanks(scores: Float64Array, unfound: number): [text: number, rank: number][] {
  const least = leastOfBest(scores, FUSION.depth);
  const found: number[] = [];
  for (let text = 0; text < scores.length; text++) {
    if (scores[text]! >= least && scores[text]! > unfound) found.push(text);
  }
  found.sort((a, b) => scores[b]! - scores[a]!);
  const ranks: [text: number, rank: number][] = [];
  for (const [at, text] of found.entries()) {
    const before = ranks[at - 1];
    const shared = before && scores[before[0]] === scores[text];
    ranks.push([text, shared ? before[1] : at + 1]);
  }
  return ranks;
}

/** The lowest of so many highest scores, in one pass: sorting them all took longer than scoring. */
function leastOfBest(scores: Float64Array, depth: number): number {
  const best = new Float64Array(depth).fill(-Infinity);
  for (let text = 0; text < scores.length; text++) {
    const score = scores[text]!;
    if (!(score > best[0]!)) continue;
    let at = 0;
    for (; at + 1 < depth && best[at + 1]! < score; at++) best[at] = best[at + 1]!;
    best[at] = score;
  }
  return best[0]!;
}
