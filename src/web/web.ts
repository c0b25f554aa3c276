import { isContention } from "../access/contention.ts";
import { InnestoError } from "../errors.ts";
import { assetRoutes } from "./assets/assets.ts";
import type { WebDeps } from "./deps.ts";
import { homePages } from "./home/home.tsx";
import { hubPages } from "./hubs/pages.tsx";
import { importPages } from "./import/pages.tsx";
import { newProgrammePages } from "./new-programme/pages.tsx";
import { peoplePages } from "./people/pages.tsx";
import { settingsPages } from "./settings/pages.tsx";
import { languageRoutes } from "./language.ts";
import { problemPage } from "./problem-page.tsx";
import { type Ctx, newPages, nothingHere, visited } from "./visit.ts";

/** Nothing from another host, nothing inline: neither script nor style. Drawings in the style sheet are data. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The pages for people; guards that every request passes stand before them, in the app. */
export function createWeb(deps: WebDeps) {
  const pages = newPages();
  pages.notFound((c) => problemPage(c, nothingHere()));
  pages.onError((thrown, c) => answerError(c as Ctx, thrown, deps));
  pages.route("/", assetRoutes());
  pages.use(async (c, next) => {
    await next();
    c.header("content-security-policy", POLICY);
  });
  pages.use(visited(deps));
  pages.route("/", languageRoutes());
  for (const area of [
    homePages,
    importPages,
    hubPages,
    peoplePages,
    settingsPages,
    newProgrammePages,
  ])
    pages.route("/", area(deps));
  return pages;
}

function answerError(c: Ctx, thrown: Error, { log }: WebDeps) {
  if (thrown instanceof InnestoError && thrown.kind !== "internal") return problemPage(c, thrown);
  if (isContention(thrown)) return problemPage(c, inTheWay());
  log({ level: "error", event: "page-failed", error: thrown.name, stack: thrown.stack });
  return problemPage(c, ownFault());
}

const inTheWay = () =>
  new InnestoError("conflict", {
    it: "Due richieste si sono incrociate: riprova.",
    en: "Two requests got in each other's way: try again.",
  });

const ownFault = () =>
  new InnestoError("internal", {
    it: "Il servizio ha un guasto: è stato annotato. Riprova più tardi.",
    en: "The service has a fault: it has been noted. Try again later.",
  });
