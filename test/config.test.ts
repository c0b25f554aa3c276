import { resolve } from "node:path";

import { describe, expect, it } from "vitest";

import { readConfig } from "../src/config.ts";
import { InnestoError, type Issue } from "../src/errors.ts";

function issuesOf(environment: NodeJS.ProcessEnv): readonly Issue[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof InnestoError && error.kind === "usage") return error.issues;
    throw error;
  }
  return [];
}

describe("the configuration", () => {
  it("has a default for everything", () => {
    const defaults = {
      databaseUrl: undefined,
      home: resolve(".innesto"),
      host: "127.0.0.1",
      port: 8080,
      publicUrl: undefined,
      linksTo: "http://127.0.0.1:8080",
      language: "it",
      logLevel: "info",
      worker: true,
      smtp: undefined,
      modelHub: "https://huggingface.co",
      metricsKey: undefined,
    };
    expect(readConfig({})).toEqual(defaults);
    expect(readConfig({ DATABASE_URL: "", PORT: "", INNESTO_HOME: "" })).toEqual(defaults);
  });

  it("is read from the environment", () => {
    const config = readConfig({
      DATABASE_URL: "postgres://anna:parola@db.example:5433/innesto",
      INNESTO_HOME: "/srv/innesto",
      INNESTO_HOST: "0.0.0.0",
      PORT: "0",
      INNESTO_URL: "https://innesto.example.org/",
      INNESTO_LANG: "en",
      INNESTO_LOG: "silent",
      INNESTO_WORKER: "no",
      INNESTO_SMTP_URL: "smtps://anna:parola@mail.example",
      INNESTO_MAIL_FROM: "innesto@example.org",
      INNESTO_MODEL_HUB: "http://127.0.0.1:9000",
      INNESTO_METRICS_KEY: "0123456789abcdef0123456789abcdef",
    });
    expect(config).toEqual({
      databaseUrl: "postgres://anna:parola@db.example:5433/innesto",
      home: "/srv/innesto",
      host: "0.0.0.0",
      port: 0,
      publicUrl: "https://innesto.example.org",
      linksTo: "https://innesto.example.org",
      language: "en",
      logLevel: "silent",
      worker: false,
      smtp: {
        url: "smtps://anna:parola@mail.example",
        from: "innesto@example.org",
        linksTo: "https://innesto.example.org",
      },
      modelHub: "http://127.0.0.1:9000",
      metricsKey: "0123456789abcdef0123456789abcdef",
    });
  });

  it.each([
    ["PORT", "65536"],
    ["PORT", "http"],
    ["PORT", "-1"],
    ["INNESTO_LANG", "fr"],
    ["INNESTO_LOG", "loud"],
    ["INNESTO_WORKER", "maybe"],
    ["INNESTO_MODEL_HUB", "huggingface.co"],
    ["INNESTO_HOST", "two words"],
    ["INNESTO_MAIL_FROM", "Anna <anna@example.org>"],
  ])("refuses %s=%s by name, with what was found and expected", (name, value) => {
    const [issue, ...others] = issuesOf({ [name]: value });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ path: name, found: { it: `«${value}»`, en: `«${value}»` } });
    expect(issue!.expected.it).not.toBe("");
    expect(issue!.next.en).toContain(name);
  });

  it("reports all that is wrong, and shows no password", () => {
    const issues = issuesOf({
      DATABASE_URL: "mysql://anna:secret@db/x",
      PORT: "x",
      INNESTO_SMTP_URL: "http://anna:secret@mail",
    });
    expect(issues.map(({ path }) => path)).toEqual(["DATABASE_URL", "PORT", "INNESTO_SMTP_URL"]);
    expect(JSON.stringify(issues)).not.toContain("secret");
  });
});
