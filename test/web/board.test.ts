import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { STRANGER } from "../../src/access/visitor.ts";
import { participantIdentity } from "../../src/db/tables/participant.ts";
import { FIT_WORDS } from "../../src/matching/glossary.ts";
import { fullNames } from "../../src/profiles/names.ts";
import { readRun, type ShownRun } from "../../src/rounds/board/board.ts";
import { askSecondLookByLetter } from "../../src/notify/second-look-letters.ts";
import { listProposals, listWaiting } from "../../src/rounds/runs.ts";
import { COMANTOVA, TODAY, comantovaMatched } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { openedRun } from "../support/opened-run.ts";
import {
  COORDINATOR,
  MEMBER,
  participantOf,
  REFERENT,
  visitorWith,
  webAs,
  wordsOf,
} from "./support.ts";

const ROUNDS = `/p/${COMANTOVA}/cicli`;
const RUN = `${ROUNDS}/1/ipotesi/1-a`;

let db: TestDatabase;
let shown: ShownRun;
let get: ReturnType<typeof webAs>["get"];

beforeAll(async () => {
  db = await comantovaMatched();
  await db.asSystem(COMANTOVA, (tx) =>
    tx
      .update(participantIdentity)
      .set({ lastName: "<script>alert(1)</script>" })
      .where(
        and(
          eq(participantIdentity.programmeId, COMANTOVA),
          eq(participantIdentity.participantId, "P33"),
        ),
      ),
  );
  shown = await db.asSystem(COMANTOVA, (tx) => readRun(tx, COMANTOVA, 1, "1-a"));
  ({ get } = webAs(db, COORDINATOR));
});
afterAll(async () => await db.close());

const titles = (html: string): string[] =>
  [...html.matchAll(/<h3[^>]*>(?:<a[^>]*>)?([^<]+)</g)].map(([, title]) => title!);

/** The codes of the people in a page's list of pairs, in its order. */
const listed = (html: string): string[] =>
  [...html.matchAll(/<th scope="row"><a href="[^"]*\/coppia\/([^"]+)"/g)].map(([, code]) => code!);

describe("the rounds", () => {
  test("begin with the one under way: what to do next, what waits, and the programme in numbers", async () => {
    const { text } = await get(ROUNDS);
    const words = wordsOf(text);
    expect(words).toContain("Che cosa fare adesso");
    expect(text).toContain(`href="${ROUNDS}/1/pubblica"`);
    expect(words).toContain("43 partecipanti");
    expect(words).not.toContain("Aspettano il coordinamento");
    const asks = participantOf("P33").actors[0]!;
    await askSecondLookByLetter(db, asks, "Posso fare più strada.", TODAY);
    expect(wordsOf((await get(ROUNDS)).text)).toContain(
      "Aspettano il coordinamento Una persona chiede di riparlarne",
    );
  });

  test("are listed with their state and what they came to", async () => {
    const { status, text } = await get(ROUNDS);
    expect(status).toBe(200);
    expect(wordsOf(text)).toMatch(/Ciclo 1 abbinato nessuna Ipotesi A: 34 persone su 36/);
    expect(text).toContain(`href="${ROUNDS}/1"`);
  });

  test.each([
    ["somebody who has not signed in", STRANGER, 401],
    ["somebody without a part", visitorWith([]), 404],
    ["a hub's referent", REFERENT, 404],
    ["a firm", MEMBER, 404],
    [
      "another programme's coordinator",
      visitorWith([{ kind: "coordinator", programme: "altrove", subject: "", account: "x" }]),
      404,
    ],
  ])("are nothing that %s may see", async (_, visitor, expected) => {
    for (const path of [ROUNDS, `${ROUNDS}/1`, RUN, `${RUN}/equita`, `${RUN}/coppia/P10`]) {
      const { status, text } = await webAs(db, visitor).get(path);
      expect(status).toBe(expected);
      expect(wordsOf(text)).not.toMatch(/Alessia|Maglieria/);
    }
  });

  test.each(["9", "0", "x", "1/ipotesi/9-z", "1/ipotesi/%00", "1/ipotesi/1-a/coppia/P01"])(
    "have nothing at %s",
    async (path) => {
      expect((await get(`${ROUNDS}/${path}`)).status).toBe(404);
    },
  );
});

describe("the board", () => {
  test("says how many, who waits, and that the result was checked", async () => {
    const text = wordsOf((await get(`${ROUNDS}/1`)).text);
    expect(text).toContain("Abbinati 34 34 persone su 36");
    expect(text).toContain("In attesa di abbinamento 2");
    expect(text).toContain("Verifica del risultato. Riuscita");
    expect(text).not.toMatch(/\d ?%/);
  });

  test("lists every pair with its host, its fit in words and its reason", async () => {
    const { text } = await get(RUN);
    expect(listed(text)).toEqual(shown.pairs.map(({ seeker }) => seeker));
    const words = wordsOf(text);
    const { names, proposals } = await db.asSystem(COMANTOVA, async (tx) => ({
      names: await fullNames(tx, COMANTOVA),
      proposals: await listProposals(tx, COMANTOVA, "1-a"),
    }));
    expect(proposals).toHaveLength(shown.pairs.length);
    for (const { seeker, host, explanation } of proposals) {
      const line = words.slice(words.indexOf(` ${seeker} ${names.get(seeker)} ${host} `));
      const { word, headline } = explanation;
      expect(line.slice(0, 600)).toContain(`${FIT_WORDS[word].it} ${headline.it}`);
    }
  });

  test.each(["wide", "narrow"])(
    "draws one line for each pair, as thick and dashed as its fit, on a %s screen",
    async (look) => {
      const { text } = await get(RUN);
      const drawing = new RegExp(`<svg class="drawing-${look}".*?</svg>`, "s").exec(text)![0];
      for (const word of ["high", "good", "check"] as const) {
        const lines = drawing.match(
          new RegExp(`class="picture-line ${word}" d="M\\d+ [^"]+C`, "g"),
        );
        expect(lines).toHaveLength(shown.pairs.filter((pair) => pair.word === word).length);
      }
    },
  );

  test("filters by hub and fit, and sorts", async () => {
    const { text } = await get(`${RUN}?hub=SA&affinita=high&stato=&ordine=impresa`);
    const expected = shown.pairs
      .filter(({ personHub, hostHub }) => personHub === "SA" || hostHub === "SA")
      .filter(({ word }) => word === "high")
      .toSorted((a, b) => a.host.localeCompare(b.host, "it"));
    expect(expected.length).toBeGreaterThan(1);
    expect(expected.length).toBeLessThan(shown.pairs.length);
    expect(listed(text)).toEqual(expected.map(({ seeker }) => seeker));
    expect(wordsOf(text)).toContain(`${expected.length} di 34 coppie`);
  });

  test("says so where no pair answers, and refuses what it does not know", async () => {
    expect((await get(`${RUN}?stato=confermate`)).text).toContain("Nessuna coppia risponde");
    expect((await get(`${RUN}?chi=tutti`)).status).toBe(422);
    expect((await get(`${RUN}?pagina=-1`)).status).toBe(422);
  });

  test("shows what people wrote as text", async () => {
    const { text } = await get(`${RUN}/in-attesa`);
    expect(text).toContain("&lt;script&gt;");
    expect(text).not.toContain("<script>alert");
  });
});

describe("one person of a run", () => {
  test("has every criterion with its account, and the phrases side by side", async () => {
    const answer = (await openedRun(db, "1-a")).why("P10")!;
    const criteria = answer.kind === "proposed" ? answer.explanation.criteria : [];
    const words = wordsOf((await get(`${RUN}/coppia/P10`)).text);
    expect(criteria.length).toBeGreaterThan(5);
    for (const { label, sentence } of criteria) {
      expect(words).toContain(label.it);
      expect(words).toContain(sentence.it);
    }
    expect(words).toContain("tedesco inglese o tedesco");
    expect(words).toContain("Entrambi a Castiglione delle Stiviere.");
  });

  test("is read before who else was near, which the same page has when it is asked for", async () => {
    const at = `${RUN}/coppia/P10`;
    const { text } = await get(at);
    expect(text).toContain(`href="${at}?vicini=si#vicini"`);
    expect(text).toContain(`hx-get="${at}?vicini=si"`);
    const near = (await openedRun(db, "1-a")).near("P10")!;
    const { text: whole } = await get(`${at}?vicini=si`);
    const [, section] = /<section id="vicini">(.*?)<\/section>/s.exec(whole)!;
    expect(section).not.toContain("hx-get");
    expect(near.seekers.length + near.places.length).toBeGreaterThan(1);
    for (const { seeker } of near.seekers) expect(section).toContain(`/coppia/${seeker}"`);
    for (const { place } of near.places) expect(section).toContain(`?posto=${place}#`);
    const taken = new Map(shown.pairs.map((pair) => [pair.seeker, pair.host]));
    for (const { seeker } of near.seekers)
      expect(wordsOf(section!)).toContain(taken.get(seeker) ?? "in attesa di abbinamento");
  });

  test("leads to a pin, an exclusion and a move of the pair", async () => {
    const [{ seeker, place }] = shown.pairs as [(typeof shown.pairs)[0]];
    const { text } = await get(`${RUN}/coppia/${seeker}`);
    for (const kind of ["pin", "forbid"]) {
      const [, href] = new RegExp(`href="([^"]*scelte\\?kind=${kind}[^"]*)"`).exec(text)!;
      const choice = await get(href!.replaceAll("&amp;", "&"));
      expect(href).toContain(`place=${place}`);
      expect(choice.status).toBe(200);
      expect(wordsOf(choice.text)).toMatch(/Che cosa cambia .*(Si può fare|Conferma la scelta)/);
    }
    expect(text).toContain('href="#perche-no"');
  });

  test("reads exactly why not elsewhere, with who would move and the way to impose it", async () => {
    const answers = await openedRun(db, "1-a");
    const costs = answers.seekers.flatMap((seeker) =>
      answers.places.flatMap((place) => {
        const answer = answers.whyNot(seeker, place);
        return answer?.kind === "costs" && answer.moves.length > 2
          ? [{ seeker, place, answer }]
          : [];
      }),
    );
    const { seeker, place, answer } = costs[0]!;
    const { text } = await get(`${RUN}/coppia/${seeker}?posto=${place}`);
    const words = wordsOf(text);
    expect(words).toContain(answer.sentence.it);
    for (const { sentence } of answer.moves) expect(words).toContain(sentence.it);
    expect(text).toContain(`${ROUNDS}/1/scelte?kind=move&amp;seeker=${seeker}&amp;place=${place}`);
    const barred = wordsOf((await get(`${RUN}/coppia/P33?posto=S32`)).text);
    expect(barred).toContain("Non è possibile. Mantova è a 20,8 km");
    expect((await get(`${RUN}/coppia/P33?posto=S99`)).status).toBe(404);
  });

  test("who waits reads what would help, and is told nothing else", async () => {
    const words = wordsOf((await get(`${RUN}/coppia/P14`)).text);
    expect(words).toContain("in attesa di abbinamento");
    expect(words).toContain("Con la patente B");
    expect(words).not.toContain("Perché questo abbinamento");
  });
});

describe("beside the board", () => {
  test("who waits stands with what would help each", async () => {
    const { text } = await get(`${RUN}/in-attesa`);
    const waits = await db.asSystem(COMANTOVA, (tx) => listWaiting(tx, COMANTOVA, "1-a"));
    expect(waits).toHaveLength(shown.waiting);
    for (const { explanation } of waits)
      for (const { sentence } of explanation.helps) expect(wordsOf(text)).toContain(sentence.it);
  });

  test("five hosts are to be called first, those who bring most, with their contact", async () => {
    const { text } = await get(`${RUN}/posti`);
    const [first] = text.split("<details>");
    const [best] = shown.run.report.seatValues;
    const host = shown.seats.find(({ place }) => place === best!.place)!.host;
    const hosts = titles(first!);
    expect(hosts).toHaveLength(5);
    expect(new Set(hosts).size).toBe(5);
    expect(hosts[0]).toBe(host);
    expect(wordsOf(first!)).toContain(best!.sentence.it);
    expect(first).toContain('href="mailto:');
  });

  test("fairness has figures for groups of five and more, and none for smaller ones", async () => {
    const words = wordsOf((await get(`${RUN}/equita`)).text);
    expect(words).toContain("donne 19 19 su 19");
    expect(words).toContain("Tutte le persone 36 34 su 36");
    expect(words).toMatch(
      /Disabilità .*?no meno di 5, o nascosto – – sì meno di 5, o nascosto – –/,
    );
  });
});

describe("the search", () => {
  const SEARCH = `/p/${COMANTOVA}/cerca`;

  test("marks the words that were found, and goes on where a page ends", async () => {
    const first = await get(`${SEARCH}?q=cucina`);
    expect(first.text).toContain("<mark>cucina</mark>");
    const next = /href="([^"]*dopo=[^"]*)"/.exec(first.text)![1]!.replaceAll("&amp;", "&");
    const second = await get(next);
    expect(titles(second.text).length).toBeGreaterThan(0);
    expect(titles(second.text)).not.toEqual(titles(first.text));
  });

  test("leads the coordination to what was found, and a hub's referent to no form", async () => {
    const { text } = await get(`${SEARCH}?q=cucina`);
    const links = [...text.matchAll(/<h3 class="h5 mt-0"><a href="([^"]+)"/g)].map(([, at]) => at!);
    expect(links.length).toBe(titles(text).length);
    for (const link of links.slice(0, 3)) expect((await get(link)).status).toBe(200);
    const found = await webAs(db, REFERENT).get(`${SEARCH}?q=cucina`);
    expect(found.status).toBe(200);
    expect(found.text).not.toMatch(/<h3 class="h5 mt-0"><a/);
  });

  test("keeps to its filters", async () => {
    const { text } = await get(`${SEARCH}?tra=organisation&vicino=Viadana&km=5&q=`);
    expect(wordsOf(text)).toContain("Risultati entro 5 km da Viadana.");
    const facts = [...text.matchAll(/<p class="muted">([^<]*)</g)].map(([, fact]) => fact!);
    expect(facts.length).toBeGreaterThan(0);
    for (const fact of facts) expect(fact).toMatch(/^organizzazione · /);
  });

  test("says beside the field what is wrong, and keeps what was typed", async () => {
    const { status, text } = await get(`${SEARCH}?q=pane&km=9999`);
    expect(status).toBe(422);
    expect(text).toMatch(/aria-describedby="km-wrong"/);
    expect(text).toContain('value="pane"');
    const unknown = await get(`${SEARCH}?q=pane&vicino=Atlantide`);
    expect([unknown.status, unknown.text.includes("alert-danger")]).toEqual([422, true]);
  });
});
