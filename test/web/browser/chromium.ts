import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { describe } from "vitest";
import { type Hand, MOUSE, THUMB } from "./hand.ts";
import type { Served } from "./served.ts";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = PLACES.find((place) => existsSync(place));

/** Tests that a real browser runs; skipped under this name where there is none. */
export const describeInChromium = (name: string, work: () => void): void => {
  describe.skipIf(executablePath === undefined)(`in Chromium: ${name}`, () => {
    work();
  });
};

export const launch = async (): Promise<Browser> =>
  await chromium.launch({
    executablePath: executablePath!,
    // In CI the tests are root, whom Chromium's sandbox refuses; no name but this machine's is found.
    args: ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
  });

export const DESK = 1280;
export const PHONE = 390;
export const HEIGHT = 900;
const LONGEST_MS = 60_000;

/** Somebody's browser, and what went wrong in it. */
export interface Screen {
  readonly page: Page;
  readonly width: number;
  readonly script: boolean;
  readonly hand: Hand;
  /** Requests to other hosts, faults of scripts, and whatever the console calls an error, refusals by policy too. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

export interface ScreenOptions {
  readonly width?: number;
  /** Whether pages may run scripts. */
  readonly script?: boolean;
  readonly locale?: string;
  /** A mouse at a desk and a thumb on a phone, unless given. */
  readonly hand?: Hand;
}

/** Opens a browser of its own, without cookies, on a service. */
export async function openScreen(
  browser: Browser,
  { url }: Served,
  { width = DESK, script = true, locale = "it-IT", ...options }: ScreenOptions = {},
): Promise<Screen> {
  const hand = options.hand ?? (width < DESK ? THUMB : MOUSE);
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: HEIGHT },
    hasTouch: width < DESK,
    javaScriptEnabled: script,
    // What has the focus stands in the window at once, rather than some frames later.
    reducedMotion: "reduce",
    locale,
  });
  context.setDefaultTimeout(LONGEST_MS);
  const troubles: string[] = [];
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== url && protocol !== "data:") troubles.push(`asks ${request.url()}`);
  });
  context.on("weberror", (fault) => void troubles.push(String(fault.error())));
  context.on("console", (said) => {
    if (said.type() === "error") troubles.push(`${said.text()} at ${said.page()?.url()}`);
  });
  const page = await context.newPage();
  return { page, width, script, hand, troubles, close: async () => await context.close() };
}

/** Signs in as a person does: asks for a link, opens it from the mail and presses its button. */
export async function signIn(screen: Screen, served: Served, email: string): Promise<void> {
  const { page, hand } = screen;
  await page.goto("/accesso");
  await hand.fill(page.getByLabel("Indirizzo di posta"), email);
  await hand.press(page.getByRole("button", { name: "Mandami il collegamento" }));
  await page.getByRole("heading", { name: "Guarda nella posta" }).waitFor();
  const { secret } = served.links.findLast((link) => link.email === email)!;
  await followLink(screen, `/accesso/${secret}`);
}

/** Opens a link that was handed over, and presses its button. */
export async function followLink({ page, hand }: Screen, link: string): Promise<void> {
  await page.goto(link);
  await hand.press(page.locator("main").getByRole("button", { name: "Entra" }));
  await page.waitForURL((url) => !url.pathname.startsWith("/accesso"));
}

/** How many pixels of a page a reader has to scroll sideways for; 0 unless its content is too wide. */
export const sideways = async ({ page }: Screen): Promise<number> =>
  await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );

/** Keeps a picture of the page, only where the tests were told a folder for them. */
export async function keepShot(
  { page, width }: Pick<Screen, "page" | "width">,
  name: string,
): Promise<void> {
  const folder = process.env["INNESTO_SHOTS"];
  if (folder === undefined) return;
  await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
}
