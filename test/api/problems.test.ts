import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { InnestoError } from "../../src/errors.ts";
import { TODAY } from "../support/comantova.ts";
import { type Request, testService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(async () => await service.db.close());

const json = { "content-type": "application/json" };
const half = '{"kind":"pin","seeker":"P08","place":"S10","words":"\\ud800"}';
const nul = '{"kind":"pin","seeker":"P08","place":"S10","words":"a\\u0000"}';
const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;

type Case = [what: string, status: number, type: string, string, string, Request?];

const CASES: Case[] = [
  ["an unknown address", 404, "no-route", "GET", "/api/v1/nothing"],
  ["a programme that cannot be", 403, "forbidden", "GET", "/api/v1/programmes/A%00B"],
  ["a code that cannot be", 404, "no-route", "GET", "participants/P%0007"],
  ["a round that is no number", 404, "no-route", "GET", "rounds/one"],
  ["a round beyond all numbers", 404, "no-route", "GET", "rounds/99999999999999999999"],
  ["a method that is not there", 405, "wrong-method", "DELETE", "policy"],
  ["a method nobody knows", 405, "wrong-method", "PROPFIND", "policy"],
  ["a misspelt parameter", 422, "invalid", "GET", "participants?limt=3"],
  ["a parameter given twice", 422, "invalid", "GET", "participants?limit=3&limit=4"],
  ["a limit of nothing", 422, "invalid", "GET", "participants?limit=0"],
  ["a limit too high", 422, "invalid", "GET", "participants?limit=201"],
  ["a parameter where none is", 422, "invalid", "GET", "rounds?limit=3"],
  ["a prototype as a parameter", 422, "invalid", "GET", "participants?__proto__=1"],
  ["NUL in a parameter", 422, "invalid", "GET", "participants?after=%00"],
  ["half a document", 400, "malformed", "POST", "rounds", { body: '{"name":' }],
  ["an empty document", 400, "malformed", "POST", "rounds/1/decisions", { headers: json }],
  ["no document", 422, "invalid", "POST", "rounds/1/decisions"],
  ["text that is no JSON", 415, "not-json", "POST", "rounds", plain('{"name":"x"}')],
  ["a form", 415, "not-json", "POST", "rounds", form("name=x")],
  ["an unknown field", 422, "invalid", "POST", "rounds", { body: { nome: "x" } }],
  ["a list for an object", 422, "invalid", "POST", "rounds", { body: [] }],
  ["half a surrogate pair", 422, "invalid", "POST", "rounds/1/decisions", { body: half }],
  ["NUL in a text", 422, "invalid", "POST", "rounds/1/decisions", { body: nul }],
  ["nesting without end", 422, "invalid", "POST", "rounds", { body: deep }],
  [
    "more than a mebibyte",
    413,
    "too-large",
    "POST",
    "rounds",
    { body: `"${"x".repeat(2 ** 20)}"` },
  ],
  ["another host", 421, "wrong-host", "GET", "/health", { headers: { host: "evil.example" } }],
  ["a page of another site", 403, "foreign", "POST", "rounds/1/close", from("http://evil.example")],
  ["a page of no site", 403, "foreign", "POST", "rounds/1/close", from("null")],
  ["another port's page", 403, "foreign", "POST", "rounds/1/close", from("http://localhost:9")],
  ["what a browser calls foreign", 403, "foreign", "POST", "rounds", site("same-site")],
  ["a browser that says no more", 403, "foreign", "POST", "rounds", cookie("innesto=x")],
  ["a key of no characters", 422, "invalid", "POST", "rounds", key("")],
  ["a key with a space", 422, "invalid", "POST", "rounds", key("a b")],
];

function plain(body: string): Request {
  return { body, headers: { "content-type": "text/plain" } };
}
function form(body: string): Request {
  return { body, headers: { "content-type": "application/x-www-form-urlencoded" } };
}
function from(origin: string): Request {
  return { headers: { origin } };
}
function site(fetchSite: string): Request {
  return { headers: { "sec-fetch-site": fetchSite } };
}
function cookie(text: string): Request {
  return { headers: { cookie: text } };
}
function key(idempotencyKey: string): Request {
  return { headers: { "idempotency-key": idempotencyKey } };
}

describe("a refusal is a problem document in both languages", () => {
  test.each(CASES)("%s: %d %s", async (_, status, type, method, address, request) => {
    const answer = await service.ask(method, address, request);
    expect([answer.status, answer.body.type]).toEqual([status, `/api/v1/#problem-${type}`]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.body).toMatchObject({ status, detail: answer.body.text.it });
    expect(answer.body.text.en).not.toBe(answer.body.text.it);
  });

  test("a page of our own, and a program without a page, may write", async () => {
    const ours = { origin: "http://localhost", host: "localhost", "sec-fetch-site": "same-origin" };
    expect((await service.ask("POST", "rounds/9/close", { headers: ours })).status).toBe(404);
    expect((await service.ask("POST", "rounds/9/close")).status).toBe(404);
  });

  test("an invalid request is told fault by fault", async () => {
    const { body } = await service.post("rounds/1/decisions", { kind: "pins", seeker: "" });
    expect(body.issues.map(({ path }: { path: string }) => path)).toEqual([
      "kind",
      "seeker",
      "place",
    ]);
    expect(body.issues[0]).toMatchObject({ found: { it: '"pins"' } });
    expect(body.issues[2]).toMatchObject({ found: { it: "nulla", en: "nothing" } });
    expect(body.issues[0].next.it).toContain("/api/v1/openapi.json");
  });

  test("405 says which methods there are", async () => {
    const { headers } = await service.ask("DELETE", "policy");
    expect(headers.get("allow")).toBe("GET, HEAD, PUT");
  });

  test.each([
    [undefined, "it"],
    ["en", "en"],
    ["en-GB,en;q=0.9,it;q=0.5", "en"],
    ["de, en;q=0.2, it;q=0.9", "it"],
    ["tlh", "it"],
    [";;q=,,", "it"],
  ])("Accept-Language %s is answered in %s", async (wanted, language) => {
    const headers = wanted === undefined ? {} : { "accept-language": wanted };
    const answer = await service.ask("GET", "/api/v1/nothing", { headers });
    expect(answer.headers.get("content-language")).toBe(language);
    expect(answer.body.detail).toBe(answer.body.text[language]);
  });
});

async function failing(thrown: Error) {
  const logged: object[] = [];
  const fail = (): Promise<never> => Promise.reject(thrown);
  const db = { ...service.db, asSystem: fail, requireReady: fail };
  const log = (entry: object): void => void logged.push(entry);
  const app = createApp({ db, home: "/nonexistent", today: () => TODAY, log });
  const ask = async (address: string) => {
    const response = await app.request(address, { headers: { authorization: "Bearer any" } });
    return { status: response.status, text: await response.text() };
  };
  return { ask, logged };
}

describe("a fault of the service's own", () => {
  // No run of digits: an instance's own random number might hold it.
  const SECRET = "/home/anna/.innesto";

  test.each([
    ["unexpected", new Error(SECRET), 500],
    ["internal", new InnestoError("internal", { it: SECRET, en: SECRET }), 500],
    ["unavailable", new InnestoError("unavailable", { it: SECRET, en: SECRET }), 503],
  ])("(%s) keeps its words inside, and is found in the log", async (_, thrown, status) => {
    const { ask, logged } = await failing(thrown);
    const answer = await ask("/api/v1/programmes");
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain(SECRET);
    expect(JSON.stringify(logged)).not.toContain(SECRET);
    const { instance } = JSON.parse(answer.text);
    expect(logged).toMatchObject([{ level: "error", event: "request-failed", instance, status }]);
  });

  test("leaves the process alive but not ready", async () => {
    const { ask } = await failing(new InnestoError("conflict", { it: SECRET, en: SECRET }));
    expect((await ask("/health")).status).toBe(200);
    expect((await ask("/ready")).status).toBe(503);
  });
});
