import { afterAll, beforeAll, expect, test } from "vitest";
import { testService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService();
  await service.post("rounds");
  await service.post("rounds/1/runs");
  await service.post("rounds/1/runs/1-a/publish");
});
afterAll(async () => await service.db.close());

const say = (pairing: string, body: object) =>
  service.post(`rounds/1/pairings/${pairing}/answers`, body);

// One story: what a page for the two sides, and one for the coordination, would ask.

test("who has yet to answer is a list, persons first", async () => {
  const { items } = (await service.get("rounds/1/missing-answers")).body;
  expect(items).toHaveLength(34);
  expect(items[0]).toMatchObject({ side: "participant", state: "proposed" });
});

test("answers lead to a collaboration, which starts and ends", async () => {
  const [{ id, seeker, place }] = (await service.get("rounds/1/pairings")).body.items;
  expect((await service.get(`rounds/1/pairings/${id}/contacts`)).body).toBeNull();
  expect((await say(id, { side: "host", answer: "interest" })).status).toBe(409);
  const yes = { side: "participant", answer: "interest", sharesContacts: true };
  expect(await say(id, yes)).toMatchObject({
    status: 201,
    body: { id, seeker, place, state: "participant_interested" },
  });
  await say(id, { side: "host", answer: "interest" });
  const { body: contacts } = await service.get(`rounds/1/pairings/${id}/contacts`);
  expect(contacts.person.firstName).not.toBe("");
  for (const answer of ["continue", "accept"])
    for (const side of ["participant", "host"]) await say(id, { side, answer });
  const start = { startedOn: "2026-02-02", plannedEndOn: "2026-07-31", kind: "internship" };
  expect((await service.post("collaborations/C08/start", start)).body).toMatchObject({
    participant: seeker,
    place,
    state: "running",
    ...start,
  });
  const end = { state: "interrupted", endedOn: "2026-03-01" };
  expect((await service.post("collaborations/C08/end", end)).status).toBe(422);
  const why = { ...end, reason: "lavoro trovato" };
  expect((await service.post("collaborations/C08/end", why)).body.state).toBe("interrupted");
  expect((await service.post("collaborations/C99/end", why)).status).toBe(404);
});

test("a no is repaired: the offer says who moves, and taking it puts new pairs to both sides", async () => {
  const { items } = (await service.get("rounds/1/pairings")).body;
  const { id } = items.find(({ state }: { state: string }) => state === "proposed");
  expect((await service.get(`rounds/1/pairings/${id}/repair`)).status).toBe(409);
  expect((await say(id, { side: "participant", answer: "decline" })).status).toBe(422);
  await say(id, { side: "participant", answer: "decline", reason: "orari" });
  const { body: offer } = await service.get(`rounds/1/pairings/${id}/repair`);
  expect(offer).toMatchObject({ pairing: id, feasible: true });
  expect(offer.sentence.it).not.toBe("");
  const taken = await service.post(`rounds/1/pairings/${id}/repair`, {});
  expect(taken.status).toBe(201);
  const placed = offer.moves.filter(({ to }: { to: string | null }) => to !== null);
  expect(taken.body.items).toHaveLength(placed.length);
  for (const pair of taken.body.items) expect(pair).toMatchObject({ repairs: id, proposal: null });
});
