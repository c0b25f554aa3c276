import { createAdaptorServer } from "@hono/node-server";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { InnestoError } from "../../src/errors.ts";
import { enqueue } from "../../src/jobs/enqueue.ts";
import { embedJob } from "../../src/jobs/kinds/embed.ts";
import { COMANTOVA, comantova, TODAY } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

const KEY = "0123456789abcdef0123456789abcdef";

let db: TestDatabase;
let app: ReturnType<typeof createApp>;
let server: Server;
let url: string;
beforeAll(async () => {
  db = await comantova();
  app = createApp({ db, home: "/nonexistent", today: () => TODAY, metricsKey: KEY });
  server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await db.close();
});

const read = async (headers: Record<string, string> = {}) =>
  await fetch(`${url}/metrics`, { headers });

/** The values by name and labels; fails where a line is none of the format. */
async function values(): Promise<ReadonlyMap<string, number>> {
  const lines = (await (await read()).text()).split("\n");
  expect(lines.pop()).toBe("");
  const samples = lines.filter(
    (line) => !/^# (?:HELP \w+ \S.*|TYPE \w+ (?:counter|gauge|histogram|summary))$/.test(line),
  );
  return new Map(
    samples.map((line) => {
      const [, name, value] =
        /^(\w+(?:\{\w+="(?:[^"\\]|\\.)*"(?:,\w+="(?:[^"\\]|\\.)*")*\})?) (\S+)$/.exec(line) ?? [];
      expect([line, Number.isFinite(Number(value))]).toEqual([line, true]);
      return [name!, Number(value)];
    }),
  );
}

const gone = () =>
  Promise.reject(new InnestoError("unavailable", { it: "Non risponde.", en: "Gone." }));

describe("the metrics", () => {
  test("count requests by the pattern of their route, never by what an address names", async () => {
    const programme = `${url}/api/v1/programmes/${COMANTOVA}`;
    for (const id of ["P07", "rossi@example.org"])
      expect((await fetch(`${programme}/participants/${id}`)).status).toBe(401);
    expect((await fetch(`${url}/accesso/segreto-di-prova`)).status).toBe(404);
    expect((await fetch(`${url}/nessuno/${KEY}`)).status).toBe(404);
    const after = await values();
    const participants = 'route="/api/v1/programmes/:programme/participants/:id"';
    expect(
      after.get(`innesto_http_requests_total{method="GET",${participants},status="401"}`),
    ).toBe(2);
    const duration = "innesto_http_request_duration_seconds";
    expect(after.get(`${duration}_bucket{method="GET",${participants},le="+Inf"}`)).toBe(2);
    expect(after.get(`${duration}_count{method="GET",${participants}}`)).toBe(2);
    expect(after.get('innesto_http_requests_total{method="GET",route="none",status="404"}')).toBe(
      1,
    );
    const said = [...after.keys()].join("\n");
    for (const named of ["P07", "rossi", "segreto", KEY, COMANTOVA])
      expect(said).not.toContain(named);
  });

  test("count jobs by kind and state, transactions, and what the process takes", async () => {
    await db.asSystem(null, (tx) =>
      enqueue(tx, embedJob, { programme: COMANTOVA }, { createdBy: "test" }),
    );
    const before = await values();
    const after = await values();
    expect(after.get('innesto_jobs{kind="embed",state="queued"}')).toBe(1);
    expect(after.get("innesto_jobs_longest_wait_seconds")).toBeGreaterThan(0);
    expect(after.get("innesto_workers")).toBe(0);
    expect(after.get("innesto_database_up")).toBe(1);
    const begun = "innesto_database_transactions_total";
    expect(after.get(begun)).toBeGreaterThan(before.get(begun)!);
    expect(after.get("innesto_database_transactions_open")).toBe(0);
    expect(after.get("innesto_database_transactions_waiting")).toBe(0);
    expect(after.get("process_resident_memory_bytes")).toBeGreaterThan(1e6);
  });

  test("are told even where the database does not answer", async () => {
    const without = createApp({
      db: { ...db, asSystem: gone },
      home: "/nonexistent",
      today: () => TODAY,
      metricsKey: KEY,
    });
    const answer = await without.request("/metrics", {
      headers: { authorization: `Bearer ${KEY}` },
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("\ninnesto_database_up 0\n");
  });
});

describe("who may read them", () => {
  test("a program on this machine", async () => {
    const answer = await read();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test.each([
    { "x-forwarded-for": "203.0.113.7" },
    { "x-forwarded-for": "127.0.0.1" },
    { forwarded: "for=203.0.113.7" },
    { "x-forwarded-for": "203.0.113.7", authorization: `Bearer ${KEY.slice(1)}` },
  ])("nobody whom a proxy hands on: %o", async (headers) => {
    const answer = await read(headers);
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain("innesto_http");
  });

  test("whoever has the key, from anywhere", async () => {
    const authorization = `Bearer ${KEY}`;
    expect((await read({ authorization, "x-forwarded-for": "203.0.113.7" })).status).toBe(200);
  });

  test("no page whose name was made to lead here", async () => {
    const answer = await app.request("http://evil.example/metrics");
    expect(answer.status).toBe(403);
  });
});
