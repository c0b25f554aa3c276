import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve, serveUntilStopped } from "../../src/cli/serve.ts";
import { readConfig } from "../../src/config.ts";
import { recordedTerminal } from "../support/terminal.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";

const { terminal } = recordedTerminal("it");
const config = { ...readConfig({}), home: "/nonexistent/innesto" };

describe("serve refuses, before it opens anything,", () => {
  test.each([
    [{ port: "99999" }, "atteso un numero da 0 a 65535"],
    [{ port: "-1" }, "atteso un numero da 0 a 65535"],
    [{ port: "http" }, "atteso un numero da 0 a 65535"],
  ])("%j", async (options, words) => {
    const call = { args: [], options, config, terminal };
    await expect(serve.run(call)).rejects.toMatchObject({
      kind: "usage",
      text: { it: expect.stringContaining(words) },
    });
  });
});

describe("on a database that is open", () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(async () => await db.close());

  test("a port that is taken is named, with what to do", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as { port: number };
    try {
      await expect(serveUntilStopped(db, { ...config, port }, terminal)).rejects.toMatchObject({
        kind: "unavailable",
        text: { it: expect.stringMatching(`127.0.0.1:${port}: la porta è già occupata.*--port 0`) },
      });
    } finally {
      other.close();
    }
  });
});
