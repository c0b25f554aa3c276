import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROUTE_ASKERS } from "../../src/api/route-roles.ts";
import { createKey } from "../../src/access/keys.ts";
import type { Mandate } from "../../src/access/mandate.ts";
import { cloneProgramme } from "../support/clone-programme.ts";
import { COMANTOVA } from "../support/comantova.ts";
import { keyFor } from "../support/keys.ts";
import { testService, type TestService } from "./service.ts";

const ELSEWHERE = "altrove";
const MANDATES: readonly Mandate[] = [
  { role: "coordinator", subject: "" },
  { role: "referent", subject: "SA" },
  { role: "member", subject: "F01" },
  { role: "participant", subject: "P07" },
  { role: "funder", subject: "" },
];
const NEVER_THERE = "none-such";

let service: TestService;
let routes: readonly string[];
const own = new Map<string, string>();
const foreign = new Map<string, string>();
beforeAll(async () => {
  service = await testService();
  await cloneProgramme(service.db.endpoint, COMANTOVA, [ELSEWHERE]);
  for (const mandate of MANDATES) {
    own.set(mandate.role, await keyFor(service.db, COMANTOVA, mandate));
    foreign.set(mandate.role, await keyFor(service.db, ELSEWHERE, mandate));
  }
  const { paths } = (await service.get("/api/v1/openapi.json")).body;
  routes = Object.entries(paths as Record<string, object>).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
});
afterAll(async () => await service.db.close());

/** Asks a route with codes of nothing: whoever may ask is told so, whoever may not learns nothing. */
const ask = async (route: string, key: string | null): Promise<number> => {
  const [method, path] = route.split(" ") as [string, string];
  const address = path
    .replace("{programme}", COMANTOVA)
    .replace(/\{(round|job)\}/, "999")
    .replaceAll(/\{\w+\}/g, NEVER_THERE);
  const authorization = key === null ? {} : { authorization: `Bearer ${key}` };
  const response = await service.app.request(address, { method, headers: authorization });
  await response.arrayBuffer();
  return response.status;
};

const within = (path: string) => path.includes("{programme}");
const guarded = () => routes.filter((route) => route.includes("/api/v1/"));

test("the programmes and jobs that one sees are those in which one has a part", async () => {
  const seen = async (address: string, role: string, keys = own) => {
    const headers = { authorization: `Bearer ${keys.get(role)}` };
    const { status, body } = await service.ask("GET", address, { headers });
    return [status, body?.items?.map(({ id }: { id: unknown }) => id)];
  };
  expect(await seen("/api/v1/programmes", "funder")).toEqual([200, [COMANTOVA]]);
  expect(await seen("/api/v1/programmes", "member", foreign)).toEqual([200, [ELSEWHERE]]);
  await service.post("embed");
  expect(await seen("/api/v1/jobs", "coordinator")).toEqual([200, [1]]);
  expect(await seen("/api/v1/jobs", "coordinator", foreign)).toEqual([200, []]);
  expect(await seen(`/api/v1/jobs?programme=${COMANTOVA}`, "coordinator", foreign)).toEqual([
    403,
    undefined,
  ]);
  expect(await seen("/api/v1/jobs", "member")).toEqual([403, undefined]);
  expect((await seen("/api/v1/jobs/1", "coordinator"))[0]).toBe(200);
  expect((await seen("/api/v1/jobs/1", "coordinator", foreign))[0]).toBe(404);
  expect((await seen("/api/v1/jobs/1", "participant"))[0]).toBe(404);
});

test("what is done is written down with who did it", async () => {
  const { body } = await service.post("rounds");
  const moved = await service.post(`rounds/${body.number}/close`);
  expect(moved.status).toBe(200);
  const { items } = (await service.get(`rounds/${body.number}/transitions`)).body;
  expect(items.at(-1)).toMatchObject({
    madeBy: expect.stringMatching(/^key:K\d+$/),
    madeFrom: "api",
  });
});

// Comes last: what the coordination may do is done.
describe("every route", () => {
  test("of the document says who may ask it, and none else does", () => {
    const pages = [
      "GET /api/v1",
      "GET /api/v1/",
      "GET /api/v1/page.css",
      "GET /api/v1/openapi.json",
    ];
    const open = new Set(["GET /health", "GET /ready"]);
    expect(Object.keys(ROUTE_ASKERS).toSorted()).toEqual(
      [...routes.filter((route) => !open.has(route)), ...pages].toSorted(),
    );
  });

  test("refuses a stranger, and a key that does not hold", async () => {
    for (const route of guarded())
      for (const key of [null, "innesto_guess"])
        expect([route, await ask(route, key)]).toEqual([route, 401]);
  });

  test("refuses every role of another programme", async () => {
    for (const route of guarded().filter(within))
      for (const [role, key] of foreign)
        expect([route, role, await ask(route, key)]).toEqual([route, role, 403]);
  });

  test("lets the roles through that it names, and no other", async () => {
    for (const route of guarded().filter(within))
      for (const [role, key] of own) {
        const askers = ROUTE_ASKERS[route] as readonly string[];
        const status = await ask(route, key);
        expect([route, role, status === 403]).toEqual([route, role, !askers.includes(role)]);
        expect(status).toBeLessThan(500);
      }
  });

  test("that changes something refuses a page of another site, whoever is signed in there", async () => {
    const authorization = `Bearer ${own.get("coordinator")}`;
    for (const route of guarded().filter((one) => !one.startsWith("GET ")))
      for (const headers of [
        { "sec-fetch-site": "cross-site" },
        { origin: "https://evil.example", cookie: "innesto=x" },
        { cookie: "innesto=x" },
      ]) {
        const [method, path] = route.split(" ") as [string, string];
        const response = await service.app.request(path.replaceAll(/\{\w+\}/g, "1"), {
          method,
          headers: { ...headers, authorization },
        });
        await response.arrayBuffer();
        expect([route, headers, response.status]).toEqual([route, headers, 403]);
      }
  });

  test("that changes something refuses a key that may look only", async () => {
    const about = { name: "looks", scope: "read", days: 1, createdBy: "test" } as const;
    const coordinator = { role: "coordinator", subject: "" } as const;
    const { secret } = await createKey(service.db, COMANTOVA, { ...about, ...coordinator });
    for (const route of guarded()) {
      const isReading = route.startsWith("GET ");
      expect([route, (await ask(route, secret)) === 403]).toEqual([route, !isReading]);
    }
  });
});
