import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** An occupation, a skill or a group of either, in English. */
export interface Concept {
  readonly uri: string;
  /** The preferred label, then the alternative ones. */
  readonly labels: readonly string[];
  readonly description: string;
  /** What it belongs to, in words. */
  readonly broader: readonly string[];
}

const COLLECTIONS = ["digitalSkills", "greenSkills", "languageSkills", "transversalSkills"];

/** ESCO's occupations, skills of its collections, and groups, held-out ones too, from its CSV files. */
export function readConcepts(folder: string): Concept[] {
  const read = (file: string) =>
    parse<Row>(readFileSync(join(folder, file), "utf8"), { columns: true, bom: true });
  const groups = read("ISCOGroups_en.csv");
  const groupName = new Map(groups.map((row) => [row["code"] ?? "", row["preferredLabel"] ?? ""]));
  const broaderOf = (row: Row) => {
    const group = groupName.get(row["iscoGroup"] ?? "");
    return [...(group === undefined ? [] : [group]), ...listed(row["broaderConceptPT"])];
  };
  const rows = [
    ...read("occupations_en.csv"),
    ...COLLECTIONS.flatMap((name) => read(`${name}Collection_en.csv`)),
    ...groups,
    ...read("skillGroups_en.csv"),
  ];
  const concepts = new Map<string, Concept>();
  for (const row of rows) {
    const uri = row["conceptUri"] ?? "";
    const labels = [row["preferredLabel"] ?? "", ...listed(row["altLabels"])];
    const description = plain(row["description"] ?? "");
    concepts.set(uri, { uri, labels, description, broader: broaderOf(row) });
  }
  return [...concepts.values()];
}

type Row = Readonly<Record<string, string>>;

/** ISCO's descriptions end in lists of what a group excludes: words of other groups. */
const plain = (description: string) => description.split(/\b(?:Excluded from|Excludes:)/u)[0]!;

const listed = (cell: string | undefined) =>
  (cell ?? "")
    .split(/[\n|]/u)
    .map((label) => label.trim())
    .filter((label) => label !== "");
