import type { Bilingual } from "../../errors.ts";
import type { Card } from "../../rounds/judge/cards.ts";

const LISTS = {
  seeker: {
    skills: { it: "Sa fare", en: "Can do" },
    needs: { it: "Ha bisogno di", en: "Needs" },
  },
  place: {
    skills: { it: "Chiede", en: "Asks for" },
    needs: { it: "Mette a disposizione", en: "Offers" },
  },
} as const;

/** A card in lines: what is told, then its lists. */
export function cardWords(side: keyof typeof LISTS, { texts, skills, needs }: Card): Bilingual[] {
  const list = (name: "skills" | "needs", words: readonly string[]): Bilingual[] => {
    const { it, en } = LISTS[side][name];
    const joined = words.join(", ");
    return words.length === 0 ? [] : [{ it: `${it}: ${joined}.`, en: `${en}: ${joined}.` }];
  };
  return [
    ...texts.map((text) => ({ it: text, en: text })),
    ...list("skills", skills),
    ...list("needs", needs),
  ];
}
