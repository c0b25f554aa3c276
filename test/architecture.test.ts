import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { breachesOf, type Tree } from "./architecture/check.ts";
import { importsOf } from "./architecture/imports.ts";
import { mask } from "./architecture/source.ts";
import { MAY_IMPORT, roomOf } from "./architecture/table.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

function readTree(): Tree {
  const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file.replaceAll(path.sep, "/")}`)
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file));
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));
}

function breaches(tree: Readonly<Record<string, string>>): readonly string[] {
  return breachesOf(new Map(Object.entries(tree)));
}

function isAllowed(from: string, target: string): boolean {
  const inRoom = !from.endsWith(".ts");
  const file = inRoom ? `src/${from}/x.ts` : `src/${from}`;
  const source = `import { a } from "${inRoom ? "../" : "./"}${target}";`;
  return breaches({ [file]: source }).length === 0;
}

describe("the rooms of src", () => {
  const tree = readTree();

  it("import one another as the table allows, and nothing in a circle", () => {
    expect(breachesOf(tree)).toEqual([]);
  });

  it("are read whole: no import that stands plainly in a file is missed", () => {
    const plain = [...tree].flatMap(([file, source]) =>
      Array.from(source.matchAll(/^import\b[^;"]*"([^"]+)";$/gm), ([, specifier]) => ({
        file,
        specifier,
      })),
    );
    const seen = new Map(
      [...tree].map(([file, source]) => [
        file,
        new Set(importsOf(mask(source)).map(({ specifier }) => specifier)),
      ]),
    );
    expect(plain.length).toBeGreaterThan(50);
    expect(plain.filter(({ file, specifier = "" }) => !seen.get(file)?.has(specifier))).toEqual([]);
  });
});

describe("an import in any form is seen", () => {
  it.each([
    ['import { a } from "../db/a.ts";'],
    ['import a, { type B } from "../db/a.ts";'],
    ['import {\n  a,\n  b,\n} from "../db/a.ts";'],
    ['import * as all from "../db/a.ts";'],
    ['import type { A } from "../db/a.ts";'],
    ['import "../db/a.ts";'],
    ['export { a } from "../db/a.ts";'],
    ['export * from "../db/a.ts";'],
    ["import { a } from '../db/a.ts';"],
    ['const a = load(() => import("../db/a.ts"));'],
    ["const a = load(() => import(`../db/a.ts`));"],
    ['type A = typeof import("../db/a.ts");'],
    ['start(new URL("../db/a.ts", import.meta.url));'],
    ['import.meta.resolve("../db/a.ts");'],
    ['const s = `${"}"} ${import("../db/a.ts")}`;'],
    ['const slash = /["`/]/; import("../db/a.ts");'],
    ['const half = a / b; import("../db/a.ts"); const c = d / e;'],
  ])("%s", (source) => {
    expect(breaches({ "src/embedding/x.ts": source })).toEqual([
      "src/embedding/x.ts: embedding may not import src/db/a.ts",
    ]);
  });

  it.each([
    ['// import { a } from "../db/a.ts";'],
    ['/* import { a } from "../db/a.ts"; */'],
    [`const text = 'import { a } from "../db/a.ts"';`],
    ['const text = `import { a } from "../db/a.ts"`;'],
    ['const pattern = /from "..\\/db\\/a.ts"/;'],
  ])("but not in comments and strings: %s", (source) => {
    expect(breaches({ "src/embedding/x.ts": source })).toEqual([]);
  });
});

describe("the table of rooms", () => {
  it.each([
    ["assignment", "errors.ts"],
    ["assignment", "matching/match.ts"],
    ["matching", "errors.ts"],
    ["matching", "db/client.ts"],
    ["embedding", "config.ts"],
    ["embedding", "matching/match.ts"],
    ["compute", "db/client.ts"],
    ["db", "access/actor.ts"],
    ["db", "assignment/total.ts"],
    ["programmes", "profiles/participant.ts"],
    ["intake", "rounds/run.ts"],
    ["jobs", "api/router.ts"],
    ["rounds", "config.ts"],
    ["api", "db/client.ts"],
    ["api", "compute/compute.ts"],
    ["api", "assignment/total.ts"],
    ["api", "matching/match.ts"],
    ["api", "web/page.tsx"],
    ["web", "api/router.ts"],
    ["web", "matching/criteria/skills.ts"],
    ["config.ts", "db/client.ts"],
    ["errors.ts", "config.ts"],
  ])("%s may not import %s", (from, target) => {
    expect(isAllowed(from, target)).toBe(false);
  });

  it.each([
    ["assignment", "assignment/total.ts"],
    ["matching", "assignment/total.ts"],
    ["embedding", "errors.ts"],
    ["compute", "matching/match.ts"],
    ["db", "errors.ts"],
    ["access", "db/client.ts"],
    ["jobs", "db/client.ts"],
    ["rounds", "matching/match.ts"],
    ["rounds", "compute/compute.ts"],
    ["api", "rounds/run.ts"],
    ["api", "matching/glossary.ts"],
    ["web", "matching/policy.ts"],
    ["web", "matching/explain/why.ts"],
    ["web", "matching/explain.ts"],
    ["cli", "assignment/total.ts"],
    ["app.ts", "api/router.ts"],
    ["main.ts", "app.ts"],
  ])("%s may import %s", (from, target) => {
    expect(isAllowed(from, target)).toBe(true);
  });

  it("knows every room, and refuses one that it does not know", () => {
    expect(breaches({ "src/helpers/x.ts": "export const a = 1;" })).toEqual([
      "src/helpers/x.ts: helpers is not in the table of rooms",
    ]);
    const allowed = Object.values(MAY_IMPORT).flatMap((entry) =>
      entry === "anything" ? [] : entry,
    );
    expect(allowed.filter((entry) => !(roomOf(entry) in MAY_IMPORT))).toEqual([]);
  });

  it("keeps src from importing code outside it, but not from reading data", () => {
    expect(breaches({ "src/cli/x.ts": 'import "../../test/support/a.ts";' })).toEqual([
      "src/cli/x.ts: imports test/support/a.ts, outside src",
    ]);
    expect(breaches({ "src/cli/x.ts": 'new URL("../../fixtures/", import.meta.url);' })).toEqual(
      [],
    );
  });
});

describe("packages", () => {
  it("assignment takes none, matching only zod", () => {
    const source = 'import { z } from "zod";';
    expect(breaches({ "src/assignment/x.ts": source })).toHaveLength(1);
    expect(breaches({ "src/matching/x.ts": source })).toEqual([]);
    expect(breaches({ "src/matching/x.ts": 'import fs from "node:fs";' })).toEqual([
      "src/matching/x.ts: matching may not import the package node:fs",
    ]);
    expect(breaches({ "src/db/x.ts": 'import postgres from "postgres";' })).toEqual([]);
  });
});

describe("circular imports", () => {
  it("are found, those of types too", () => {
    const tree = {
      "src/cli/a.ts": 'import { b } from "./b.ts";',
      "src/cli/b.ts": 'import type { C } from "./deep/c.ts";',
      "src/cli/deep/c.ts": 'export { a } from "../a.ts";',
    };
    expect(breaches(tree)).toEqual([
      "circular: src/cli/a.ts → src/cli/b.ts → src/cli/deep/c.ts → src/cli/a.ts",
    ]);
  });

  it("a file that imports itself is one", () => {
    expect(breaches({ "src/cli/a.ts": 'import { a } from "./a.ts";' })).toEqual([
      "circular: src/cli/a.ts → src/cli/a.ts",
    ]);
  });

  it("two ways to one file are none, nor is a thread that loads its starter's types", () => {
    const tree = {
      "src/cli/a.ts": 'import "./b.ts"; import "./c.ts"; new URL("./d.ts", import.meta.url);',
      "src/cli/b.ts": 'import "./e.ts";',
      "src/cli/c.ts": 'import "./e.ts";',
      "src/cli/d.ts": 'import type { A } from "./a.ts";',
      "src/cli/e.ts": "export const e = 1;",
    };
    expect(breaches(tree)).toEqual([]);
  });
});

describe("pure rooms", () => {
  it.each([
    ["const t = Date.now();", "reads the clock"],
    ["const t = new Date(0);", "reads the clock"],
    ["const t = Date();", "reads the clock"],
    ["const t = performance.now();", "reads the clock"],
    ["const r = Math.random();", "draws at random"],
    ["const r = crypto.randomUUID();", "draws at random"],
    ["export async function f() {}", "waits"],
    ["const x = await y;", "waits"],
    ["const x = `${await y}`;", "waits"],
    ["setTimeout(f, 1);", "waits"],
    ["const x = process.argv;", "looks at its process"],
  ])("%s", (source, why) => {
    for (const room of ["assignment", "matching"]) {
      expect(breaches({ [`src/${room}/x.ts`]: source }).join()).toContain(`${why} (`);
    }
    expect(breaches({ "src/rounds/x.ts": source })).toEqual([]);
  });

  it("may speak of all that in comments, strings and longer words", () => {
    const source = [
      "// await new Date(), Math.random()",
      'const say = "await Math.random()";',
      "const awaited = updatedDate(`async`); const day = Date.UTC(2026, 0, 1);",
    ].join("\n");
    expect(breaches({ "src/matching/x.ts": source })).toEqual([]);
  });
});

describe("the environment", () => {
  it.each([
    ["const home = process.env.HOME;"],
    ['const home = process["env"];'],
    ["const home = process?.env;"],
    ["const { env } = process;"],
    ['import { env } from "node:process";'],
    ['import { argv, env as all } from "process";'],
  ])("%s stands only in config.ts", (source) => {
    expect(breaches({ "src/cli/x.ts": source })).toEqual([
      "src/cli/x.ts: reads the environment, which only config.ts may",
    ]);
    expect(breaches({ "src/config.ts": source })).toEqual([]);
  });

  it("is not the rest of the process", () => {
    expect(breaches({ "src/cli/x.ts": "const [node] = process.argv; // process.env" })).toEqual([]);
  });
});
