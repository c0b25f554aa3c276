import type { Task } from "../retrieval/task.ts";
import type { Data } from "./data.ts";

const PARTS = ["house", "tech", "techwolf"];

/**
 * An English sentence of a job advertisement finds the ESCO skills that people marked in it, among
 * all labels. Sentences without a marked skill, and marks that are no label, do not ask.
 */
export async function skills(data: Data): Promise<Task[]> {
  const folder = ["skill-extraction-esco", "data"];
  const labels = await data.text(...folder, "skills_en_label.txt");
  const corpus = [...new Set(labels.split("\n").map((label) => label.trim()))].filter(Boolean);
  const numbers = new Map(corpus.map((label, at) => [label, at]));
  const asked = new Map<string, Map<number, number>>();
  for (const part of PARTS) {
    for (const row of await data.records(...folder, `${part}_test_annotations.csv`)) {
      const skill = numbers.get(row["label"]!);
      if (skill === undefined) continue;
      const sentence = row["sentence"]!;
      if (!asked.has(sentence)) asked.set(sentence, new Map());
      asked.get(sentence)!.set(skill, 1);
    }
  }
  return [
    {
      name: "skill-extraction-esco test, sentence → skill",
      queries: [...asked.keys()],
      corpus,
      relevant: [...asked.values()],
    },
  ];
}
