import type { WebDeps } from "../deps.ts";
import { newPages } from "../visit.ts";
import { callsRoutes } from "./calls/calls-page.tsx";
import { fairnessRoutes } from "./fairness/fairness-page.tsx";
import { waitingRoutes } from "./waiting-page.tsx";
import { boardRoutes } from "./board-page.tsx";
import { pairRoutes } from "./pair/pair-page.tsx";
import { roundsRoutes } from "./rounds-page.tsx";

/** What a coordinator reads of a round: its runs, its pairs, who waits, whom to call, who fares how. */
export function boardPages(deps: WebDeps) {
  const pages = newPages();
  for (const routes of [
    roundsRoutes,
    boardRoutes,
    pairRoutes,
    waitingRoutes,
    callsRoutes,
    fairnessRoutes,
  ])
    pages.route("/", routes(deps));
  return pages;
}
