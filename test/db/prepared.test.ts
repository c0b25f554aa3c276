import { expect, it } from "vitest";
import { oftenAsked } from "../../src/db/prepared.ts";

const askedTimes = (isOften: (statement: string) => boolean, statement: string, times: number) =>
  Array.from({ length: times }, () => isOften(statement));

it("prepares a statement from its sixth time on", () => {
  expect(askedTimes(oftenAsked(), "select 1", 7)).toEqual([
    ...Array.from({ length: 5 }, () => false),
    true,
    true,
  ]);
});

it("prepares two hundred at most, and goes on with those", () => {
  const isOften = oftenAsked();
  for (let n = 0; n < 300; n++) askedTimes(isOften, `select ${n}`, 6);
  const prepared = Array.from({ length: 300 }, (_, n) => isOften(`select ${n}`));
  expect(prepared.filter(Boolean)).toHaveLength(200);
  expect(prepared.slice(0, 200).every(Boolean)).toBe(true);
});

it("forgets what is asked once in a thousand others", () => {
  const isOften = oftenAsked();
  for (let round = 0; round < 8; round++) {
    expect(isOften("select 'rare'")).toBe(false);
    for (let n = 0; n < 1000; n++) isOften(`select ${round}, ${n}`);
  }
});
