import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requireRound } from "../../../src/rounds/rounds.ts";
import { COMANTOVA, comantova } from "../../support/comantova.ts";
import { describeInChromium, launch, openScreen, type Screen } from "./chromium.ts";
import { ASKERS, inviteAll } from "./roles.ts";
import { type Served, serveTo } from "./served.ts";

const MOST_TABS = 80;

/** What has the focus: its words, whether it stands in the window, and whether a line is drawn around it. */
interface Focused {
  readonly words: string;
  readonly isSeen: boolean;
  readonly hasLine: boolean;
}

const FOCUSED = `(() => {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  const label = one.labels?.[0]?.textContent ?? "";
  return {
    words: (label || one.textContent).trim(),
    isSeen: box.width > 0 && box.left >= 0 && box.top >= 0 && box.top < innerHeight,
    // The calendar's button within a date's field has a line that the browser itself draws.
    hasLine: one.type === "date" || Number.parseFloat(getComputedStyle(one).outlineWidth) >= 2,
  };
})()`;

/** Goes on with the Tab key until something has the focus that reads so; whatever has it meanwhile is seen to. */
async function tabTo({ page }: Screen, words: string): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate<Focused>(FOCUSED);
    expect(focused).toMatchObject({ isSeen: true, hasLine: true });
    if (focused.words === words) return;
  }
  throw new Error(`no Tab leads to «${words}» on ${page.url()}`);
}

async function press({ page }: Screen, key: string, leadsTo: RegExp): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForURL(leadsTo);
}

describeInChromium("by the keyboard alone", () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    browser = await launch();
    served = await serveTo(await comantova());
    await inviteAll(served);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test("one signs in, skips to the content, and opens a round with its dates", async () => {
    const { email } = ASKERS.find(({ name }) => name === "coordinator")!;
    const screen = await openScreen(browser, served);
    const { page } = screen;
    await page.goto("/accesso");
    await tabTo(screen, "Vai al contenuto");
    await page.keyboard.press("Enter");
    await tabTo(screen, "Indirizzo di posta");
    await page.keyboard.type(email!);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Guarda nella posta" }).waitFor();
    await page.goto(`/accesso/${served.links.at(-1)!.secret}`);
    await tabTo(screen, "Vai al contenuto");
    await page.keyboard.press("Enter");
    await tabTo(screen, "Entra");
    await press(screen, "Enter", /:\d+\/(?:#|p\/|$)/);

    await page.goto(`/p/${COMANTOVA}/cicli`);
    await tabTo(screen, "Apri un nuovo ciclo");
    await press(screen, "Enter", /nuovo-ciclo/);
    await tabTo(screen, "Apri un ciclo");
    await press(screen, "Space", /calendario/);
    await tabTo(screen, "Risposte alle proposte entro il");
    // The browser's own order of day and month does not matter to this one.
    await page.keyboard.type("02022099");
    await tabTo(screen, "Salva le date");
    await press(screen, "Enter", /fatto=date/);
    const round = await served.db.asSystem(COMANTOVA, (tx) => requireRound(tx, COMANTOVA, 1));
    expect(round.answersBy).toBe("2099-02-02");
    expect(screen.troubles).toEqual([]);
    await screen.close();
  });
});
