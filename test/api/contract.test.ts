import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { createApi } from "../../src/api/api.ts";
import type { ApiDeps } from "../../src/api/deps.ts";
import { COMANTOVA } from "../support/comantova.ts";
import { type Answer, testService, type TestService, WAIT } from "./service.ts";

type Asked = readonly [
  operation: string,
  address: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
];

/** Every operation, in an order in which each of them can be done. */
const STORY: readonly Asked[] = [
  ["GET /health", "/health"],
  ["GET /ready", "/ready"],
  ["GET /api/v1/programmes", "/api/v1/programmes"],
  ["GET /api/v1/programmes/{programme}", `/api/v1/programmes/${COMANTOVA}`],
  ["GET …/participants", "participants?limit=200"],
  ["GET …/participants/{id}", "participants/P07"],
  ["GET …/ideas", "ideas?limit=200"],
  ["GET …/ideas/{id}", "ideas/I01"],
  ["GET …/organisations", "organisations?limit=200"],
  ["GET …/organisations/{id}", "organisations/F01"],
  ["GET …/resources", "resources?limit=200"],
  ["GET …/resources/{id}", "resources/S12"],
  ["GET …/needs", "needs?limit=200"],
  ["GET …/needs/{id}", "needs/B001"],
  ["GET …/hubs", "hubs"],
  ["GET …/hubs/{id}", "hubs/AM"],
  ["POST …/embed", "embed"],
  [
    "POST …/preferences",
    "preferences",
    {
      by: { kind: "organisation", id: "F02" },
      of: { kind: "participant", id: "P05" },
      exclusion: { reason: "orari incompatibili" },
    },
  ],
  ["GET …/exclusions", "exclusions"],
  ["POST …/exclusions/{exclusion}/decision", "exclusions/PR126/decision", { approve: true }],
  ["GET …/search", "search?q=sartoria&kinds=participant,resource,need&limit=200"],
  ["GET …/search", "search?limit=200"],
  ["GET …/policy", "policy"],
  ["PUT …/policy", "policy", { weights: { hub: 1 } }],
  ["POST …/rounds", "rounds", { name: "primavera" }],
  ["GET …/rounds", "rounds"],
  ["GET …/rounds/{round}", "rounds/1"],
  ["POST …/rounds/{round}/runs", "rounds/1/runs"],
  ["POST …/rounds/{round}/decisions", "rounds/1/decisions", pair("forbid", "P08", "S10")],
  ["POST …/rounds/{round}/runs", "rounds/1/runs", { name: "Senza" }],
  ["POST …/rounds/{round}/decisions/{decision}/revoke", "rounds/1/decisions/D1/revoke"],
  [
    "POST …/rounds/{round}/decisions/preview",
    "rounds/1/decisions/preview",
    pair("forbid", "P08", "S10"),
  ],
  [
    "POST …/rounds/{round}/decisions/file",
    "rounds/1/decisions/file",
    { csv: "scelta;persona;posto\nescludi;P08;S10\n", dryRun: true },
  ],
  ["GET …/rounds/{round}/decisions", "rounds/1/decisions"],
  ["GET …/rounds/{round}/runs", "rounds/1/runs"],
  ["GET …/rounds/{round}/runs/{run}", "rounds/1/runs/1-a"],
  ["GET …/rounds/{round}/runs/{run}/proposals", "rounds/1/runs/1-a/proposals?limit=200"],
  ["GET …/rounds/{round}/runs/{run}/waiting", "rounds/1/runs/1-a/waiting"],
  ["GET …/rounds/{round}/runs/{run}/diff/{other}", "rounds/1/runs/1-a/diff/1-b"],
  ["GET …/rounds/{round}/runs/{run}/explanations/{seeker}", "rounds/1/runs/1-a/explanations/P08"],
  ["GET …/runs/{run}/explanations/{seeker}/{place}", "rounds/1/runs/1-a/explanations/P08/S20"],
  ["GET …/rounds/{round}/bundles", "rounds/1/bundles"],
  ["GET …/rounds/{round}/bundles/{idea}", "rounds/1/bundles/I04"],
  ["GET …/rounds/{round}/runs/{run}/replay", "rounds/1/runs/1-a/replay"],
  ["GET …/rounds/{round}/runs/{run}/result.csv", "rounds/1/runs/1-a/result.csv"],
  ["GET …/rounds/{round}/runs/{run}/result.xlsx", "rounds/1/runs/1-a/result.xlsx"],
  ["PATCH …/rounds/{round}/calendar", "rounds/1/calendar", { answersBy: "2026-03-31" }],
  ["POST …/rounds/{round}/runs", "rounds/1/runs", { name: "Da fermare" }, {}],
  ["POST /api/v1/jobs/{job}/cancel", "/api/v1/jobs/4/cancel"],
  ["GET /api/v1/jobs", "/api/v1/jobs?programme=comantova&state=done"],
  ["GET /api/v1/jobs/{job}", "/api/v1/jobs/1"],
  ["POST …/rounds/{round}/runs/{run}/publish", "rounds/1/runs/1-a/publish"],
  ["GET …/rounds/{round}/pairings", "rounds/1/pairings"],
  ["GET …/rounds/{round}/missing-answers", "rounds/1/missing-answers"],
  ["GET …/rounds/{round}/pairings/{pairing}/contacts", "rounds/1/pairings/1-P08/contacts"],
  said("1-P08", { side: "participant", answer: "decline", reason: "orari" }),
  ["GET …/rounds/{round}/pairings/{pairing}/repair", "rounds/1/pairings/1-P08/repair"],
  ["POST …/rounds/{round}/pairings/{pairing}/repair", "rounds/1/pairings/1-P08/repair", {}],
  ...["interest", "continue", "accept"].flatMap((answer) => [
    said("1-P12", { side: "participant", answer }),
    said("1-P12", { side: "host", answer }),
  ]),
  [
    "POST …/collaborations/{collaboration}/start",
    "collaborations/C08/start",
    { startedOn: "2026-02-02" },
  ],
  [
    "POST …/collaborations/{collaboration}/end",
    "collaborations/C08/end",
    { state: "completed", endedOn: "2026-07-31" },
  ],
  ["POST …/rounds/{round}/transitions", "rounds/1/transitions", { to: "confirmed" }],
  ["GET …/rounds/{round}/transitions", "rounds/1/transitions"],
  ["POST …/rounds/{round}/close", "rounds/1/close"],
  ["POST …/rounds", "rounds", { name: "estate" }],
  ["POST …/rounds/{round}/runs", "rounds/2/runs"],
  ["GET …/rounds/{round}/runs/{run}/since-last-round", "rounds/2/runs/2-a/since-last-round"],
  ["POST …/rematch", "rematch", {}],
  ["POST …/model", "model", { model: "built-in" }],
  ["POST …/outbox/remind", "outbox/remind"],
  ["POST …/outbox/send", "outbox/send", undefined, {}],
  ["GET …/outbox", "outbox?sent=true"],
  [
    "POST …/import",
    "import?dryRun=true&sheet=hub",
    "codice,nome,vocazione,comune\n",
    { ...WAIT, "content-type": "text/csv" },
  ],
];

function said(pairing: string, body: object): Asked {
  const address = `rounds/1/pairings/${pairing}/answers`;
  const operation = "POST …/rounds/{round}/pairings/{pairing}/answers";
  return [operation, address, body];
}

function pair(kind: string, seeker: string, place: string) {
  return { kind, seeker, place };
}

let service: TestService;
const answers: { readonly operation: string; readonly answer: Answer }[] = [];

beforeAll(async () => {
  service = await testService();
  await markWhatIsHidden();
  for (const [short, address, body, given] of STORY) {
    const [method = "", path = ""] = short.split(" ");
    const operation = `${method} ${wholePath(path)}`;
    const headers =
      given ?? (method === "PUT" ? { "if-match": '"1"' } : { ...WAIT, "if-match": "*" });
    answers.push({ operation, answer: await service.ask(method, address, { body, headers }) });
  }
});
afterAll(async () => await service.db.close());

const wholePath = (path: string): string =>
  path.replace("…/runs", "…/rounds/{round}/runs").replace("…", "/api/v1/programmes/{programme}");

const HIDDEN = "zzhidden";

const mark = (column: string): string => `${column} = '${HIDDEN}-' || ${column}`;
const whole = (column: string): string => `${column} = '${HIDDEN}'`;

/** Puts words that stand nowhere else wherever a firm may not look. */
async function markWhatIsHidden(): Promise<void> {
  await service.db.asSystem(COMANTOVA, async (tx) => {
    for (const statement of [
      `update participant_identity set ${mark("first_name")}, ${mark("email")},
        ${whole("last_name")}, ${whole("phone")}, ${whole("address")}`,
      `update participant_condition set ${whole("words")}, avoids = avoids || '{${HIDDEN}}'`,
      `update participant_protected set ${whole("disadvantage")}`,
      `update organisation_contact set ${mark("name")}, ${mark("email")}, ${whole("phone")}`,
      `update preference set ${whole("words")}`,
      `update need set ${whole("source")}`,
      `update participant set ${mark("external_key")}`,
    ])
      await tx.execute(sql.raw(statement));
  });
}

interface Documented {
  readonly operation: string;
  readonly responses: Readonly<
    Record<string, { readonly content?: Record<string, { readonly schema: z.ZodType }> }>
  >;
}

/** Routes are declared without anything being asked of the service. */
const NOTHING = { hosts: [] } as unknown as ApiDeps;

const documented = (): Documented[] =>
  createApi(NOTHING).openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === "route"
      ? [
          {
            operation: `${definition.route.method.toUpperCase()} ${definition.route.path}`,
            responses: definition.route.responses as unknown as Documented["responses"],
          },
        ]
      : [],
  );

describe("the contract", () => {
  test("every operation that is documented is asked here", () => {
    const asked = new Set(answers.map(({ operation }) => operation));
    expect(
      documented()
        .map(({ operation }) => operation)
        .filter((o) => !asked.has(o)),
    ).toEqual([]);
  });

  test("every operation answers with a status that it documents, and well", () => {
    const bad = answers.filter(({ answer }) => answer.status >= 300);
    expect(bad.map(({ operation, answer }) => [operation, answer.text])).toEqual([]);
  });

  test("every answer is exactly what its schema says: nothing lacks, nothing more slips out", () => {
    const byOperation = new Map(documented().map((d) => [d.operation, d.responses]));
    for (const { operation, answer } of answers) {
      const response = byOperation.get(operation)?.[answer.status];
      const schema = response?.content?.["application/json"]?.schema;
      expect([operation, schema?.parse(answer.body)]).toEqual([operation, answer.body]);
    }
  });

  test("no answer holds a name, a contact, a condition's words or protected data", async () => {
    const [row] = await service.db.asSystem(COMANTOVA, (tx) =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from participant_identity
        where first_name like ${`${HIDDEN}-%`}`),
    );
    expect(row!.n).toBe(43);
    // What a firm wrote beside its reason is for the coordination, which decides by it.
    const telling = answers.filter(
      ({ operation, answer }) => !operation.includes("/exclusions") && answer.text.includes(HIDDEN),
    );
    expect(telling.map(({ operation }) => operation)).toEqual([]);
  });

  test("every answer forbids a browser to make more of it", () => {
    for (const { answer } of answers) {
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    }
  });
});
