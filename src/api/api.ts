import type { Context } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { answersApi } from "./collaborations/answers.ts";
import { collaborationsApi } from "./collaborations/collaborations.ts";
import { repairsApi } from "./collaborations/repairs.ts";
import type { ApiDeps } from "./deps.ts";
import { documentOf } from "./document.ts";
import { limitedBody, storableJson } from "./guards/body.ts";
import { securityHeaders } from "../access/guards/headers.ts";
import { idempotent } from "./guards/idempotent.ts";
import { demandRole } from "./guards/role.ts";
import { ownHostOnly } from "../access/guards/origin.ts";
import { embedApi } from "./jobs/embed.ts";
import { importApi } from "./jobs/import.ts";
import { jobsApi } from "./jobs/jobs.ts";
import { modelUseApi } from "./jobs/model-use.ts";
import { outboxApi } from "./jobs/outbox.ts";
import { rematchApi } from "./jobs/rematch.ts";
import { healthApi } from "./health.ts";
import { newApi } from "./new-api.ts";
import { readingPage } from "./page/routes.tsx";
import { answerProblem } from "./problems/answer.ts";
import { HttpProblem } from "../access/http-problem.ts";
import { policyApi } from "./programmes/policy.ts";
import { preferencesApi } from "./programmes/preferences.ts";
import { profilesApi } from "./programmes/profiles.ts";
import { programmesApi } from "./programmes/programmes.ts";
import { bundlesApi } from "./rounds/bundles.ts";
import { decisionsApi } from "./rounds/decisions.ts";
import { explanationsApi } from "./rounds/explanations.ts";
import { roundLifeApi } from "./rounds/life.ts";
import { resultFilesApi } from "./rounds/result-files.ts";
import { resultsApi } from "./rounds/results.ts";
import { roundsApi } from "./rounds/rounds.ts";
import { runsApi } from "./rounds/runs.ts";
import { searchApi } from "./search.ts";

const ROOT = "/api/v1";

/** `/health`, `/ready` and all of `/api/v1`. */
export function createApi(deps: ApiDeps) {
  const app = newApi();
  app.onError((thrown, c) => answerProblem(c, thrown, deps.log));
  app.notFound((c) => answerProblem(c, noRoute(), deps.log));
  app.use(
    securityHeaders,
    ownHostOnly(...deps.hosts),
    methodNotAllowed({ app, onMethodNotAllowed }),
  );
  app.use(`${ROOT}/*`, demandRole(deps), limitedBody, storableJson, idempotent(deps));
  app.route("/", healthApi(deps));
  const rooms = [
    programmesApi,
    profilesApi,
    preferencesApi,
    searchApi,
    policyApi,
    embedApi,
    jobsApi,
  ];
  const ofRounds = [
    roundsApi,
    roundLifeApi,
    runsApi,
    resultsApi,
    resultFilesApi,
    explanationsApi,
    bundlesApi,
    decisionsApi,
  ];
  const ofJobs = [importApi, rematchApi, modelUseApi, outboxApi];
  const ofAnswers = [answersApi, repairsApi, collaborationsApi];
  for (const room of [...rooms, ...ofRounds, ...ofJobs, ...ofAnswers]) app.route(ROOT, room(deps));
  const document = documentOf(app);
  app.get(`${ROOT}/openapi.json`, (c) => c.json(document));
  app.route("/", readingPage(document));
  return app;
}

function onMethodNotAllowed(c: Context, methods: string[]): Response {
  const allow = methods.join(", ");
  const text = {
    it: `A questo indirizzo non c'è il metodo ${c.req.method}; ci sono: ${allow}.`,
    en: `There is no method ${c.req.method} at this address; there are: ${allow}.`,
  };
  return answerProblem(c, new HttpProblem("wrongMethod", text, { headers: { allow } }), () => {});
}

const noRoute = (): HttpProblem =>
  new HttpProblem("noRoute", {
    it: "Non c'è nulla a questo indirizzo: gli indirizzi sono elencati in /api/v1/.",
    en: "There is nothing at this address: the addresses are listed at /api/v1/.",
  });
