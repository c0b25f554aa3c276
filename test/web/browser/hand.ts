import type { Locator } from "playwright-core";
import { expect } from "vitest";

interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** How somebody works a page. */
export interface Hand {
  /** Follows a link, presses a button, opens what is folded. */
  readonly press: (target: Locator) => Promise<void>;
  readonly tick: (box: Locator) => Promise<void>;
  readonly fill: (field: Locator, text: string) => Promise<void>;
  /** Chooses the first option of a list that reads so. */
  readonly choose: (list: Locator, option: RegExp) => Promise<void>;
  readonly attach: (field: Locator, file: GivenFile) => Promise<void>;
}

const pointing = (press: (target: Locator) => Promise<void>): Hand => ({
  press,
  tick: press,
  fill: async (field, text) => await field.fill(text),
  choose: async (list, option) => {
    await list.selectOption({ index: await indexOf(list, option) });
  },
  attach: async (field, file) => await field.setInputFiles(file),
});

export const MOUSE = pointing(async (target) => await target.click());
export const THUMB = pointing(async (target) => await target.tap());

/** Nothing but keys: whatever has the focus on the way is looked at. */
export const KEYS: Hand = {
  press: async (target) => await keyOn(target, "Enter"),
  tick: async (box) => await keyOn(box, "Space"),
  fill: async (field, text) => {
    await tabTo(field);
    const { keyboard } = field.page();
    // What a field of a date reads is a browser's own affair; day and month that are the same stand either way.
    const isDate = (await field.getAttribute("type")) === "date";
    if (!isDate) await keyboard.press("Control+A");
    await keyboard.type(isDate ? text.split("-").toReversed().join("") : text);
  },
  choose: async (list, option) => {
    await tabTo(list);
    const wanted = await indexOf(list, option);
    const { keyboard } = list.page();
    await keyboard.press("Home");
    for (let down = 0; down < wanted; down++) await keyboard.press("ArrowDown");
    await expect.poll(() => list.locator("option:checked").textContent()).toMatch(option);
  },
  attach: async (field, file) => {
    // Asked for well before: until the browser knows that somebody waits for it, it opens none.
    const [chooser] = await Promise.all([
      field.page().waitForEvent("filechooser"),
      keyOn(field, "Enter"),
    ]);
    await chooser.setFiles(file);
  },
};

async function indexOf(list: Locator, option: RegExp): Promise<number> {
  const texts = await list.locator("option").allTextContents();
  const found = texts.findIndex((text) => option.test(text));
  expect([texts, found]).not.toEqual([texts, -1]);
  return found;
}

async function keyOn(target: Locator, key: string): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}

const MOST_TABS = 300;

/** Of what has the focus: its words, whether it stands in the window, and whether a line is drawn around it. */
interface Focused {
  readonly words: string;
  readonly isSeen: boolean;
  readonly hasLine: boolean;
}

const FOCUSED = `(() => {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  const isNowhere = one === document.body;
  return {
    words: one.textContent.trim().slice(0, 80),
    isSeen: isNowhere || (box.width > 0 && box.left >= 0 && box.top >= 0 && box.top < innerHeight),
    // The calendar's button within a date's field has a line that the browser itself draws.
    hasLine: isNowhere || one.type === "date" || Number.parseFloat(getComputedStyle(one).outlineWidth) >= 2,
  };
})()`;

/** Goes on with the Tab key until the target has the focus. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate<Focused>(FOCUSED);
    expect([page.url(), focused]).toEqual([
      page.url(),
      { ...focused, isSeen: true, hasLine: true },
    ]);
    if ((await target.and(page.locator(":focus")).count()) > 0) return;
  }
  throw new Error(`no Tab leads to ${String(target)} on ${page.url()}`);
}
