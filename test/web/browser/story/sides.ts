import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { followLink, type Screen } from "../chromium.ts";
import { arrives, follow, press, says } from "./steps.ts";

/** A pair of the story: who they are is known to the other side only once both are interested. */
export const PAIR = {
  id: "1-P08",
  /** What the person is called and how they are reached. */
  person: ["Simran", "p08@example.org"],
  /** Whom the firm has named, and how they are reached. */
  firm: ["Loretta", "f10@example.org"],
} as const;

/** The firm's member signs in by the link that was handed over to them, and looks at what is proposed. */
export async function memberSignsIn(screen: Screen, link: string): Promise<void> {
  await followLink(screen, link);
  await arrives(screen, "Che cosa offriamo");
  await follow(screen, "Le nostre proposte");
  await arrives(screen, "Le nostre proposte");
}

/** The person signs in by the link that was handed over to them, and looks at what is proposed. */
export async function personSignsIn(screen: Screen, link: string): Promise<void> {
  await followLink(screen, link);
  await arrives(screen, "Il mio profilo");
  await follow(screen, "La mia proposta");
  await arrives(screen, "La mia proposta");
  await says(screen, "Confezioni Trinalba");
}

/** Opens the page by its place in the menu: what it said of an answer before is gone. */
async function looksAgain(screen: Screen, title: string): Promise<void> {
  await follow(screen, title);
  await screen.page.waitForURL((url) => /propost[ae]$/.test(url.pathname) && url.search === "");
  await arrives(screen, title);
}

const card = ({ page }: Screen): Locator => page.locator(`li[id="${PAIR.id}"]`);

/** The firm answers by the button that reads so. */
export async function memberSays(screen: Screen, button: string): Promise<void> {
  await looksAgain(screen, "Le nostre proposte");
  await screen.hand.press(card(screen).getByRole("button", { name: new RegExp(`^${button}`) }));
  await says(screen, "Risposta ricevuta. Grazie.");
}

/** The person is interested; in the same breath or not at all, the firm may read who they are. */
export async function personIsInterested(screen: Screen, shares: boolean): Promise<void> {
  await looksAgain(screen, "La mia proposta");
  const box = screen.page.getByLabel(/può leggere il mio nome e i miei contatti/);
  if (shares) await screen.hand.tick(box);
  await press(screen, "Mi interessa");
  await says(screen, "La tua risposta è registrata.");
}

export async function personSays(screen: Screen, button: string): Promise<void> {
  await looksAgain(screen, "La mia proposta");
  await press(screen, button);
  await says(screen, "La tua risposta è registrata.");
}

/** The person lets firms that are interested too read who they are. */
export async function personConsents(screen: Screen): Promise<void> {
  await follow(screen, "I miei dati");
  await arrives(screen, "I miei dati");
  await press(screen, /^Acconsento\s*: Nome e contatti alle imprese$/);
  await says(screen, "Il tuo consenso è annotato.");
}

/** Neither the page nor anything folded or hidden in it holds any of these. */
export async function readsNothingOf({ page }: Screen, hidden: readonly string[]): Promise<void> {
  await page.reload();
  const source = await page.content();
  expect(hidden.filter((one) => source.includes(one))).toEqual([]);
}

export async function reads({ page }: Screen, shown: readonly string[]): Promise<void> {
  await page.reload();
  const words = await page.locator("main").innerText();
  expect(shown.filter((one) => !words.includes(one))).toEqual([]);
}
