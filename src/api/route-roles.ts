import type { Role } from "../access/visitor.ts";

/** Who may ask: anyone; whoever has signed in, and is shown what is theirs; or these roles of the programme. */
export type Askers = "anyone" | "signedIn" | readonly Role[];

const COORDINATION: Askers = ["coordinator"];
/** Row-level security says which rows each of them sees. */
const PEOPLE: Askers = ["coordinator", "referent", "member", "participant"];
const ALL: Askers = [...PEOPLE, "funder"];

const PROGRAMME = "/api/v1/programmes/{programme}";
const ROUND = `${PROGRAMME}/rounds/{round}`;
const RUN = `${ROUND}/runs/{run}`;
const PAIRING = `${ROUND}/pairings/{pairing}`;

/** Every route and who may ask it: one that is not named here is refused. */
export const ROUTE_ASKERS: Readonly<Record<string, Askers>> = {
  "GET /api/v1": "anyone",
  "GET /api/v1/": "anyone",
  "GET /api/v1/page.css": "anyone",
  "GET /api/v1/openapi.json": "anyone",

  "GET /api/v1/programmes": "signedIn",
  [`GET ${PROGRAMME}`]: ALL,
  [`GET ${PROGRAMME}/hubs`]: ALL,
  [`GET ${PROGRAMME}/hubs/{id}`]: ALL,
  [`GET ${PROGRAMME}/participants`]: PEOPLE,
  [`GET ${PROGRAMME}/participants/{id}`]: PEOPLE,
  [`GET ${PROGRAMME}/ideas`]: PEOPLE,
  [`GET ${PROGRAMME}/ideas/{id}`]: PEOPLE,
  [`GET ${PROGRAMME}/organisations`]: PEOPLE,
  [`GET ${PROGRAMME}/organisations/{id}`]: PEOPLE,
  [`GET ${PROGRAMME}/resources`]: PEOPLE,
  [`GET ${PROGRAMME}/resources/{id}`]: PEOPLE,
  [`GET ${PROGRAMME}/needs`]: PEOPLE,
  [`GET ${PROGRAMME}/needs/{id}`]: PEOPLE,
  [`GET ${PROGRAMME}/search`]: PEOPLE,
  [`GET ${PROGRAMME}/policy`]: COORDINATION,
  [`PUT ${PROGRAMME}/policy`]: COORDINATION,
  [`POST ${PROGRAMME}/embed`]: COORDINATION,
  [`POST ${PROGRAMME}/import`]: COORDINATION,
  [`POST ${PROGRAMME}/rematch`]: COORDINATION,
  [`POST ${PROGRAMME}/model`]: COORDINATION,
  [`GET ${PROGRAMME}/outbox`]: COORDINATION,
  [`POST ${PROGRAMME}/outbox/remind`]: COORDINATION,
  [`POST ${PROGRAMME}/outbox/send`]: COORDINATION,
  [`POST ${PROGRAMME}/preferences`]: COORDINATION,
  [`GET ${PROGRAMME}/exclusions`]: COORDINATION,
  [`POST ${PROGRAMME}/exclusions/{exclusion}/decision`]: COORDINATION,

  "GET /api/v1/jobs": "signedIn",
  "GET /api/v1/jobs/{job}": "signedIn",
  "POST /api/v1/jobs/{job}/cancel": "signedIn",

  [`GET ${PROGRAMME}/rounds`]: COORDINATION,
  [`POST ${PROGRAMME}/rounds`]: COORDINATION,
  [`GET ${ROUND}`]: COORDINATION,
  [`POST ${ROUND}/close`]: COORDINATION,
  [`PATCH ${ROUND}/calendar`]: COORDINATION,
  [`GET ${ROUND}/bundles`]: COORDINATION,
  [`GET ${ROUND}/bundles/{idea}`]: COORDINATION,
  [`GET ${ROUND}/transitions`]: COORDINATION,
  [`POST ${ROUND}/transitions`]: COORDINATION,
  [`GET ${ROUND}/runs`]: COORDINATION,
  [`POST ${ROUND}/runs`]: COORDINATION,
  [`GET ${RUN}`]: COORDINATION,
  [`POST ${RUN}/publish`]: COORDINATION,
  [`GET ${RUN}/proposals`]: COORDINATION,
  [`GET ${RUN}/waiting`]: COORDINATION,
  [`GET ${RUN}/diff/{other}`]: COORDINATION,
  [`GET ${RUN}/since-last-round`]: COORDINATION,
  [`GET ${RUN}/replay`]: COORDINATION,
  [`GET ${RUN}/result.csv`]: COORDINATION,
  [`GET ${RUN}/result.xlsx`]: COORDINATION,
  [`GET ${RUN}/explanations/{seeker}`]: COORDINATION,
  [`GET ${RUN}/explanations/{seeker}/{place}`]: COORDINATION,
  [`GET ${ROUND}/decisions`]: COORDINATION,
  [`POST ${ROUND}/decisions`]: COORDINATION,
  [`POST ${ROUND}/decisions/preview`]: COORDINATION,
  [`POST ${ROUND}/decisions/file`]: COORDINATION,
  [`POST ${ROUND}/decisions/{decision}/revoke`]: COORDINATION,
  [`GET ${ROUND}/pairings`]: COORDINATION,
  [`GET ${ROUND}/missing-answers`]: COORDINATION,
  [`POST ${PAIRING}/answers`]: COORDINATION,
  [`GET ${PAIRING}/contacts`]: COORDINATION,
  [`GET ${PAIRING}/repair`]: COORDINATION,
  [`POST ${PAIRING}/repair`]: COORDINATION,

  [`POST ${PROGRAMME}/collaborations/{collaboration}/start`]: COORDINATION,
  [`POST ${PROGRAMME}/collaborations/{collaboration}/end`]: COORDINATION,
};
