import { expect, test } from "vitest";
import { growthOf } from "../../../src/programmes/partnership/growth.ts";
import type { Partner } from "../../../src/programmes/partnership/partners.ts";
import { isPublic, roleId, type PartnerRole } from "../../../src/programmes/partnership/roles.ts";

const role = (
  organisation: string,
  since: string | null,
  until: string | null = null,
  as: PartnerRole = "partner",
): Partner => ({
  id: roleId(organisation, as),
  organisation,
  name: organisation,
  soul: "firms",
  legalKind: "company",
  comune: null,
  role: as,
  contact: null,
  since,
  until,
});

test("an organisation joins with its first role and leaves with its last", () => {
  const growth = growthOf([
    role("A", "2014-01-01"),
    role("B", "2014-01-01", "2015-06-30"),
    role("B", "2015-07-01", null, "supporter"),
    role("C", "2015-02-01", "2015-12-31"),
    role("C", "2015-03-01", "2015-05-31", "funder"),
  ]);
  expect(growth).toEqual([
    { day: "2014-01-01", joined: ["A", "B"], left: [], organisations: 2 },
    { day: "2015-02-01", joined: ["C"], left: [], organisations: 3 },
    { day: "2015-12-31", joined: [], left: ["C"], organisations: 2 },
  ]);
});

test("those of whom nobody wrote since when come first, and count", () => {
  expect(growthOf([role("A", "2014-01-01"), role("B", null)])).toEqual([
    { day: null, joined: ["B"], left: [], organisations: 1 },
    { day: "2014-01-01", joined: ["A"], left: [], organisations: 2 },
  ]);
  expect(growthOf([])).toEqual([]);
});

const body = (soul: Partner["soul"], legalKind: Partner["legalKind"]) =>
  isPublic({ soul, legalKind });

test("a body is public by its soul or by its kind", () => {
  expect(body("public_institutions", "other")).toBe(true);
  expect(body("civil_society", "social_service")).toBe(true);
  expect(body("knowledge_institutions", "university")).toBe(false);
  expect(body("firms", "company")).toBe(false);
});
