import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { violations } from "../axe.ts";
import { keepShot, PHONE, type Screen, sideways } from "../chromium.ts";

/** Everything is done as a person would: by the words of links, labels and buttons. */
export const press = async (screen: Screen, name: string | RegExp): Promise<void> =>
  await screen.hand.press(
    screen.page.locator("main").getByRole("button", { name, exact: true }).first(),
  );

export const follow = async (screen: Screen, name: string | RegExp): Promise<void> =>
  await screen.hand.press(screen.page.getByRole("link", { name, exact: true }).first());

/** Goes to a page by its area in the menu, and then by its name in the row below. */
export async function open(screen: Screen, area: string, name: string): Promise<void> {
  await follow(screen, area);
  await screen.page.getByRole("link", { name, exact: true }).first().waitFor();
  await follow(screen, name);
}

export const labelled = ({ page }: Screen, label: string | RegExp): Locator =>
  page.getByLabel(label, { exact: true });

/** The page that has come has this heading, and its reader scrolls down only. */
export async function arrives(screen: Screen, heading: string | RegExp): Promise<void> {
  await screen.page.getByRole("heading", { level: 1, name: heading }).waitFor();
  expect([screen.page.url(), await sideways(screen)]).toEqual([screen.page.url(), 0]);
  // Pages that answer a form have no address of their own: they are looked at here.
  if (screen.width === PHONE) expect(await violations(screen)).toEqual([]);
  await keepShot(screen, `story-${new URL(screen.page.url()).pathname.replaceAll("/", "-")}`);
}

/** The page says this, once the answer has come. */
export const says = async ({ page }: Screen, words: string | RegExp): Promise<void> =>
  await page.getByText(words).first().waitFor();
