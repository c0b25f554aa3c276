import type { Screen } from "./chromium.ts";

/** Files are saved, not looked at. */
const A_FILE = /\.(?:csv|xlsx|json|ics)$|\/file$/;
const OF_PROGRAMS = /^\/(?:api|assets)\//;

/** So many pages of one kind, such as one for each person, stand for the others. */
const OF_A_KIND = 2;

/** A page as it stands on the screen. */
export interface Walked {
  readonly address: string;
  readonly status: number;
  /** No other of its kind was opened before. */
  readonly isFirst: boolean;
}

/** What pages have in common whose addresses differ in codes alone. */
const kindOf = ({ pathname, searchParams }: URL): string => {
  const parts = pathname.split("/").map((part) => (/[\dA-Z]/.test(part) ? "…" : part));
  return `${parts.join("/")}?${[...new Set(searchParams.keys())].toSorted().join("&")}`;
};

/**
 * Opens page after page, by following links from where somebody begins.
 *
 * @param look is given each page
 * @returns the addresses that were opened, and of the files that they lead to, some of each kind
 */
export async function walk(
  { page }: Pick<Screen, "page">,
  home: readonly string[],
  look: (page: Walked) => Promise<void>,
): Promise<{ readonly pages: readonly string[]; readonly files: readonly string[] }> {
  const seen = new Map<string, number>();
  const known = new Set(home);
  const queue = [...home];
  const opened = new Set<string>();
  const pages: string[] = [];
  const files: string[] = [];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const response = await page.goto(next);
    const at = new URL(page.url());
    const own = kindOf(new URL(next, at));
    await look({ address: next, status: response?.status() ?? 0, isFirst: !opened.has(own) });
    opened.add(own);
    pages.push(next);
    const links = await page.evaluate<string[]>(
      "[...document.querySelectorAll('a[href]')].map((a) => a.href)",
    );
    for (const link of links.map((href) => new URL(href))) {
      const address = link.pathname + link.search;
      const kind = kindOf(link);
      const times = seen.get(kind) ?? 0;
      const isNew = link.origin === at.origin && !known.has(address) && times < OF_A_KIND;
      if (!isNew || OF_PROGRAMS.test(link.pathname)) continue;
      known.add(address);
      seen.set(kind, times + 1);
      (A_FILE.test(link.pathname) ? files : queue).push(address);
    }
  }
  return { pages, files };
}
