import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listBoardPairs } from "../../src/rounds/board/pairs.ts";
import { headInForce, listRunHeads } from "../../src/rounds/board/run-heads.ts";
import { type BoardSeat, listSeats } from "../../src/rounds/board/seats.ts";
import { mapOfPair } from "../../src/rounds/board/territory-map.ts";
import { decide } from "../../src/rounds/decide.ts";
import { publishRun } from "../../src/rounds/publish.ts";
import { loadSnapshot } from "../../src/rounds/snapshot.ts";
import { COMANTOVA, comantovaMatched } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { openedRun } from "../support/opened-run.ts";

let db: TestDatabase;
let seats: BoardSeat[];
beforeAll(async () => {
  db = await comantovaMatched();
  seats = await db.asSystem(COMANTOVA, (tx) => listSeats(tx, COMANTOVA));
});
afterAll(async () => await db.close());

const pairs = () =>
  db.asSystem(COMANTOVA, (tx) => listBoardPairs(tx, COMANTOVA, { id: "1-a", round: 1 }, seats));

describe("the board reads", () => {
  test("the same seats, hubs and rooms that the run read", async () => {
    const snapshot = await db.asSystem(COMANTOVA, (tx) => loadSnapshot(tx, COMANTOVA, "1-a"));
    const hubs = new Map(seats.map(({ place, hub }) => [place, hub]));
    const seen = seats.filter(({ onBoard }) => onBoard);
    const { places } = snapshot!.input;
    expect(seen.map(({ place }) => place).toSorted()).toEqual(
      places.map(({ id }) => id).toSorted(),
    );
    for (const { id, hostName, capacity, hubName } of places) {
      const seat = seen.find(({ place }) => place === id)!;
      expect([seat.host, seat.capacity - seat.taken]).toEqual([hostName, capacity]);
      expect(hubs.get(id) === null).toBe(hubName === null);
    }
  });

  test("pairs as they stand: pinned or not, put to their sides or not", async () => {
    const [first] = await pairs();
    expect(first).toMatchObject({ state: null, pinned: false });
    const pair = { seeker: first!.seeker, place: first!.place };
    const by = { madeBy: "Anna", madeFrom: "test" };
    await decide(db, COMANTOVA, 1, { kind: "pin", ...pair, ...by });
    await publishRun(db, COMANTOVA, "1-a");
    const [after, other] = await pairs();
    expect(after).toMatchObject({ ...pair, state: "proposed", pinned: true });
    expect(other).toMatchObject({ state: "proposed", pinned: false });
  });

  test("of several runs, the published one before a newer one", async () => {
    const heads = await db.asSystem(COMANTOVA, (tx) => listRunHeads(tx, COMANTOVA, 1));
    const newer = { ...heads[0]!, id: "1-b", publishedAt: null };
    expect(heads[0]).toMatchObject({ id: "1-a", seekers: 36, seekersMatched: 34 });
    expect(headInForce([newer, ...heads])!.id).toBe("1-a");
    expect(headInForce([newer])!.id).toBe("1-b");
    expect(headInForce([])).toBeNull();
  });

  test("how far a person's comune is from a host's, in whole kilometres", async () => {
    const seat = seats.find(({ place }) => place === "S32")!;
    const map = await db.asSystem(COMANTOVA, (tx) =>
      mapOfPair(tx, COMANTOVA, { seeker: "P33", hostComune: seat.comuneCode }),
    );
    expect(map).toMatchObject({ km: 21, host: { name: "Mantova" } });
    const nowhere = await db.asSystem(COMANTOVA, (tx) =>
      mapOfPair(tx, COMANTOVA, { seeker: "P33", hostComune: null }),
    );
    expect([nowhere.host, nowhere.km]).toEqual([null, null]);
  });
});

test("who else was near are the best of all pairs that the run could have proposed", async () => {
  const answers = await openedRun(db, "1-a");
  const fits = answers.seekers.flatMap((seeker) =>
    answers.places.flatMap((place) => {
      const answer = answers.whyNot(seeker, place)!;
      return answer.kind === "costs" ? [{ seeker, place, fit: answer.fit }] : [];
    }),
  );
  const best = (of: typeof fits) =>
    of
      .map(({ fit }) => fit)
      .toSorted((a, b) => b - a)
      .slice(0, 3);
  for (const seeker of answers.seekers) {
    const near = answers.near(seeker)!;
    expect(near.places.map(({ fit }) => fit)).toEqual(
      best(fits.filter((f) => f.seeker === seeker)),
    );
    const why = answers.why(seeker)!;
    const others = why.kind === "waiting" ? [] : fits.filter((f) => f.place === why.place);
    expect(near.seekers.map(({ fit }) => fit)).toEqual(best(others));
  }
  expect(answers.near("P99")).toBeNull();
});
