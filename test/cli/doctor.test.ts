import { chmod, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo, type Server } from "node:net";
import { join } from "node:path";
import { rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Check } from "../../src/cli/doctor/check.ts";
import { checkMail } from "../../src/cli/doctor/mail.ts";
import { checkHome, checkNode, checkPort } from "../../src/cli/doctor/machine.ts";
import { checkTransformer } from "../../src/cli/doctor/transformer.ts";
import { doctor } from "../../src/cli/doctor.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { openDatabase } from "../../src/db/client.ts";
import { InnestoError } from "../../src/errors.ts";
import { comune } from "../../src/db/tables/territory.ts";
import { testDatabase, type TestDatabase, testHome, type TestHome } from "../support/database.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { mailServer } from "../support/mail-server.ts";
import { recordedTerminal } from "../support/terminal.ts";

interface Told {
  readonly status: 0 | 1;
  readonly lines: readonly string[];
  readonly verdict: string;
  readonly byName: Readonly<Record<string, Check>>;
}

async function examine(settings: Partial<Config>): Promise<Told> {
  const { terminal, lines, given } = recordedTerminal("it");
  const config = { ...readConfig({}), port: 0, ...settings };
  const status = await doctor.run({ args: [], options: {}, config, terminal });
  const { verdict, checks } = given[0] as { verdict: string; checks: readonly Check[] };
  return { status, lines, verdict, byName: Object.fromEntries(checks.map((c) => [c.name, c])) };
}

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("before the first start", () => {
  it("lacks nothing, and makes nothing", async () => {
    const home = join(folder, "not", "yet");
    const { status, verdict, byName } = await examine({ home });
    expect([status, verdict]).toEqual([0, "attention"]);
    expect(byName["database"]).toMatchObject({ verdict: "attention" });
    expect(byName["home"]!.found.it).toBe(`${home} (sarà creata al primo avvio)`);
    expect(await checkHome(home)).toEqual(byName["home"]);
  });
});

describe("a database in its folder", () => {
  let database: TestHome;
  beforeAll(async () => {
    database = await testHome();
  });
  afterAll(async () => {
    await database.remove();
  });

  it("is told by versions, schema, roles, and the comuni that the first import brings", async () => {
    const { home } = database;
    const { status, lines, byName } = await examine({ home });
    expect(status).toBe(0);
    for (const name of ["node", "home", "database", "postgresql", "pgvector", "schema", "roles"])
      expect(byName[name]).toMatchObject({ verdict: "fine" });
    expect(byName["postgresql"]!.found.it).toMatch(/^18\.\d+$/);
    expect(byName["comuni"]).toMatchObject({ verdict: "attention" });
    expect(lines[0]).toBe(`va bene     Node.js              ${process.versions.node}`);
    expect(lines).toContain(
      "attenzione  comuni               tabella vuota: la riempie la prima importazione",
    );

    const db = await openDatabase({ home });
    const mantova = { code: "020030", name: "Mantova", province: "MN" };
    await db.asSystem(null, (tx) => tx.insert(comune).values(mantova));
    await db.close();
    expect((await examine({ home })).byName["comuni"]).toMatchObject({ verdict: "fine" });
  });

  it("is reached through the process that has it open", async () => {
    const { home } = database;
    const owner = await openDatabase({ home });
    expect((await examine({ home })).byName["schema"]).toMatchObject({ verdict: "fine" });
    await owner.close();
  });
});

const onServer = readConfig().databaseUrl !== undefined;

describe.runIf(onServer)("a database on a server", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(async () => {
    await database.close();
  });

  it("is told the same way, without its password", async () => {
    const databaseUrl = database.endpoint.kind === "server" ? database.endpoint.url : undefined;
    const { status, byName, lines } = await examine({ home: folder, databaseUrl });
    expect(status).toBe(0);
    for (const name of ["database", "postgresql", "pgvector", "schema", "roles"])
      expect(byName[name]).toMatchObject({ verdict: "fine" });
    expect(byName["database"]!.found.it).toMatch(/^server, postgres(ql)?:\/\/[^@]*$/);
    expect(lines.join()).not.toContain(new URL(databaseUrl!).password || "@");
  });

  it("lacks its schema before migrate", async () => {
    const databaseUrl = readConfig().databaseUrl;
    const { status, byName } = await examine({ home: folder, databaseUrl });
    expect(status).toBe(1);
    expect(byName["schema"]).toMatchObject({ verdict: "missing" });
    expect(byName["schema"]!.found.en).toContain("npx innesto migrate");
    expect(byName["pgvector"]).toMatchObject({ verdict: "missing" });
  });
});

describe("what is missing ends with 1", () => {
  it("a server that does not answer", async () => {
    const databaseUrl = "postgres://user:secret@127.0.0.1:1/innesto";
    const { status, verdict, lines, byName } = await examine({ home: folder, databaseUrl });
    expect([status, verdict]).toEqual([1, "missing"]);
    expect(byName["database"]).toMatchObject({ verdict: "missing" });
    expect(lines.join("\n")).toContain("127.0.0.1:1/innesto) non risponde");
    expect(lines.join("\n")).not.toContain("secret");
  });

  it("a folder where nothing can be written", async () => {
    await writeFile(join(folder, "file"), "");
    const home = join(folder, "file", "home");
    const { status, byName } = await examine({ home });
    expect(status).toBe(1);
    expect(byName["home"]).toMatchObject({ verdict: "missing" });
  });

  it("a Node.js that is too old", () => {
    expect(checkNode("20.19.0").verdict).toBe("fine");
    expect(checkNode("22.0.0").verdict).toBe("fine");
    expect(checkNode("20.18.3")).toMatchObject({
      verdict: "missing",
      found: { en: "20.18.3: at least 20.19 is needed" },
    });
    expect(checkNode("18.99.0").verdict).toBe("missing");
  });

  it("an address that is not this machine's", async () => {
    expect(await checkPort("192.0.2.1", 0)).toMatchObject({ verdict: "missing" });
  });
});

describe("the port", () => {
  let server: Server;
  beforeEach(async () => {
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve));
  });

  it("is fine when free, and left free; in use it may be the service itself", async () => {
    expect(await checkPort("127.0.0.1", 0)).toMatchObject({ verdict: "fine" });
    const { port } = server.address() as AddressInfo;
    const inUse = await checkPort("127.0.0.1", port);
    expect(inUse).toMatchObject({ name: "port", verdict: "attention" });
  });
});

describe("the data", () => {
  it.skipIf(process.platform === "win32")("are nobody else's to read", async () => {
    expect(await checkHome(folder)).toMatchObject({ verdict: "fine" });
    await chmod(folder, 0o750);
    const open = await checkHome(folder);
    expect(open).toMatchObject({ verdict: "attention" });
    expect(open.found.it).toContain(`chmod 700 ${folder}`);
  });
});

describe("mail", () => {
  const from = "innesto@example.org";
  const linksTo = "https://innesto.example.org";

  it("may be left out: letters stay where they can be read", async () => {
    expect(await checkMail({ smtp: undefined })).toMatchObject({ verdict: "attention" });
  });

  it("is asked whether it answers, and sent nothing", async () => {
    const server = await mailServer();
    const smtp = { url: server.url, from, linksTo };
    expect(await checkMail({ smtp })).toMatchObject({ name: "mail", verdict: "fine" });
    expect(server.received).toEqual([]);
    server.close();
  });

  it("that does not answer is told without its password", async () => {
    const smtp = { url: "smtp://user:secret@127.0.0.1:1", from, linksTo };
    const { verdict, found } = await checkMail({ smtp });
    expect(verdict).toBe("attention");
    expect(JSON.stringify(found)).not.toContain("secret");
  });
});

const failing = (cause: unknown) => () =>
  Promise.reject(new InnestoError("unavailable", { it: "No.", en: "No." }, { cause }));

describe("the optional library", () => {
  it("may be absent, but not broken", async () => {
    const missing = Object.assign(new Error("not found"), { code: "ERR_MODULE_NOT_FOUND" });
    expect(await checkTransformer(failing(missing))).toMatchObject({ verdict: "fine" });
    const broken = await checkTransformer(failing(new Error("no such instruction")));
    expect(broken).toMatchObject({ verdict: "attention", found: { en: "No." } });
    expect(await checkTransformer(() => Promise.resolve())).toMatchObject({ verdict: "fine" });
  });
});
