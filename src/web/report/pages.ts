import type { WebDeps } from "../deps.ts";
import { newPages } from "../visit.ts";
import { definitionPages } from "./definitions.tsx";
import { reportFilePages } from "./files.ts";
import { indicatorPages } from "./indicator.tsx";
import { reportPage } from "./report.tsx";

/** What the programme owes its funder: numbers, who is behind them, files, and by which definitions. */
export const reportPages = (deps: WebDeps) => {
  const pages = newPages();
  for (const area of [reportPage, reportFilePages, indicatorPages, definitionPages])
    pages.route("/", area(deps));
  return pages;
};
