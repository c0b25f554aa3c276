import { expect, test } from "vitest";
import { fairnessReport } from "../../src/rounds/fairness/report.ts";

const EMPTY = {
  programmeId: "p",
  age: null,
  foreignOrigin: null,
  disability: null,
  careDuties: null,
  disadvantage: null,
};

type Sex = "F" | "M" | "X";

/** So many people of each sex, those of `unsaid` without a row, all matched with a good fit. */
function programme(sizes: Readonly<Partial<Record<Sex, number>>>, unsaid = 0) {
  const said = (Object.entries(sizes) as [Sex, number][]).flatMap(([sex, n]) =>
    Array.from({ length: n }, (_, i) => ({ ...EMPTY, participantId: `${sex}${i}`, sex })),
  );
  const others = Array.from({ length: unsaid }, (_, i) => `?${i}`);
  const seekers = new Set([...said.map(({ participantId }) => participantId), ...others]);
  const matched = [...seekers].map((seeker) => ({
    seeker,
    explanation: { word: "good" as const },
  }));
  return fairnessReport(said, seekers, matched);
}

const people = ({ groups }: ReturnType<typeof programme>) =>
  Object.fromEntries(groups.map(({ value, share }) => [value, share?.people ?? null]));

test.each([
  ["five are told", programme({ F: 5, M: 6 }), { F: 5, M: 6 }],
  [
    "four are not, nor the others from whom they would follow",
    programme({ F: 4, M: 9 }),
    { F: null, M: null },
  ],
  [
    "two small groups that hide each other leave the third",
    programme({ F: 3, X: 3, M: 9 }),
    { F: null, X: null, M: 9 },
  ],
  [
    "two that are too few together take the next with them",
    programme({ F: 1, X: 1, M: 9 }),
    { F: null, X: null, M: null },
  ],
  ["who did not say is a group like any other", programme({ F: 9 }, 4), { F: null, "?": null }],
])("of groups by sex, %s", (_, report, expected) => {
  expect(people(report)).toEqual(expected);
});

test("counts who has a proposal, and who has one that reads high or good", () => {
  const rows = Array.from({ length: 6 }, (_, i) => ({
    ...EMPTY,
    participantId: `F${i}`,
    sex: "F" as const,
  }));
  const matched = [
    { seeker: "F0", explanation: { word: "high" as const } },
    { seeker: "F1", explanation: { word: "check" as const } },
  ];
  const report = fairnessReport(rows, new Set(rows.map((row) => row.participantId)), matched);
  expect(report.everybody).toEqual({ people: 6, matched: 2, fitting: 1 });
  expect(report.groups).toEqual([
    { attribute: "sex", value: "F", share: { people: 6, matched: 2, fitting: 1 } },
  ]);
});
