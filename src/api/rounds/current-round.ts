import type { Round } from "../../rounds/rounds.ts";
import { requireMatch } from "../guards/if-match.ts";
import { viewRound } from "./views.ts";

/** Refuses to change a locked round that is another than the one that was read. */
export const requireCurrent = (round: Round, ifMatch: string | undefined, today: string): void =>
  requireMatch(ifMatch, round.revision, viewRound(round, today), {
    it: "Il ciclo è cambiato nel frattempo: rileggerlo e riprovare.",
    en: "The round has changed meanwhile: read it again and retry.",
  });
