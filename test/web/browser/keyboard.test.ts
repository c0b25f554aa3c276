import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comantovaPublished } from "../../support/comantova.ts";
import { describeInChromium, launch, openScreen, type Screen, signIn } from "./chromium.ts";
import { KEYS, tabTo } from "./hand.ts";
import { ASKERS, inviteAll } from "./roles.ts";
import { type Served, serveTo } from "./served.ts";
import { arrives, follow, labelled, open, press, says } from "./story/steps.ts";

/** What each role does beside the round's story, which is told by keys alone in `story.test.ts`. */
const DEEDS: Readonly<Record<string, (screen: Screen) => Promise<void>>> = {
  coordinator: async (screen) => {
    await open(screen, "Persone e imprese", "Cerca");
    await arrives(screen, "Cerca nel progetto");
    const field = screen.page.locator("main").getByRole("searchbox").first();
    await KEYS.fill(field, "sartoria");
    await screen.page.keyboard.press("Enter");
    await says(screen, /sartoria/i);
  },
  referent: async (screen) => {
    await follow(screen, "Proposte");
    await arrives(screen, "Le proposte del mio hub");
    await follow(screen, /^Registra la risposta/);
    await arrives(screen, "Registra la risposta di una persona");
    await KEYS.choose(labelled(screen, "Risposta"), /mi interessa/);
    await KEYS.fill(screen.page.getByLabel("Chi l'ha detto, e come"), "di persona");
    await press(screen, "Registra la risposta");
    await screen.page.waitForURL(/fatto=risposta/);
  },
  member: async (screen) => {
    await follow(screen, "Idee per noi");
    await arrives(screen, "Idee per noi");
    await press(screen, /^Ci interessa/);
    await says(screen, "Segnato: ci interessa.");
    await press(screen, /^Prima scelta/);
    await says(screen, "Ordine aggiornato.");
    await follow(screen, "Che cosa offriamo");
    await arrives(screen, "Che cosa offriamo");
    await follow(screen, /^Modifica la scheda/);
    await screen.page.waitForURL(/scheda$/);
    await press(screen, "Salva");
    await says(screen, /^Salvato/);
  },
  participant: async (screen) => {
    await press(screen, "Salva");
    await screen.page.waitForURL(/fatto=/);
    await follow(screen, "Imprese per me");
    await arrives(screen, "Imprese per me");
    await press(screen, /^Metti tra le mie scelte/);
    await says(screen, "La scelta è salvata.");
    await follow(screen, "La mia proposta");
    await arrives(screen, "La mia proposta");
    await KEYS.fill(screen.page.getByLabel("Che cosa non ti torna"), "Vorrei parlarne");
    await press(screen, "Chiedi di riparlarne");
    await says(screen, /La tua richiesta è arrivata/);
    await follow(screen, "I miei dati");
    await arrives(screen, "I miei dati");
    const [saved] = await Promise.all([
      screen.page.waitForEvent("download"),
      KEYS.press(screen.page.locator('main a[href$="/io/dati/file"]')),
    ]);
    expect(saved.suggestedFilename()).toMatch(/\.json$/);
  },
  funder: async (screen) => {
    await follow(screen, "Il progetto in numeri");
    await screen.page.getByRole("heading", { level: 1 }).waitFor();
  },
};

describeInChromium("by the keyboard alone", () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    browser = await launch();
    const db = await comantovaPublished();
    served = await serveTo(db);
    await inviteAll(served);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test.each(Object.entries(DEEDS))(
    "a %s signs in by mail and does what is theirs",
    async (name, does) => {
      const { email } = ASKERS.find((one) => one.name === name)!;
      const screen = await openScreen(browser, served, { hand: KEYS });
      try {
        await signIn(screen, served, email!);
        await does(screen);
        expect([screen.troubles, served.faults]).toEqual([[], []]);
      } finally {
        await screen.close();
      }
    },
  );

  test("whoever likes skips the menu", async () => {
    const screen = await openScreen(browser, served, { hand: KEYS });
    const { page } = screen;
    await page.goto("/accesso");
    await KEYS.press(page.getByRole("link", { name: "Vai al contenuto" }));
    await page.keyboard.press("Tab");
    await page.locator("#email:focus").waitFor();
    await tabTo(page.getByRole("button", { name: "Mandami il collegamento" }));
    await screen.close();
  });
});
