import { expect, it } from "vitest";
import { encodeQuotas } from "../../../src/matching/quotas/encode.ts";
import { quotasSchema } from "../../../src/matching/quotas/schema.ts";
import type { Side } from "../../../src/matching/quotas/side.ts";

const numbered = (ids: readonly string[]) => new Map(ids.map((id, k) => [id, k]));

const seekers: Side = {
  size: 4,
  members: numbered(["anna", "bruno", "carla", "dario"]),
  groupIds: new Map(),
};

/** Two hubs; the second has a firm of its own within it. */
const places: Side = {
  size: 4,
  members: numbered(["forno", "orto", "sala", "officina"]),
  groupIds: numbered(["hub-1", "hub-2", "impresa"]),
  groups: {
    of: Int32Array.of(0, 0, 1, 2),
    parent: Int32Array.of(-1, -1, 1),
    capacity: new Int32Array(3).fill(9),
    minimum: new Int32Array(3),
  },
};

const encode = (quotas: unknown) => encodeQuotas(quotasSchema.parse(quotas), seekers, places);
const of = { seekers: ["carla", "anna"] };

it("counts in each hub by itself, with what lies within it", () => {
  const { list, origins, faults } = encode([
    { name: "parità", kind: "atLeast", share: 0.4, of, inEach: { groups: ["hub-1", "hub-2"] } },
  ]);
  expect(faults).toEqual([]);
  expect(origins).toEqual([
    { name: "parità", where: "hub-1" },
    { name: "parità", where: "hub-2" },
  ]);
  const bound = { numerator: 4000, denominator: 10000 };
  const own = { kind: "atLeast", seekers: Int32Array.of(0, 2), bound };
  expect(list).toEqual([
    { ...own, places: Int32Array.of(0, 1) },
    { ...own, places: Int32Array.of(2, 3) },
  ]);
});

it.each([
  [{}, [[0, 1, 2, 3]]],
  [{ in: { places: ["sala", "forno"] } }, [[0, 2]]],
  [{ in: { groups: ["hub-2", "hub-1"] } }, [[0, 1, 2, 3]]],
  [{ inEach: "place" }, [[0], [1], [2], [3]]],
  [{ inEach: "group" }, [[0, 1], [2, 3], [3]]],
  [{ inEach: { places: ["sala", "forno"] } }, [[2], [0]]],
])("counts where it is told to: %o", (where, expected) => {
  const { list } = encode([{ name: "x", kind: "atMost", share: "1/3", of, ...where }]);
  expect(list.map((quota) => "places" in quota && [...quota.places])).toEqual(expected);
  expect(list[0]).toMatchObject({ bound: { numerator: 1, denominator: 3 } });
});

it("keeps together and apart by place or by group", () => {
  const pair = { seekers: ["dario", "bruno"] };
  const { list } = encode([
    { name: "insieme", kind: "together", ...pair },
    { name: "separati", kind: "apart", ...pair, same: { groups: ["hub-2", "hub-1"] } },
  ]);
  expect(list).toEqual([
    { kind: "together", seekers: Int32Array.of(1, 3), part: Int32Array.of(0, 1, 2, 3) },
    { kind: "apart", seekers: Int32Array.of(1, 3), part: Int32Array.of(1, 1, 0, 0) },
  ]);
});

it("tells every id that nobody bears, and groups that overlap", () => {
  const { faults } = encode([
    {
      name: "a",
      kind: "atMost",
      count: 1,
      of: { seekers: ["anna", "ana"] },
      in: { places: ["mare"] },
    },
    {
      name: "b",
      kind: "atMost",
      count: 1,
      of: { groups: ["giovani"] },
      inEach: { groups: ["hub"] },
    },
    { name: "c", kind: "apart", seekers: ["anna", "x"], same: { groups: ["hub-2", "impresa"] } },
  ]);
  expect(faults).toEqual([
    { path: "quotas[0].of.seekers[1]", fault: "unknown-seeker", id: "ana" },
    { path: "quotas[0].in.places[0]", fault: "unknown-place", id: "mare" },
    { path: "quotas[1].of.groups[0]", fault: "unknown-group", id: "giovani" },
    { path: "quotas[1].inEach.groups[0]", fault: "unknown-group", id: "hub" },
    { path: "quotas[2].seekers[1]", fault: "unknown-seeker", id: "x" },
    { path: "quotas[2].same.groups", fault: "overlapping-groups", id: "impresa" },
  ]);
});
