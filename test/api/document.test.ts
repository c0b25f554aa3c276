import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApi } from "../../src/api/api.ts";
import type { ApiDeps } from "../../src/api/deps.ts";
import { serviceOn, type TestService } from "./service.ts";
import { testDatabase } from "../support/database.ts";

// oxlint-disable-next-line typescript/no-explicit-any -- a document of any shape is searched
type Json = any;

let service: TestService;
let document: Json;
let page: string;
beforeAll(async () => {
  service = serviceOn(await testDatabase());
  document = (await service.get("/api/v1/openapi.json")).body;
  page = (await service.get("/api/v1/")).text;
});
afterAll(async () => await service.db.close());

interface Operation {
  readonly name: string;
  readonly path: string;
  readonly value: Json;
}

const operations = (): Operation[] =>
  Object.entries(document.paths as Record<string, Json>).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Json>).map(([method, value]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      value,
    })),
  );

/** Every value under this key, wherever it stands. */
function valuesOf(key: string, inside: Json): Json[] {
  if (typeof inside !== "object" || inside === null) return [];
  return Object.entries(inside).flatMap(([name, value]) =>
    name === key ? [value, ...valuesOf(key, value)] : valuesOf(key, value),
  );
}

describe("the OpenAPI document", () => {
  test("is of version 3.1 and says what it is", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(document.info).toMatchObject({ title: "Innesto", version: "1" });
    expect(operations().length).toBeGreaterThan(30);
  });

  test("documents every route but those that show the document itself", () => {
    const served = createApi({ hosts: [] } as unknown as ApiDeps)
      .routes.filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
    const named = new Set(operations().map(({ name }) => name));
    const own = ["", "/", "/page.css", "/openapi.json"].map((end) => `GET /api/v1${end}`);
    expect([...new Set(served)].filter((route) => !named.has(route)).toSorted()).toEqual(
      own.toSorted(),
    );
    expect([...named].filter((name) => !served.includes(name))).toEqual([]);
  });

  test("every reference leads somewhere", () => {
    const references: string[] = valuesOf("$ref", document);
    expect(references.length).toBeGreaterThan(50);
    const dangling = references.filter((reference) => {
      const keys = reference.replace(/^#\//, "").split("/");
      return keys.reduce((inside, key) => inside?.[key], document) === undefined;
    });
    expect(dangling).toEqual([]);
  });

  test("every schema that is described is used", () => {
    const used = new Set(valuesOf("$ref", document));
    const unused = Object.keys(document.components.schemas).filter(
      (name) => !used.has(`#/components/schemas/${name}`),
    );
    expect(unused).toEqual([]);
  });

  test("every operation declares its path's parameters, a summary, a tag, an answer and its refusals", () => {
    const tags = new Set(document.tags.map(({ name }: { name: string }) => name));
    const faults = operations().flatMap(({ name, path, value }) => {
      const inPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, parameter]) => parameter).join();
      const parameters = (value.parameters ?? []).filter(
        (p: Json) => p.in === "path" && p.required,
      );
      const isOpen = path === "/health" || path === "/ready";
      const statuses = new Set(Object.keys(value.responses));
      const refusals = [
        "421",
        "422",
        "500",
        "503",
        ...(isOpen ? [] : ["401", "403"]),
        ...(inPath === "" ? [] : ["404"]),
      ];
      const checks: Record<string, boolean> = {
        parameters: parameters.map((p: Json) => p.name).join() === inPath,
        summary: /^\S.*[^.]$/.test(value.summary),
        tag: tags.has(value.tags[0]),
        answer: statuses.has("200") || statuses.has("201"),
        refusals: refusals.every((status) => statuses.has(status)),
      };
      return Object.keys(checks).flatMap((what) =>
        checks[what] === true ? [] : [`${name}: ${what}`],
      );
    });
    expect(faults).toEqual([]);
  });

  test("types are those that JSON Schema has", () => {
    const known = new Set(["string", "number", "integer", "boolean", "object", "array", "null"]);
    const { securitySchemes: _, ...components } = document.components;
    const types = valuesOf("type", { ...document.paths, ...components }).filter(
      (type) => typeof type === "string" || Array.isArray(type),
    );
    expect(types.flat().filter((type: string) => !known.has(type))).toEqual([]);
  });

  test("nothing in it speaks of what firms may not see", () => {
    const names = Object.keys(document.components.schemas.Participant.properties);
    expect(names.toSorted()).toEqual(
      ["about", "comune", "education", "hub", "id", "ideas", "kind", "language", "seeking"]
        .concat("skills")
        .toSorted(),
    );
  });
});

describe("the page to read it", () => {
  test("is HTML, without scripts, styles of its own or anything from elsewhere", async () => {
    const { headers } = await service.get("/api/v1/");
    expect(headers.get("content-type")).toContain("text/html");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'self'/);
    expect(page).toMatch(/^<!doctype html><html lang="en">/);
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|(?:src|href)="(?:https?:)?\/\//);
    const sheet = await service.get("/api/v1/page.css");
    expect(sheet.headers.get("content-type")).toContain("text/css");
  });

  test("is reached without its final slash too", async () => {
    const { status, headers } = await service.get("/api/v1");
    expect([status, headers.get("location")]).toEqual([308, "/api/v1/"]);
  });

  test("shows every operation and every schema", () => {
    for (const { path, value } of operations()) {
      expect(page).toContain(`<code>${path}</code>`);
      expect(page).toContain(value.summary.replaceAll("'", "&#39;"));
    }
    for (const name of Object.keys(document.components.schemas))
      expect(page).toContain(`id="schema-${name}"`);
  });

  test("every link leads to a place on it, and no place is there twice", () => {
    const ids = Array.from(page.matchAll(/\sid="([^"]+)"/g), ([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const links = Array.from(page.matchAll(/href="#([^"]+)"/g), ([, id]) => id!);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("explains every kind of problem where its type points", async () => {
    const { body } = await service.get("/api/v1/nothing");
    expect(page).toContain(`id="${body.type.split("#")[1]}"`);
  });
});
