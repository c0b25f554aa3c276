import type { Sources } from "./kind.ts";

/** Every text that is learned from, once for each place where it stands, for counting words. */
export function* allTexts({ synsets, concepts, rated, trades }: Sources): Iterable<string> {
  for (const { italian, english, glosses } of synsets) yield* [...italian, ...english, ...glosses];
  for (const { labels, description } of concepts) yield* [...labels, description];
  for (const { italian, english } of rated) yield* [...italian, ...english];
  for (const { italian, english, about } of trades) yield* [...italian, ...english, ...about];
}

/** Running text of both languages, a sentence or more each. */
export const runningTexts = ({ synsets, concepts, rated }: Sources): string[] => [
  ...synsets.flatMap(({ glosses }) => glosses),
  ...concepts.map(({ description }) => description).filter((text) => text !== ""),
  ...rated.flatMap(({ italian, english }) => [italian[0], english[1]]),
];
