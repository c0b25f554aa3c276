import { expect, test } from "vitest";
import { faultsOfPreference } from "../../src/intake/sheets/preferences/rules.ts";

const firm = { kind: "organisation", id: "F02" } as const;
const person = { kind: "participant", id: "P05" } as const;
const EMPTY = { rank: null, approved_by: null, approved_at: null } as const;
const REFUSAL = { refused_by: "ada", refused_at: "2026-02-10", refused_because: "no" };
const excluded = { ...EMPTY, from: firm, to: person, kind: "exclusion", reason: "safety" } as const;
const columns = (values: Parameters<typeof faultsOfPreference>[0]) =>
  faultsOfPreference(values).map(({ column }) => column);

test("a refusal is whole, of a firm's exclusion, and no approval beside it", () => {
  expect(columns({ ...excluded, ...REFUSAL })).toEqual([]);
  expect(columns({ ...excluded, ...REFUSAL, refused_because: null })).toEqual(["refused_because"]);
  const approval = { approved_by: "ada", approved_at: "2026-02-10" };
  expect(columns({ ...excluded, ...approval, ...REFUSAL })).toHaveLength(3);
  const persons = { ...EMPTY, from: person, to: firm, kind: "exclusion", reason: null } as const;
  expect(columns({ ...persons, ...REFUSAL })).toHaveLength(3);
});
