import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workbookOf } from "../../../src/intake/export-files.ts";
import { archive } from "../../support/archive.ts";
import { COMANTOVA, comantova } from "../../support/comantova.ts";
import { inlineCell, workbookByHand } from "../../support/workbook.ts";
import { describeInChromium, launch, openScreen, type Screen, signIn } from "./chromium.ts";
import { ASKERS, inviteAll } from "./roles.ts";
import { type Served, serveTo } from "./served.ts";

const MIB = 2 ** 20;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Files that would fill the memory, and what the page says of them. */
const BOMBS: readonly (readonly [name: string, make: () => Buffer, words: RegExp])[] = [
  ["zeri", () => archive([["xl/workbook.xml", Buffer.alloc(200 * MIB)]]), /al più 64 MB/],
  [
    "parti",
    () => archive(Array.from({ length: 1001 }, (_, at) => [`xl/${at}.xml`, ""] as const)),
    /al più 1000 parti/,
  ],
  [
    "lontano",
    () => workbookByHand({ rows: `<row r="1048576">${inlineCell("XFD1048576", "x")}</row>` }),
    /al più 5000000 celle/,
  ],
  [
    "bugia",
    () => {
      const rows = `<row r="1">${inlineCell("A1", "x".repeat(80 * MIB))}</row>`;
      return workbookByHand({ rows, saysBytes: 1000 });
    },
    /un contenuto che non si legge/,
  ],
];

describeInChromium("an import that would fill the memory", () => {
  let browser: Browser;
  let served: Served;
  let screen: Screen;
  let sound: Buffer;
  beforeAll(async () => {
    browser = await launch();
    const db = await comantova();
    sound = await workbookOf(db, COMANTOVA);
    served = await serveTo(db);
    await inviteAll(served);
    screen = await openScreen(browser, served);
    await signIn(screen, served, ASKERS.find(({ name }) => name === "coordinator")!.email!);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function trySheets(name: string, buffer: Buffer): Promise<string> {
    const { page } = screen;
    await page.goto(`/p/${COMANTOVA}/importa`);
    await page.getByLabel("I file da importare").setInputFiles({ name, mimeType: XLSX, buffer });
    await page.locator("main").getByRole("button", { name: "Prova", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Esito della prova" }).waitFor();
    return await page.locator("main").innerText();
  }

  test.each(BOMBS)(
    "is refused with a sentence, and the service goes on: %s",
    async (name, make, words) => {
      const file = `${name}.xlsx`;
      const bomb = make();
      expect(bomb.length).toBeLessThan(MIB);
      const said = await trySheets(file, bomb);
      expect(said).toContain(file);
      expect(said).toMatch(words);
      expect(
        await screen.page
          .locator("main")
          .getByRole("button", { name: "Importa", exact: true })
          .count(),
      ).toBe(0);
      expect(await trySheets("comantova.xlsx", sound)).not.toContain("che non");
      await screen.page
        .locator("main")
        .getByRole("button", { name: "Importa", exact: true })
        .waitFor();
      expect([screen.troubles, served.faults]).toEqual([[], []]);
    },
  );
});
