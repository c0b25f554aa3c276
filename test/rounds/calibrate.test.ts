import { expect, test } from "vitest";
import { calibrate } from "../../src/embedding/calibration.ts";
import type { CalibratedPart } from "../../src/matching/parties.ts";
import type { Parties } from "../../src/rounds/assemble/incubation.ts";
import { calibrateParties } from "../../src/rounds/calibrate.ts";
import { Random } from "../assignment/random.ts";
import { AXIS, cosine, input, place, seeker } from "../matching/parties.ts";
import { permuteLists } from "../matching/permute.ts";
import { randomInput } from "../matching/random-input.ts";

const phrase = (words: string, vector: number) => ({ words, vector });
const want = (words: string, vector: number) => {
  return { id: words, kind: "spazi", essential: false, ...phrase(words, vector) };
};
const gift = (words: string, vector: number) => ({
  id: words,
  kind: "space",
  ...phrase(words, vector),
});

/** Against the axis: one person's best skill has cosine ¾, the other's ¼; of a host's gifts the best has ½. */
const parties: Parties = input({
  seekers: [
    seeker({
      id: "P01",
      skills: [phrase("a", cosine(0.75)), phrase("b", cosine(0.25)), phrase("c", cosine(0))],
      needs: [want("n", AXIS)],
    }),
    seeker({ id: "P02", skills: [phrase("b", cosine(0.25))] }),
  ],
  places: [
    place({ id: "F01", offer: AXIS, gives: [gift("g", cosine(0.5)), gift("h", cosine(0))] }),
    place({ id: "F02", offer: AXIS }),
  ],
});

const tableOf = (given: Parties, part: CalibratedPart) =>
  calibrateParties(given, "seme").find((table) => table.part === part);

test("a person's skills are held against an offer by the closest of them", () => {
  const { pairs, quantiles } = tableOf(parties, "skills-offer")!;
  // Two wordings of skills; both seats have one wording.
  expect(pairs).toBe(2);
  expect([quantiles[0], quantiles.at(-1)]).toEqual([0.25, 0.75]);
  expect(calibrate(quantiles, 0.5)).toBe(0.5);
});

test("a need is held against all that a host gives, by the closest gift", () => {
  const { pairs, quantiles } = tableOf(parties, "need-gifts")!;
  expect([pairs, quantiles[0], quantiles.at(-1)]).toEqual([1, 0.5, 0.5]);
  expect(tableOf(parties, "need-gift")).toMatchObject({ pairs: 2 });
});

test("a part without texts has no table", () => {
  expect(tableOf(parties, "idea-vocation")).toBeUndefined();
});

test("the order of people, places and phrases changes no table", () => {
  for (let seed = 1; seed <= 30; seed++) {
    const given = randomInput(new Random(seed), 6, 6);
    const other = permuteLists(new Random(seed), given);
    const turned = {
      ...other,
      seekers: other.seekers.toReversed(),
      places: other.places.toReversed(),
    };
    expect(calibrateParties(turned, "seme")).toEqual(calibrateParties(given, "seme"));
  }
});
