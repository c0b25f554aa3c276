import { type Kind, type Sources, telling } from "./kind.ts";

/** Words that mean the same, in one language and across both, and what defines them. */
export function wordKinds({ synsets, trades }: Pick<Sources, "synsets" | "trades">): Kind[] {
  const together = synsets.map(({ italian, english }) => [...italian, ...english]);
  const synonyms = together.map((all) => ({ left: all, right: all }));
  const bridge = synsets.map(({ italian, english }) => ({
    left: [...italian],
    right: [...english],
  }));
  const glosses = synsets.map((synset, n) => ({ left: synset.glosses, right: together[n]! }));
  const ofTrades = trades.map(({ italian, english, about }) => {
    const single = [...italian, ...english, ...about];
    return { left: single, right: [...single, about.join(", ")] };
  });
  return [
    { name: "synonyms", share: 20, groups: telling(synonyms) },
    { name: "bridge", share: 15, groups: telling(bridge) },
    { name: "glosses", share: 12, groups: telling(glosses), mixes: "italian" },
    { name: "trades", share: 12, groups: telling(ofTrades) },
  ];
}
