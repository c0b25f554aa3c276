import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../src/matching/policy.ts";
import { testService, type TestService } from "./service.ts";

let service: TestService;
let tag: string;
beforeAll(async () => {
  service = await testService();
});
beforeEach(async () => {
  tag = (await service.get("policy")).headers.get("etag")!;
});
afterAll(async () => await service.db.close());

const put = async (body: unknown, ifMatch?: string) =>
  await service.ask("PUT", "policy", {
    body,
    ...(ifMatch !== undefined && { headers: { "if-match": ifMatch } }),
  });

test("a programme begins with the defaults, as version 1", async () => {
  const { body } = await service.get("policy");
  expect(body).toEqual({ version: 1, policy: DEFAULT_POLICY });
  expect(tag).toBe('"1"');
});

test("what was read can be written: the next version, with a tag of its own", async () => {
  const { status, headers, body } = await put({ floor: 0.2 }, tag);
  expect(status).toBe(200);
  expect(body).toEqual({ version: 2, policy: { ...DEFAULT_POLICY, floor: 0.2 } });
  expect(headers.get("etag")).toBe('"2"');
  expect((await service.get("policy")).body).toEqual(body);
});

test("without a version it is refused, and nothing changes", async () => {
  expect((await put({ floor: 0.9 })).status).toBe(428);
  expect((await service.get("policy")).headers.get("etag")).toBe(tag);
});

test.each(['"99"', '"0"', "2", 'W/"2"', "x", ""])(
  "a stale version (%s) is refused with what stands now",
  async (stale) => {
    const { status, headers, body } = await put({ floor: 0.9 }, stale);
    expect(status).toBe(412);
    expect(headers.get("etag")).toBe(tag);
    expect(body.current).toEqual((await service.get("policy")).body);
  },
);

test("of two who write at once one is refused", async () => {
  const both = await Promise.all([put({ floor: 0.3 }, tag), put({ floor: 0.4 }, tag)]);
  const won = both.find(({ status }) => status === 200)!;
  const lost = both.find((answer) => answer !== won)!;
  // Whether it comes just after the other or at the same instant.
  expect([409, 412]).toContain(lost.status);
  expect((await service.get("policy")).body).toEqual(won.body);
});

test("any version, and one among several, are taken", async () => {
  expect((await put({}, "*")).status).toBe(200);
  const now = (await service.get("policy")).headers.get("etag")!;
  expect((await put({}, `"77", ${now}`)).status).toBe(200);
});

test("every fault is told by its path, with what was found and expected, in both languages", async () => {
  const { status, body } = await put(
    { weights: { skills: -1, charm: 2 }, floor: "high", lifted: ["gravity"] },
    tag,
  );
  expect(status).toBe(422);
  const paths = body.issues.map(({ path }: { path: string }) => path);
  expect(paths).toEqual(["weights.skills", "weights", "lifted[0]", "floor"]);
  expect(body.issues[0]).toMatchObject({ found: { it: "-1", en: "-1" } });
  expect(body.issues[3].expected).toEqual({
    it: expect.stringContaining("string"),
    en: expect.stringContaining("expected number, received string"),
  });
  expect((await service.get("policy")).headers.get("etag")).toBe(tag);
});
