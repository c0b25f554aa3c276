import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Collaboration,
  endCollaboration,
  lockCollaboration,
  startCollaboration,
} from "../../../src/collaborations/life.ts";
import { collaboration } from "../../../src/db/tables/collaboration.ts";
import { decision } from "../../../src/db/tables/decision.ts";
import { LIVE_STATES, STEPS } from "../../../src/db/tables/pairing.ts";
import type { Transaction, Work } from "../../../src/db/transaction.ts";
import { type Answer, answerPairing } from "../../../src/rounds/answers/answer.ts";
import { contactsOf } from "../../../src/rounds/answers/contacts.ts";
import { lapseOverdue } from "../../../src/rounds/answers/lapse.ts";
import {
  livePairings,
  listPairings,
  requirePairing,
} from "../../../src/rounds/answers/pairings.ts";
import { whoMustAnswer } from "../../../src/rounds/answers/waiting.ts";
import { setCalendar } from "../../../src/rounds/calendar.ts";
import { closeRound } from "../../../src/rounds/close.ts";
import { publishRun } from "../../../src/rounds/publish.ts";
import { lockRound } from "../../../src/rounds/rounds.ts";
import { runRound } from "../../../src/rounds/run.ts";
import { COMANTOVA, TODAY, comantovaPublished } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";

let db: TestDatabase;
const by = { madeBy: "Anna", madeFrom: "test" };
const refused = (kind: string) => expect.objectContaining({ kind });
const ask = <T>(work: Work<T>) => db.asSystem(COMANTOVA, work);

const say = (
  id: string,
  side: Answer["side"],
  answer: Answer["answer"],
  more: Partial<Answer> = {},
) => answerPairing(db, COMANTOVA, 1, id, { answer: { side, answer, ...more }, on: TODAY }, by);

/** An answer written past the service. */
const insert = (step: { from: string; answer: string; by: string; to: string }) =>
  ask((tx) =>
    tx.execute(sql`insert into decision (programme_id, id, round_number, kind, seeker_participant_id,
        place_resource_id, pairing_id, side, from_state, to_state, made_by, made_from)
      select programme_id, 'X', round_number, ${step.answer}, seeker_participant_id, place_resource_id, id,
        ${step.by}, ${step.from}, ${step.to}, 'x', 'x' from pairing where id = ${pairs[5]!}`),
  );

let pairs: string[];

beforeAll(async () => {
  db = await comantovaPublished();
  pairs = (await db.asSystem(COMANTOVA, (tx) => livePairings(tx, COMANTOVA, 1))).map(
    ({ id }) => id,
  );
});
afterAll(async () => await db.close());

describe("from a proposal to a collaboration", () => {
  // One story, in the order in which the two sides live it.
  test("a publication puts every proposal to both sides", async () => {
    expect(pairs).toHaveLength(34);
    const waiting = await db.asSystem(COMANTOVA, (tx) => whoMustAnswer(tx, COMANTOVA, 1));
    expect(new Set(waiting.map(({ side }) => side))).toEqual(new Set(["participant"]));
  });

  test("the person answers first, and names appear once both are interested, with consent", async () => {
    const [id] = pairs;
    await expect(say(id!, "host", "interest")).rejects.toThrow(refused("conflict"));
    await say(id!, "participant", "interest", { sharesContacts: true });
    const read = () => db.asSystem(COMANTOVA, (tx) => contactsOf(tx, COMANTOVA, 1, id!));
    expect(await read()).toBeNull();
    expect((await say(id!, "host", "interest")).state).toBe("interested");
    expect(await read()).toMatchObject({ person: { firstName: expect.any(String) } });
    const other = pairs[1]!;
    await say(other, "participant", "interest");
    await say(other, "host", "interest");
    const shown = await db.asSystem(COMANTOVA, (tx) => contactsOf(tx, COMANTOVA, 1, other));
    expect(shown).toMatchObject({ person: null });
  });

  test("after the meeting each side says whether to go on; a second meeting asks both anew", async () => {
    const [id] = pairs;
    await say(id!, "host", "continue");
    expect((await say(id!, "participant", "meet_again")).state).toBe("interested");
    await expect(say(id!, "host", "accept")).rejects.toThrow(refused("conflict"));
    await say(id!, "participant", "continue");
    expect((await say(id!, "host", "continue")).state).toBe("met");
  });

  test("the final yes of both is a collaboration, which starts, and ends with a reason", async () => {
    const [id] = pairs;
    await say(id!, "host", "accept");
    expect((await say(id!, "participant", "accept")).state).toBe("agreed");
    const [made] = await ask((tx) =>
      tx.select().from(collaboration).where(eq(collaboration.pairingId, id!)),
    );
    expect(made).toMatchObject({ id: "C08", state: "agreed", startedOn: null });
    const change = (work: (tx: Transaction, row: Collaboration) => Promise<Collaboration>) =>
      ask(async (tx) => work(tx, await lockCollaboration(tx, COMANTOVA, "C08")));
    const start = { startedOn: "2026-02-02", plannedEndOn: "2026-07-31" };
    const begun = await change((tx, row) => startCollaboration(tx, row, start));
    expect(begun).toMatchObject({ state: "running", ...start });
    await expect(change((tx, row) => startCollaboration(tx, row, start))).rejects.toThrow(
      refused("conflict"),
    );
    const end = { state: "interrupted", endedOn: "2026-03-01" } as const;
    await expect(change((tx, row) => endCollaboration(tx, row, end))).rejects.toThrow(
      refused("invalid"),
    );
    const ended = await change((tx, row) =>
      endCollaboration(tx, row, { ...end, reason: "lavoro trovato" }),
    );
    expect(ended).toMatchObject({ endReason: "lavoro trovato", endedOn: "2026-03-01" });
  });

  test("a no takes a reason of the side's own list, in words or by its code", async () => {
    const id = pairs[2]!;
    await expect(say(id, "participant", "decline")).rejects.toMatchObject({
      kind: "invalid",
      text: { it: expect.stringContaining("lavoro trovato, distanza, orari") },
    });
    await expect(
      say(id, "participant", "decline", { reason: "tutor non disponibile" }),
    ).rejects.toThrow(refused("invalid"));
    expect((await say(id, "participant", "decline", { reason: "Distanza" })).state).toBe(
      "declined",
    );
    await expect(say(id, "host", "interest")).rejects.toThrow(refused("conflict"));
  });

  test("a programme's own list takes the place of the usual one", async () => {
    const own = sql`insert into term (programme_id, list, code, italian)
      values (${COMANTOVA}, 'host_decline', 'season', 'stagione finita')`;
    await ask((tx) => tx.execute(own));
    await expect(say(pairs[1]!, "host", "decline", { reason: "altro" })).rejects.toThrow(
      refused("invalid"),
    );
    await say(pairs[1]!, "host", "decline", { reason: "stagione finita", words: "Si chiude." });
    const kept = await ask((tx) =>
      tx.select().from(decision).where(eq(decision.pairingId, pairs[1]!)),
    );
    expect(kept.at(-1)).toMatchObject({
      kind: "decline",
      side: "host",
      reason: "season",
      words: "Si chiude.",
      madeBy: "Anna",
      madeFrom: "test",
    });
  });

  test("the same run published again changes nothing, another one keeps the answers of the pairs it shares", async () => {
    const answered = pairs[3]!;
    await say(answered, "participant", "interest");
    const refusal = await db.asSystem(COMANTOVA, (tx) =>
      requirePairing(tx, COMANTOVA, 1, pairs[2]!),
    );
    await runRound(db, COMANTOVA, 1, { on: TODAY });
    await publishRun(db, COMANTOVA, "1-b");
    const now = await db.asSystem(COMANTOVA, (tx) => listPairings(tx, COMANTOVA, 1));
    expect(now.find(({ id }) => id === answered)!.state).toBe("participant_interested");
    const again = now.filter(
      (pair) =>
        pair.seekerParticipantId === refusal.seekerParticipantId &&
        pair.placeResourceId === refusal.placeResourceId,
    );
    expect(again.map(({ state }) => state)).toEqual(["declined"]);
  });
});

describe("the database itself", () => {
  test("lets no state change that nobody decided, and no pair become another", async () => {
    await expect(ask((tx) => tx.execute(sql`update pairing set state = 'met'`))).rejects.toThrow(
      /without a decision/,
    );
    await expect(
      ask((tx) => tx.execute(sql`update pairing set place_resource_id = 'S01'`)),
    ).rejects.toThrow(/never changed/);
    await expect(ask((tx) => tx.execute(sql`update decision set made_by = 'x'`))).rejects.toThrow(
      /never changed/,
    );
  });

  test("knows the steps, and who may take each", async () => {
    const wrong = { from: "proposed", answer: "accept", by: "host", to: "agreed" };
    await expect(insert(wrong)).rejects.toThrow(/decision_step_allowed/);
    await expect(
      insert({ from: "proposed", answer: "decline", by: "host", to: "declined" }),
    ).rejects.toThrow(/decision_no_has_reason/);
  });
});

test("an answer that is due by a date and does not come closes the proposal, and frees the seat", async () => {
  const lapsed = await db.asSystem(COMANTOVA, async (tx) => {
    const dates = { answersBy: "2026-03-01", confirmationBy: "2026-03-15" };
    const round = await setCalendar(tx, await lockRound(tx, COMANTOVA, 1), dates);
    expect(await lapseOverdue(tx, round, "2026-03-01")).toEqual([]);
    return await lapseOverdue(tx, round, "2026-03-02");
  });
  expect(lapsed.length).toBeGreaterThan(20);
  expect(new Set(lapsed.map(({ state }) => state))).toEqual(new Set(["lapsed"]));
});

test("a round that closes leaves no proposal open", async () => {
  await closeRound(db, COMANTOVA, 1);
  expect(await db.asSystem(COMANTOVA, (tx) => livePairings(tx, COMANTOVA, 1))).toEqual([]);
});

test("from every state in which a pair is alive each side can say no, and the coordination and the calendar can end it", () => {
  for (const from of LIVE_STATES)
    for (const [by_, answer] of [
      ["participant", "decline"],
      ["host", "decline"],
      ["system", "lapse"],
      ["coordinator", "replace"],
    ])
      expect(STEPS).toContainEqual(expect.objectContaining({ from, answer, by: by_ }));
});
