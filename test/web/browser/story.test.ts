import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appointOperator } from "../../../src/access/operators.ts";
import { workbookOf } from "../../../src/intake/export-files.ts";
import { COMANTOVA, comantova } from "../../support/comantova.ts";
import { testDatabase } from "../../support/database.ts";
import { DESK, describeInChromium, followLink, launch, openScreen, PHONE } from "./chromium.ts";
import { KEYS } from "./hand.ts";
import { serveTo } from "./served.ts";
import {
  compute,
  foundProgramme,
  importWorkbook,
  inviteEverybody,
  openRound,
  pin,
  publish,
  readsAnswer,
  start,
} from "./story/coordinator.ts";
import {
  memberSays,
  memberSignsIn,
  PAIR,
  personConsents,
  personIsInterested,
  personSays,
  personSignsIn,
  reads,
  readsNothingOf,
} from "./story/sides.ts";

const ADMINISTRATOR = "tecnica@example.org";

describeInChromium("from spreadsheets to a collaboration, each side by its own link", () => {
  let browser: Browser;
  let workbook: Buffer;
  beforeAll(async () => {
    browser = await launch();
    const fixture = await comantova();
    workbook = await workbookOf(fixture, COMANTOVA);
    await fixture.close();
  });
  afterAll(async () => await browser?.close());

  test.each([
    {
      name: "at a desk, by the keyboard alone",
      width: DESK,
      script: true,
      shares: false,
      hand: KEYS,
    },
    { name: "on a phone", width: PHONE, script: true, shares: true },
    { name: "at a desk that runs no scripts", width: DESK, script: false, shares: false },
  ])("$name", { timeout: 400_000 }, async (way) => {
    const served = await serveTo(await testDatabase());
    const open = async () => await openScreen(browser, served, way);
    const [office, firm, person] = [await open(), await open(), await open()];
    try {
      const { secret } = await appointOperator(served.db, ADMINISTRATOR);
      await followLink(office, `/accesso/${secret}`);
      await foundProgramme(office, COMANTOVA);
      await importWorkbook(office, workbook);
      await openRound(office);
      await compute(office);
      await pin(office, /P08/, /S10/);
      await compute(office);
      await publish(office);
      const linkOf = await inviteEverybody(office);

      await memberSignsIn(firm, linkOf("impresa o ente F10"));
      await readsNothingOf(firm, PAIR.person);
      await personSignsIn(person, linkOf("partecipante P08"));
      await personIsInterested(person, way.shares);
      await readsNothingOf(person, PAIR.firm);
      await readsNothingOf(firm, PAIR.person);
      await memberSays(firm, "Ci interessa");
      await reads(person, PAIR.firm);
      if (!way.shares) {
        await readsNothingOf(firm, PAIR.person);
        await personConsents(person);
      }
      await reads(firm, PAIR.person);
      await readsAnswer(office, /1-P08/, /interesse reciproco/);

      await memberSays(firm, "Proseguiamo");
      await personSays(person, "Dopo l'incontro: proseguiamo");
      await personSays(person, "Sì, confermo");
      await memberSays(firm, "Sì, cominciamo");
      await readsAnswer(office, /1-P08/, /confermata/);
      await start(office, "P08");
      const troubles = [office, firm, person].flatMap((screen) => screen.troubles);
      expect([troubles, served.faults]).toEqual([[], []]);
    } finally {
      for (const screen of [office, firm, person]) await screen.close();
      await served.close();
    }
  });
});
