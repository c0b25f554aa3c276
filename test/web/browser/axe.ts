import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Screen } from "./chromium.ts";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.1 AA is what the law asks; the targets' size of 2.2 and what axe calls good practice come on top. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds amiss in the page that stands on a screen, a line for each element. */
export async function violations({ page }: Screen): Promise<readonly string[]> {
  // Through the debugger, so that the page's own policy, which forbids foreign scripts, stays in force.
  await page.evaluate(SOURCE);
  const options = JSON.stringify({ runOnly: RULES, resultTypes: ["violations"] });
  const { violations: found } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
