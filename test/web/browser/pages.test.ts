import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Service } from "../../../src/access/service.ts";
import { inviteToMeeting } from "../../../src/collaborations/meetings/attendance.ts";
import { planMeeting } from "../../../src/collaborations/meetings/plan.ts";
import { addDuty, KEPT_BY_LAW } from "../../../src/privacy/duties.ts";
import { answerPairing } from "../../../src/rounds/answers/answer.ts";
import { publishRun } from "../../../src/rounds/publish.ts";
import { runRound } from "../../../src/rounds/run.ts";
import type { Language } from "../../../src/errors.ts";
import { LANGUAGE_COOKIE } from "../../../src/web/visit.ts";
import { COMANTOVA, TODAY, comantovaMatched } from "../../support/comantova.ts";
import { violations } from "./axe.ts";
import {
  DESK,
  describeInChromium,
  HEIGHT,
  keepShot,
  launch,
  openScreen,
  PHONE,
  type Screen,
  sideways,
  signIn,
} from "./chromium.ts";
import { prepare } from "./prepare.ts";
import { fillOneFile } from "./one-file.ts";
import { ASKERS, inviteAll } from "./roles.ts";
import { GET_ROUTES, routeOf } from "./routes.ts";
import { type Served, serveTo } from "./served.ts";
import { walk } from "./walk.ts";
import { withOutcomes } from "./with-outcomes.ts";

interface View {
  readonly language: Language;
  /** The width at which axe looks at it; it is measured at both. */
  readonly axeAt: number | null;
}

/** The first page of each kind, in both languages and at both widths. */
const VIEWS: readonly View[] = [
  { language: "it", axeAt: DESK },
  { language: "en", axeAt: PHONE },
];
/** The others of its kind. */
const MEASURED: readonly View[] = [{ language: "it", axeAt: null }];

/** A meeting to which somebody of each part is invited. */
async function planOne(db: Service): Promise<void> {
  const by = { kind: "coordinator", programme: COMANTOVA, subject: "", account: "test" } as const;
  const id = await planMeeting(db, by, {
    kind: "group",
    title: "Colloquio di gennaio",
    heldOn: "2999-01-20",
    startsAt: "09:30",
    endsAt: "11:30",
    place: "Santagnese10",
    hubId: "SA",
    ledBy: "Anna Bassi",
    guests: null,
  });
  const invited = { participants: ["P01", "P08"], organisations: ["F12"] };
  await inviteToMeeting(db, by, id, invited);
}

describeInChromium("every page that there is", () => {
  let browser: Browser;
  let served: Served;
  const walked = new Set<string | undefined>();
  beforeAll(async () => {
    browser = await launch();
    const db = await comantovaMatched();
    await runRound(db, COMANTOVA, 1, { on: TODAY });
    await publishRun(db, COMANTOVA, "1-a");
    const no = { answer: "decline", side: "participant", reason: "altro" } as const;
    const by = { madeBy: "test", madeFrom: "web" };
    await answerPairing(db, COMANTOVA, 1, "1-P12", { answer: no, on: TODAY }, by);
    const duty = { law: "Regolamento (UE) 2021/1060", keepUntil: "2036-12-31", keeps: KEPT_BY_LAW };
    await addDuty(db, COMANTOVA, duty, TODAY);
    await fillOneFile(db);
    await withOutcomes(db);
    await planOne(db);
    served = await serveTo(db, { works: false });
    await inviteAll(served);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** What is amiss on the page at an address, in either language and at either width. */
  async function amissAt(
    screen: Screen,
    address: string,
    views: readonly View[] = VIEWS,
  ): Promise<readonly string[]> {
    const { page } = screen;
    const amiss: string[] = [];
    for (const { language, axeAt } of views) {
      await speak(page, language);
      if ((await page.locator("html").getAttribute("lang")) !== language) await page.goto(address);
      for (const width of [DESK, PHONE]) {
        const where = `${address} in ${language} at ${width}`;
        await page.setViewportSize({ width, height: HEIGHT });
        const tooWide = await sideways(screen);
        if (tooWide > 0) amiss.push(`${where}: ${tooWide} pixels too wide`);
        if (width !== axeAt) continue;
        for (const found of await violations(screen)) amiss.push(`${where}: ${found}`);
        await keepShot({ page, width }, `${language}-${address.replaceAll(/\W+/g, "-")}`);
      }
    }
    // The next page comes at once in the language that it is looked at first.
    await speak(page, views[0]!.language);
    return amiss;
  }

  const speak = async (page: Page, language: Language): Promise<void> =>
    await page.context().addCookies([{ name: LANGUAGE_COOKIE, value: language, url: served.url }]);

  test.each(ASKERS)(
    "$name: can be read by all, fits, asks nobody else, and nothing fails",
    { timeout: 400_000 },
    async ({ name, email, home }) => {
      const screen = await openScreen(browser, served);
      const { page } = screen;
      page.on("request", (request) => void walked.add(routeOf(request.url())));
      const amiss: string[] = [];
      try {
        if (email !== null) await signIn(screen, served, email);
        const prepared = await prepare(screen, name);
        const { files } = await walk(
          screen,
          [...home, ...prepared.pages],
          async ({ address, status, isFirst }) => {
            if (status !== 200) amiss.push(`${address}: status ${status}`);
            amiss.push(...(await amissAt(screen, address, isFirst ? VIEWS : MEASURED)));
          },
        );
        for (const file of files) {
          const { status, type } = await fetched(screen, file);
          walked.add(routeOf(file));
          if (status !== 200 || type.includes("html")) amiss.push(`${file}: ${status} ${type}`);
        }
        for (const part of prepared.parts) {
          walked.add(routeOf(part));
          const { status } = await fetched(screen, part);
          if (status !== 200) amiss.push(`${part}: ${status}`);
        }
        expect([...amiss, ...screen.troubles]).toEqual([]);
        expect(served.faults).toEqual([]);
      } finally {
        await screen.close();
      }
    },
  );

  test("none was forgotten", () => {
    expect([...GET_ROUTES].filter((route) => !walked.has(route))).toEqual([]);
  });

  test.each([
    ["that is not there", `/p/${COMANTOVA}/nulla`, 404],
    ["that asks to sign in", `/p/${COMANTOVA}/cicli`, 401],
    ["whose link is spent", "/accesso/mai-esistito", 404],
  ])("can be read by all, a page %s too", async (_, address, status) => {
    const screen = await openScreen(browser, served);
    expect((await screen.page.goto(address))?.status()).toBe(status);
    expect(await amissAt(screen, address)).toEqual([]);
    await screen.close();
  });
});

const fetched = async ({ page }: Screen, address: string) => {
  const response = await page.request.get(address);
  return { status: response.status(), type: response.headers()["content-type"] ?? "" };
};
