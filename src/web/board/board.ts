import type { WebDeps } from "../deps.ts";
import { newPages } from "../visit.ts";
import { boardRoutes } from "./board-page.tsx";
import { roundsRoutes } from "./rounds-page.tsx";

/** What a coordinator reads of a round: its runs, its pairs, who waits, whom to call, who fares how. */
export function boardPages(deps: WebDeps) {
  const pages = newPages();
  for (const routes of [roundsRoutes, boardRoutes]) pages.route("/", routes(deps));
  return pages;
}
