import { isHeldOut } from "../../src/embedding/train/held-out.ts";
import type { Task } from "../retrieval/task.ts";
import type { Data } from "./data.ts";

/**
 * An alternative English label finds its occupation among all of ESCO's, by the preferred label and
 * by label and description. Only labels of the occupations held out of training ask; all answer.
 */
export async function occupations(data: Data): Promise<Task[]> {
  const rows = await data.records("esco-en", "occupations_en.csv");
  const bearers = new Map<string, Map<number, number>>();
  for (const [at, { altLabels }] of rows.entries()) {
    for (const label of linesOf(altLabels!)) {
      if (!bearers.has(label)) bearers.set(label, new Map());
      bearers.get(label)!.set(at, 1);
    }
  }
  const heldOut = rows.filter(({ conceptUri }) => isHeldOut(conceptUri!));
  const queries = [...new Set(heldOut.flatMap(({ altLabels }) => linesOf(altLabels!)))];
  const asked = { queries, relevant: queries.map((label) => bearers.get(label)!) };
  return [
    {
      name: "esco-en held out, alternative label → occupation's label",
      ...asked,
      corpus: rows.map(({ preferredLabel }) => preferredLabel!),
    },
    {
      name: "esco-en held out, alternative label → label and description",
      ...asked,
      corpus: rows.map((row) => `${row["preferredLabel"]}. ${row["description"]}`),
    },
  ];
}

const linesOf = (cell: string) => cell.split("\n").filter((label) => label !== "");
