import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appointOperator } from "../../../src/access/operators.ts";
import { listCollaborations } from "../../../src/collaborations/collaborations.ts";
import { workbookOf } from "../../../src/intake/export-files.ts";
import { COMANTOVA, comantova, TODAY } from "../../support/comantova.ts";
import { testDatabase } from "../../support/database.ts";
import { DESK, describeInChromium, followLink, launch, openScreen, PHONE } from "./chromium.ts";
import { serveTo } from "./served.ts";
import {
  compute,
  enterAnswers,
  foundProgramme,
  importWorkbook,
  openRound,
  pin,
  publish,
  start,
} from "./story.ts";

const ADMINISTRATOR = "tecnica@example.org";

describeInChromium("from spreadsheets to a collaboration, by clicking", () => {
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
    { name: "at a desk", width: DESK, script: true },
    { name: "on a phone", width: PHONE, script: true },
    { name: "on a phone that runs no scripts", width: PHONE, script: false },
  ])("$name", async ({ width, script }) => {
    const served = await serveTo(await testDatabase());
    const { db } = served;
    const screen = await openScreen(browser, served, { width, script });
    try {
      await followLink(screen, (await appointOperator(db, ADMINISTRATOR)).secret);
      await foundProgramme(screen, COMANTOVA);
      await importWorkbook(screen, workbook);
      await openRound(screen);
      await compute(screen);
      await pin(screen, /P08/, /S10/);
      await compute(screen);
      await publish(screen);
      await enterAnswers(screen);
      await start(screen);
      const all = await db.asSystem(COMANTOVA, (tx) => listCollaborations(tx, COMANTOVA));
      const begun = all.filter(({ since, state }) => since === TODAY && state === "running");
      expect(begun).toHaveLength(1);
      expect([screen.troubles, served.faults]).toEqual([[], []]);
    } finally {
      await screen.close();
      await served.close();
    }
  });
});
