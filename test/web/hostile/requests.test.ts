import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listMessages } from "../../../src/notify/outbox.ts";
import { listInvitations } from "../../../src/access/invitations.ts";
import { type Part, STRANGER } from "../../../src/access/visitor.ts";
import { COMANTOVA, comantovaPublished } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";
import { type Footprints, footprintsOf } from "../../support/footprint.ts";
import { COORDINATOR, visitorWith, webAs, wordsOf } from "../support.ts";

const HERE = `/p/${COMANTOVA}`;

/** Codes of the fixture that are there: whoever guesses them is to learn nothing all the same. */
const CODES: Readonly<Record<string, string>> = {
  programme: COMANTOVA,
  round: "1",
  run: "1-a",
  seeker: "P08",
  pairing: "A1",
  collaboration: "C01",
  what: "idee",
  list: "vocabulary",
  phase: "1",
  decision: "D1",
  job: "1",
  file: "1-a.csv",
};

const addressOf = (path: string): string =>
  path.replaceAll(
    /:(\w+)(?:\{[^}]*\})?/g,
    (_, name: string) => CODES[name] ?? (path.includes("/persone/") ? "I01" : "SA"),
  );

let db: TestDatabase;
let footprints: Footprints;
let web: ReturnType<typeof webAs>;
let posts: readonly string[];
let gets: readonly string[];
beforeAll(async () => {
  db = await comantovaPublished();
  web = webAs(db, COORDINATOR);
  footprints = await footprintsOf(db.endpoint);
  const of = (method: string) => [
    ...new Set(web.routes.filter((route) => route.method === method).map(({ path }) => path)),
  ];
  [posts, gets] = [of("POST"), of("GET").filter((path) => !path.startsWith("/assets/"))];
});
afterAll(async () => {
  await footprints?.close();
  await db.close();
});

describe("a page of another site", () => {
  test.each([
    ["that says so", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    ["of the same domain", { "sec-fetch-site": "same-site" }],
    ["in an old browser", { origin: "https://evil.example", cookie: "innesto=x" }],
    ["that hides where it is", { origin: "null", cookie: "innesto=x" }],
    ["that says nothing", { cookie: "innesto=x" }],
  ])("%s has none of the service's forms sent", async (_, headers) => {
    expect(posts.length).toBeGreaterThan(20);
    const before = await footprints.now();
    for (const path of posts) {
      const { status } = await web.ask(addressOf(path), { method: "POST", headers });
      expect([path, status]).toEqual([path, 403]);
    }
    expect(await footprints.now()).toEqual(before);
  });
});

describe("who has no part in a programme", () => {
  const KINDS: readonly Part["kind"][] = [
    "coordinator",
    "referent",
    "member",
    "participant",
    "funder",
  ];
  const SUBJECTS: Partial<Record<Part["kind"], string>> = {
    referent: "SA",
    member: "F01",
    participant: "P08",
  };
  /** Open to everybody. */
  const PUBLIC = new Set(["/p/:programme"]);

  test.each(KINDS)("learns nothing by guessing addresses, as a %s elsewhere", async (kind) => {
    const subject = SUBJECTS[kind] ?? "";
    const other = webAs(
      db,
      visitorWith([{ kind, programme: "altrove", subject, account: `${kind}-2` }]),
    );
    for (const path of gets.filter((one) => one.startsWith("/p/") && !PUBLIC.has(one))) {
      const { status, text } = await other.get(addressOf(path));
      expect([path, status]).toEqual([path, 404]);
      expect(text).not.toContain("Officine culturali");
    }
    for (const path of posts.filter((one) => one.startsWith("/p/"))) {
      const { status } = await other.post(addressOf(path), {});
      expect([path, status]).toEqual([path, 404]);
    }
  });

  test("is asked to sign in, as a stranger", async () => {
    const stranger = webAs(db, STRANGER);
    for (const path of gets.filter((one) => one.startsWith("/p/") && !PUBLIC.has(one)))
      expect([path, (await stranger.get(addressOf(path))).status]).toEqual([path, 401]);
    for (const path of posts.filter((one) => one.startsWith("/p/")))
      expect([path, (await stranger.post(addressOf(path), {})).status]).toEqual([path, 401]);
  });
});

describe("every page", () => {
  const MINE: readonly Part["kind"][] = [
    "coordinator",
    "referent",
    "member",
    "participant",
    "funder",
  ];
  const SUBJECT: Partial<Record<Part["kind"], string>> = {
    referent: "SA",
    member: "F01",
    participant: "P08",
  };
  /** By what an address below the programme's begins with, the first that fits; the rest is the coordination's. */
  const FOR: readonly (readonly [RegExp, readonly Part["kind"][]])[] = [
    [/^GET \/p\/:programme$/, MINE],
    [/^\w+ \/p\/:programme\/impresa/, ["member"]],
    [/^\w+ \/p\/:programme\/io(?:\/|$)/, ["participant"]],
    [/^\w+ \/p\/:programme\/proposte/, ["referent"]],
    [/^\w+ \/p\/:programme\/esiti\/rispondi/, ["member", "participant"]],
    [/^GET \/p\/:programme\/rendicontazione($|\/file)/, ["coordinator", "funder"]],
    [/^GET \/p\/:programme\/(?:persone|persone\/:what|cerca)$/, ["coordinator", "referent"]],
    [/^GET \/p\/:programme\/(?:collaborazioni|regole-tirocini)/, ["coordinator", "referent"]],
    [/^GET \/p\/:programme\/agenda\/presenze\.csv$/, ["coordinator"]],
    [/^\w+ \/p\/:programme\/(?:agenda|formazione)/, ["coordinator", "referent"]],
    [/^/, ["coordinator"]],
  ];
  /** Pages that need no code but the round's and the run's, nor anything that was sent before. */
  const OPENED =
    /^GET (?!.*(?:prova|da-correggere|obblighi\/modifica|\.\w+$))(?:\/p\/:programme)(?:\/(?::round|:run|[a-z-]+)(?=\/|$))*$/;
  const rolesOf = (route: string) => FOR.find(([begins]) => begins.test(route))![1];

  test.each(MINE)(
    "and form of a programme is a %s's that is for one, and no other",
    async (kind) => {
      const subject = SUBJECT[kind] ?? "";
      const one = webAs(
        db,
        visitorWith([{ kind, programme: COMANTOVA, subject, account: `${kind}-1` }]),
      );
      const routes = [...gets.map((path) => `GET ${path}`), ...posts.map((path) => `POST ${path}`)];
      const within = routes.filter((each) => each.includes(" /p/"));
      const isFor = (route: string) => rolesOf(route).includes(kind);
      const ask = async (route: string) => {
        const [method, path] = route.split(" ") as [string, string];
        return (await one.ask(addressOf(path), { method })).status;
      };
      const opened = within.filter((route) => isFor(route) && OPENED.test(route));
      expect(opened.length).toBeGreaterThan(0);
      for (const route of opened) expect([route, (await ask(route)) < 300]).toEqual([route, true]);
      for (const route of within.filter((each) => !isFor(each)))
        expect([route, await ask(route)]).toEqual([route, 404]);
    },
  );
});

describe("a form that was not filled in on its page", () => {
  /** These read no field at all, or only those that they know. */
  const READ_NOTHING = /^\/(?:lingua|esci|accesso)|\/(?:applica|tutti|promemoria|ferma)$/;

  test("changes nothing with fields that it does not have", async () => {
    for (const path of posts.filter((one) => !READ_NOTHING.test(one))) {
      const before = await footprints.now();
      const { status } = await web.post(addressOf(path), {
        isOperator: "1",
        programmeId: "altrove",
        __proto__x: "1",
      });
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
      expect([path, await footprints.now()]).toEqual([path, before]);
    }
  });

  test.each([
    ["nothing that its type says", "multipart/form-data; boundary=x", "neither"],
    ["no type", "text/plain", "name=x"],
    ["halves of characters", "application/x-www-form-urlencoded", "name=%ED%A0%80&id=%00&%=%zz"],
    ["far too much", "application/x-www-form-urlencoded", `name=${"a".repeat(12 * 2 ** 20)}`],
  ])("and holds %s is refused, and is no fault of ours", async (_, type, body) => {
    for (const path of posts) {
      const before = await footprints.now();
      const { status } = await web.ask(addressOf(path), {
        method: "POST",
        headers: { "content-type": type, "content-length": String(body.length) },
        body,
      });
      expect([path, status < 500]).toEqual([path, true]);
      const after = status >= 400 ? await footprints.now() : before;
      expect([path, after]).toEqual([path, before]);
    }
  });

  test.each([
    "/p/%E0%A4%A/cicli",
    "/p/comantova/cicli/%00",
    "/p/comantova/cicli/1e9",
    "/p/%ED%A0%80",
  ])("nor is the address %s", async (address) => expect((await web.get(address)).status).toBe(404));
});

const addressees = async () => [
  await db.asSystem(COMANTOVA, (tx) => listInvitations(tx, COMANTOVA)),
  await db.asSystem(COMANTOVA, (tx) => listMessages(tx, COMANTOVA)),
];

test("no address that mail goes to holds a line or a second address", async () => {
  const before = await addressees();
  for (const email of [
    "a@example.org\r\nBcc: all@example.org",
    "a@example.org, b@example.org",
    "a@example.org\nSubject: x",
    '"x\r\nCc: y@example.org"@example.org',
  ]) {
    const answer = await web.post(`${HERE}/inviti`, { email, role: "funder", subject: "" });
    expect(answer.status).toBe(422);
  }
  expect(await addressees()).toEqual(before);
});

const askLink = () => web.post("/accesso", { email: "somebody@example.org" });

test("a link is asked for five times in a quarter of an hour, not more", async () => {
  for (let time = 0; time < 5; time++) expect((await askLink()).status).toBe(200);
  const refused = await askLink();
  expect(refused.status).toBe(429);
  expect(wordsOf(refused.text)).toContain("Troppi tentativi");
});

test.each(["//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nset-cookie: x=1"])(
  "nobody is led away by %j",
  async (back) => {
    const { location } = await web.post("/lingua", { language: "en", back });
    expect(new URL(location!, "http://own").host).toBe("own");
  },
);
