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
  const sorted = scores.toSorted();
  const least = sorted[Math.max(0, sorted.length - FUSION.depth)]!;
  const found: number[] = [];
  for (const [text, score] of scores.entries()) {
    if (score >= least && score > unfound) found.push(text);
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
