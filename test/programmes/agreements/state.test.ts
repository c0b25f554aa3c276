import { expect, test } from "vitest";
import { signedByAllOn, stateOn, WARNED_DAYS } from "../../../src/programmes/agreements/state.ts";

const TODAY = "2026-01-15";
/** So many days after today. */
const after = (days: number): string =>
  new Date(Date.parse(TODAY) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

test.each([
  ["nobody is a party", [], null, "draft"],
  ["no party has signed", [null, null], null, "draft"],
  ["one has signed", [TODAY, null], null, "signing"],
  ["a signature is still to come", [TODAY, after(1)], null, "signing"],
  ["all have signed, without end", [TODAY, "2014-03-01"], null, "active"],
  ["the end is far", [TODAY], after(WARNED_DAYS + 1), "active"],
  ["the end is as near as the warning", [TODAY], after(WARNED_DAYS), "ending"],
  ["this is the last day", [TODAY], TODAY, "ending"],
  ["the last day was yesterday", [TODAY], after(-1), "lapsed"],
  ["it was never signed and is over", [null], after(-1), "lapsed"],
  ["the end is near, and one has not signed", [TODAY, null], after(3), "signing"],
] as const)("when %s", (_, signatures, expiresOn, state) => {
  expect(stateOn({ signatures, expiresOn }, TODAY)).toBe(state);
});

test("is signed by all on the day of the last signature", () => {
  expect(signedByAllOn(["2026-01-10", "2025-12-01"])).toBe("2026-01-10");
  expect(signedByAllOn(["2026-01-10", null])).toBeNull();
});
