import { type Kind, type Sources, telling } from "./kind.ts";

/** Labels of one occupation or skill, what describes it, and what it belongs to. */
export function labelKinds({ concepts }: Pick<Sources, "concepts">): Kind[] {
  const labels = concepts.map((concept) => ({ left: concept.labels, right: concept.labels }));
  const described = concepts.map((concept) => sentencesOf(concept.description));
  const descriptions = concepts.map((concept, n) => ({
    left: concept.labels,
    right: described[n]!,
  }));
  const broader = concepts.map((concept) => ({ left: concept.labels, right: concept.broader }));
  const sentences = described.map((texts) => ({ left: texts, right: texts }));
  return [
    { name: "labels", share: 12, groups: telling(labels), mixes: "english" },
    { name: "descriptions", share: 12, groups: telling(descriptions), mixes: "english" },
    { name: "broader", share: 4, groups: telling(broader), mixes: "english" },
    { name: "sentences", share: 6, groups: telling(sentences), mixes: "english" },
  ];
}

const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.;!?])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
