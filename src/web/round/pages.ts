import { answersPages } from "../answers/answers.tsx";
import { enterAnswerPages } from "../answers/enter.tsx";
import { repairPages } from "../answers/repair.tsx";
import { choicesPages } from "../choices/choices.tsx";
import { decisionFilePages } from "../choices/decision-file.tsx";
import { comparisonPages } from "../comparison/comparison.tsx";
import type { WebDeps } from "../deps.ts";
import { publicationPages } from "../publication/publication.tsx";
import { newRunPages } from "../runs/new-run.tsx";
import { newPages } from "../visit.ts";
import { lifePages } from "./life.tsx";
import { openingPages } from "./open.tsx";
import { resultFilePages } from "./result-files.ts";

const AREAS = [
  openingPages,
  lifePages,
  choicesPages,
  decisionFilePages,
  newRunPages,
  comparisonPages,
  publicationPages,
  answersPages,
  enterAnswerPages,
  repairPages,
  resultFilePages,
] as const;

/** What the coordination does with a round, from opening it to the answers. */
export function roundPages(deps: WebDeps) {
  const pages = newPages();
  for (const area of AREAS) pages.route("/", area(deps));
  return pages;
}
