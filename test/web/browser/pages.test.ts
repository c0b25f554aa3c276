import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishRun } from "../../../src/rounds/publish.ts";
import { runRound } from "../../../src/rounds/run.ts";
import { COMANTOVA, comantova, openFixtureRound, TODAY } from "../../support/comantova.ts";
import { violations } from "./axe.ts";
import {
  DESK,
  describeInChromium,
  keepShot,
  launch,
  openScreen,
  PHONE,
  sideways,
  signIn,
} from "./chromium.ts";
import { ASKERS, inviteAll } from "./roles.ts";
import { type Served, serveTo } from "./served.ts";
import { walk } from "./walk.ts";

describeInChromium("every page that a role reaches by its links", () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    browser = await launch();
    const db = await comantova();
    await openFixtureRound(db);
    await runRound(db, COMANTOVA, 1, { on: TODAY });
    await runRound(db, COMANTOVA, 1, { on: TODAY });
    await publishRun(db, COMANTOVA, "1-a");
    served = await serveTo(db);
    await inviteAll(served);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test.each(ASKERS.flatMap((asker) => [DESK, PHONE].map((width) => ({ ...asker, width }))))(
    "$name, at $width pixels: can be read by all, fits, asks nobody else, and nothing fails",
    async ({ name, email, home, width }) => {
      const screen = await openScreen(browser, served, { width });
      const amiss: string[] = [];
      try {
        if (email !== null) await signIn(screen, served, email);
        const looked = await walk(screen, home, async (address, status) => {
          await keepShot(screen, `${name}-${address.replaceAll(/\W+/g, "-")}`);
          const tooWide = await sideways(screen);
          if (status !== 200) amiss.push(`${address}: status ${status}`);
          if (tooWide > 0) amiss.push(`${address}: ${tooWide} pixels too wide`);
          for (const found of await violations(screen)) amiss.push(`${address}: ${found}`);
        });
        expect([...amiss, ...screen.troubles]).toEqual([]);
        expect(looked.length).toBeGreaterThan(0);
        expect(served.faults).toEqual([]);
      } finally {
        await screen.close();
      }
    },
  );
});
