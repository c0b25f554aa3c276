import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type Database, openDatabase } from "../../src/db/client.ts";
import { thisProcess } from "../../src/db/embedded/process-identity.ts";
import { testHome, type TestHome } from "../support/database.ts";
import { startProcess, type TestProcess } from "../support/processes.ts";

const WRITER = fileURLToPath(new URL("../support/writer.ts", import.meta.url));

let test: TestHome;
let home: string;
let processes: TestProcess[];
beforeEach(async () => {
  test = await testHome();
  home = test.home;
  processes = [];
});
afterEach(async () => {
  await Promise.all(processes.map(async (one) => await one.kill("SIGKILL")));
  await test.remove();
});

function writer(prefix: string, count: number, ending = "close"): TestProcess {
  const args = [home, prefix, String(count), ending];
  const started = startProcess(WRITER, args);
  processes.push(started);
  return started;
}

async function programmes(db: Database): Promise<string[]> {
  const rows = await db.asSystem(null, async (tx) => {
    return await tx.execute<{ id: string }>(sql`select id from programme`);
  });
  return rows.map(({ id }) => id);
}

async function claims(): Promise<string[]> {
  return (await readdir(join(home, "run"))).filter((name) => name.endsWith(".lock"));
}

/** The state of the database files: 1 is "shut down", all others need recovery. */
async function controlState(): Promise<number> {
  return (await readFile(join(home, "pg", "global", "pg_control"))).readUInt32LE(16);
}

const acknowledged = (one: TestProcess): string[] =>
  one.lines.filter((line) => line !== "open" && line !== "done");

describe("an owner that is killed while it writes", () => {
  it("loses nothing acknowledged, time after time", async () => {
    const all: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const killed = writer(`round${round}`, 0);
      await killed.printed(20 + 15 * round);
      await killed.kill("SIGKILL");
      all.push(...acknowledged(killed));
      expect(await claims()).toHaveLength(1);

      const db = await openDatabase({ home });
      const found = new Set(await programmes(db));
      await db.close();
      expect(all.filter((id) => !found.has(id))).toEqual([]);
      expect(await claims()).toEqual([]);
    }
    expect(all.length).toBeGreaterThanOrEqual(5 * 19);
  });
});

describe("several processes that open one folder at once", () => {
  it.each(["after a clean shutdown", "after the owner was killed"])(
    "agree on one owner, and all write (%s)",
    async (before) => {
      if (before === "after the owner was killed") {
        const killed = writer("killed", 0);
        await killed.printed(5);
        await killed.kill("SIGKILL");
      }
      const racers = Array.from({ length: 4 }, (_, index) => writer(`racer${index}`, 25));
      await Promise.all(racers.map(async (racer) => await racer.printed("done")));
      const held = await claims();
      const db = await openDatabase({ home });
      const found = (await programmes(db)).filter((id) => id.startsWith("racer"));
      await db.close();
      await Promise.all(racers.map(async (racer) => await racer.finish()));

      expect(held).toHaveLength(1);
      expect(found.toSorted()).toEqual(racers.flatMap(acknowledged).toSorted());
      expect(found).toHaveLength(100);
      expect(await claims()).toEqual([]);
    },
  );
});

describe("a second process", () => {
  it("works beside the owner, each seeing what the other writes", async () => {
    const db = await openDatabase({ home });
    const other = writer("other", 10);
    await other.printed("done");
    expect(await programmes(db)).toEqual(acknowledged(other));
    expect(await other.finish()).toBe(0);
    await db.close();
  });

  it("is told when the owner is gone, and runs the database itself from then on", async () => {
    const owner = writer("owner", 3);
    await owner.printed("done");
    const db = await openDatabase({ home });
    expect(await programmes(db)).toHaveLength(3);
    await owner.kill("SIGKILL");

    const refused = programmes(db);
    await expect(refused).rejects.toMatchObject({
      kind: "unavailable",
      text: { it: expect.stringContaining("non risponde"), en: expect.stringContaining("answer") },
    });
    expect(await programmes(db)).toHaveLength(3);
    expect(await claims()).toHaveLength(1);
    const other = writer("other", 2);
    await other.printed("done");
    expect(await programmes(db)).toHaveLength(5);
    await other.finish();
    await db.close();
    expect(await claims()).toEqual([]);
  });
});

describe("an owner that ends", () => {
  it("leaves clean files, no socket and no claim, when it closes", async () => {
    const closing = writer("closing", 3);
    await closing.printed("done");
    expect(await closing.finish()).toBe(0);
    expect(await controlState()).toBe(1);
    expect(await readdir(join(home, "run"))).toEqual([]);
  });

  it("does so too when it exits without closing", async () => {
    const leaving = writer("leaving", 3, "leave");
    await leaving.printed("done");
    expect(await leaving.finish()).toBe(0);
    expect(await controlState()).toBe(1);
    expect(await readdir(join(home, "run"))).toEqual([]);
  });
});

describe("what stands in the folder", () => {
  it("can be read by its owner alone", async () => {
    const db = await openDatabase({ home });
    const modeOf = async (path: string): Promise<string> =>
      ((await stat(join(home, path))).mode & 0o777).toString(8);
    expect(await modeOf("run")).toBe("700");
    expect(await modeOf("pg")).toBe("700");
    expect(await modeOf("run/postgres.sock")).toBe("600");
    expect(await modeOf(join("run", (await claims())[0]!))).toBe("600");
    await db.close();
  });

  it("does not keep out the next owner when it is stale: dead claims, broken ones, an old socket", async () => {
    const claim = { ...thisProcess(), socketPath: join(home, "run", "postgres.sock") };
    const reused = { ...claim, startedAt: "1" };
    const ended = { ...claim, pid: 2 ** 22 + 1 };
    for (const content of [JSON.stringify(reused), JSON.stringify(ended), "", '{"pid":']) {
      const name = `${randomUUID()}.lock`;
      const text = content.endsWith("}")
        ? JSON.stringify({ ...JSON.parse(content), name })
        : content;
      await writeFile(join(home, "run", name), text);
    }
    await writeFile(join(home, "run", "postgres.sock"), "");
    const db = await openDatabase({ home });
    expect(await claims()).toHaveLength(1);
    await db.close();
  });

  it("is put aside when its creation was interrupted", async () => {
    const fresh = join(home, "fresh");
    await mkdir(join(fresh, "pg"), { recursive: true });
    await writeFile(join(fresh, "pg", "PG_VERSION"), "18\n");
    const db = await openDatabase({ home: fresh });
    expect(await programmes(db)).toEqual([]);
    await db.close();
    expect((await readdir(fresh)).filter((name) => name.startsWith("pg-incomplete"))).toHaveLength(
      1,
    );
  });

  it("may lie so deep that its socket has to be elsewhere", async () => {
    const deep = join(home, "a".repeat(60), "b".repeat(60), "c".repeat(60));
    const db = await openDatabase({ home: deep });
    const second = await openDatabase({ home: deep });
    expect(await programmes(second)).toEqual([]);
    expect(await readdir(join(deep, "run"))).toHaveLength(1);
    await second.close();
    await db.close();
  });
});
