import { expect, test } from "vitest";
import { spread } from "../../../src/rounds/browse/spread.ts";

const ITEMS = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
const ids = (views: Readonly<Record<string, number>>) =>
  spread(ITEMS, (item) => views[item] ?? 0).map(({ item }) => item);

test("where nobody, or everybody, was looked at alike the list stays as it was", () => {
  expect(ids({})).toEqual(ITEMS);
  expect(ids(Object.fromEntries(ITEMS.map((item) => [item, 7])))).toEqual(ITEMS);
});

test("every fourth place goes to whoever was looked at least, and says so", () => {
  const views: Record<string, number> = {
    ...Object.fromEntries(ITEMS.map((item) => [item, 10])),
    h: 0,
    i: 1,
  };
  expect(ids(views)).toEqual(["a", "b", "c", "h", "d", "e", "f", "i", "g"]);
  const marked = spread(ITEMS, (item) => views[item]!).filter(
    ({ broughtForward }) => broughtForward,
  );
  expect(marked.map(({ item }) => item)).toEqual(["h", "i"]);
});

test("nobody is left out or shown twice, and who stands well already is not marked", () => {
  const views: Record<string, number> = {
    ...Object.fromEntries(ITEMS.map((item) => [item, 10])),
    a: 0,
    e: 0,
  };
  const list = spread(ITEMS, (item) => views[item]!);
  expect(list.map(({ item }) => item).toSorted()).toEqual(ITEMS);
  expect(list[0]).toEqual({ item: "a", broughtForward: false });
  expect(list[3]).toEqual({ item: "e", broughtForward: true });
  expect(list.filter(({ broughtForward }) => broughtForward)).toHaveLength(1);
});
