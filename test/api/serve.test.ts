import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../src/db/client.ts";
import { programme } from "../../src/db/tables/programme.ts";
import { coordinationKey } from "../support/keys.ts";
import { testHome, type TestHome } from "../support/database.ts";
import { halfSent, refusesConnections, restOf, type Serving, startServing } from "./serving.ts";

let home: TestHome;
let first: Serving;
let key: string;
beforeAll(async () => {
  home = await testHome();
  const db = await openDatabase(home);
  await db.asSystem("prova", (tx) => tx.insert(programme).values({ id: "prova", title: "Prova" }));
  key = await coordinationKey(db, "prova");
  await db.close();
  first = await startServing(home.home);
});
afterAll(async () => {
  first.child.kill("SIGKILL");
  await first.ended;
  await home.remove();
});

const status = async (url: string): Promise<number> => (await fetch(url)).status;

describe("serve", () => {
  test("answers over the network, with the page and the document", async () => {
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const addresses = ["/health", "/ready", "/api/v1/", "/api/v1/openapi.json"];
    for (const address of addresses) expect(await status(`${first.url}${address}`)).toBe(200);
    const programmes = `${first.url}/api/v1/programmes`;
    expect(await status(programmes)).toBe(401);
    const { status: withKey } = await fetch(programmes, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(withKey).toBe(200);
  });

  test("answers no name but this machine's", async () => {
    const { hostname, port } = new URL(first.url);
    const socket = connect(Number(port), hostname).setEncoding("utf8");
    socket.write("GET /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    expect(await restOf(socket)).toMatch(/^HTTP\/1\.1 421 /);
  });

  test("runs beside another one on the same folder, and each ends by itself", async () => {
    const second = await startServing(home.home);
    expect(second.url).not.toBe(first.url);
    expect(await status(`${second.url}/ready`)).toBe(200);
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
    expect(await status(`${first.url}/ready`)).toBe(200);
  });

  test("told to stop, takes no more, ends what is under way, and exits with 0", async () => {
    const socket = await halfSent(first.url, "/api/v1/programmes/prova/rounds/9/close", key);
    first.child.kill("SIGTERM");
    await refusesConnections(first.url);
    socket.write("{}");
    const answer = await restOf(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toContain("/api/v1/#problem-not-found");
    expect(await first.ended).toBe(0);
  });

  test("leaves a folder that opens again", async () => {
    const again = await startServing(home.home);
    expect(await status(`${again.url}/ready`)).toBe(200);
    again.child.kill("SIGINT");
    expect(await again.ended).toBe(0);
  });
});
