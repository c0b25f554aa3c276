import { agreementPages } from "./agreements/pages.ts";
import { partnershipPages } from "./partnership/pages.ts";
import { compress } from "hono/compress";
import { faultOf } from "../access/fault.ts";
import { ownHostOnly } from "../access/guards/origin.ts";
import { securityHeaders } from "../access/guards/headers.ts";
import { STRANGER } from "../access/visitor.ts";
import { assetRoutes } from "./assets/assets.ts";
import type { WebDeps } from "./deps.ts";
import { agendaPages } from "./agenda/pages.ts";
import { boardPages } from "./board/board.ts";
import { collaborationsPages } from "./collaborations/collaborations.tsx";
import { criteriaPages } from "./criteria/criteria.tsx";
import { exclusionPages } from "./exclusions/exclusions.tsx";
import { firmPages } from "./firm/pages.ts";
import { homePages } from "./home/home.tsx";
import { hubPages } from "./hubs/pages.tsx";
import { importPages } from "./import/pages.tsx";
import { internshipRulesPages } from "./internship-rules/pages.tsx";
import { newProgrammePages } from "./new-programme/pages.tsx";
import { peoplePages } from "./people/pages.tsx";
import { settingsPages } from "./settings/pages.tsx";
import { invitationPages } from "./invitations/pages.tsx";
import { languageRoutes } from "./language.ts";
import { ownDataPages } from "./privacy/own-data.tsx";
import { consentPages } from "./privacy/consents/pages.ts";
import { dutyPages } from "./privacy/duties/pages.tsx";
import { privacyPages } from "./privacy/privacy.tsx";
import { problemOf } from "./problem-of.ts";
import { problemPage } from "./problem-page.tsx";
import { signInPages } from "./sign-in/sign-in.tsx";
import { trainingPages } from "./training/pages.tsx";
import { reportPages } from "./report/pages.ts";
import { personPages } from "./person/pages.ts";
import { publicPages } from "./public/public.tsx";
import { referentPages } from "./referent/pages.tsx";
import { secondLookPages } from "./second-looks/second-looks.tsx";
import { outcomePages } from "./outcomes/pages.ts";
import { outboxPages } from "./outbox/outbox.tsx";
import { roundPages } from "./round/pages.ts";
import { jobPages } from "./runs/job.tsx";
import { searchPages } from "./search/search-page.tsx";
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
  pages.notFound((c) => answerError(c as Ctx, nothingHere(), deps));
  pages.onError((thrown, c) => answerError(c as Ctx, thrown, deps));
  pages.route("/", assetRoutes());
  // No page has a secret of its session in it that its length, once packed, could give away.
  pages.use(compress(), securityHeaders, async (c, next) => {
    await next();
    c.header("content-security-policy", POLICY);
  });
  pages.use(ownHostOnly(...deps.hosts));
  pages.use(visited(deps));
  pages.route("/", languageRoutes());
  for (const area of [
    signInPages,
    homePages,
    boardPages,
    searchPages,
    roundPages,
    jobPages,
    criteriaPages,
    agendaPages,
    trainingPages,
    collaborationsPages,
    internshipRulesPages,
    outcomePages,
    reportPages,
    outboxPages,
    exclusionPages,
    personPages,
    referentPages,
    secondLookPages,
    publicPages,
    importPages,
    hubPages,
    partnershipPages,
    agreementPages,
    peoplePages,
    settingsPages,
    newProgrammePages,
    invitationPages,
    firmPages,
    ownDataPages,
    privacyPages,
    consentPages,
    dutyPages,
  ])
    pages.route("/", area(deps));
  return pages;
}

function answerError(c: Ctx, thrown: Error, { log }: WebDeps) {
  // What is thrown before anybody is known is said in Italian.
  if (c.get("language") === undefined) c.set("language", "it");
  if (c.get("visitor") === undefined) c.set("visitor", STRANGER);
  const problem = problemOf(thrown);
  if (problem.own)
    log({ level: "error", event: "page-failed", method: c.req.method, ...faultOf(thrown) });
  return problemPage(c, problem);
}
