import type { WebDeps } from "../deps.ts";
import type { RowPlace } from "../rows/place.ts";
import { saveRow, showRow } from "../rows/edit-row.ts";
import { type Ctx, newPages, speaker } from "../visit.ts";
import { savePhase, showPhase } from "./phase.tsx";
import { settingsPage } from "./settings-page.tsx";
import { saveTerms, showTerms } from "./terms.tsx";
import { SETTINGS } from "./words.ts";

const AT = "/p/:programme/impostazioni";
const PLACE: RowPlace = { sheet: "programme", menu: "settings", list: "impostazioni" };

/** The programme itself: what it says of itself, its phases, its words. */
export function settingsPages(deps: WebDeps) {
  const pages = newPages();
  pages.get(AT, (c) => settingsPage(c, deps));
  pages.get(`${AT}/modifica`, (c) => showRow(c, deps, PLACE, programmeOf(c), crumb(c)));
  pages.post(`${AT}/modifica`, (c) => saveRow(c, deps, PLACE, programmeOf(c), crumb(c)));
  pages.get(`${AT}/fasi/:phase`, (c) => showPhase(c, deps, crumb(c)));
  pages.post(`${AT}/fasi/:phase`, (c) => savePhase(c, deps, crumb(c)));
  pages.get(`${AT}/parole/:list`, (c) => showTerms(c, deps, crumb(c)));
  pages.post(`${AT}/parole/:list`, (c) => saveTerms(c, deps, crumb(c)));
  return pages;
}

const programmeOf = (c: Ctx): string => c.req.param("programme")!;

const crumb = (c: Ctx) => ({
  href: `/p/${programmeOf(c)}/impostazioni`,
  label: speaker(c)(SETTINGS.title),
});
