import type { Screen } from "./chromium.ts";

/** Files to save, and the pages of programs, are no pages for people. */
const NOT_A_PAGE = /\.(?:csv|xlsx|json|ics)$|\/file$|^\/(?:api|assets)\//;

/** So many pages of one kind, such as one for each person, stand for the others. */
const OF_A_KIND = 2;

/** What pages have in common whose addresses differ in codes alone. */
const kindOf = ({ pathname, searchParams }: URL): string => {
  const parts = pathname.split("/").map((part) => (/[\dA-Z]/.test(part) ? "…" : part));
  return `${parts.join("/")}?${[...new Set(searchParams.keys())].toSorted().join("&")}`;
};

/**
 * Opens page after page, by following links from where somebody begins.
 *
 * @param look is given each page, as it stands on the screen, with its address and the answer's status
 * @returns the addresses that were opened
 */
export async function walk(
  { page }: Pick<Screen, "page">,
  home: readonly string[],
  look: (address: string, status: number) => Promise<void>,
): Promise<readonly string[]> {
  const seen = new Map<string, number>();
  const known = new Set(home);
  const queue = [...home];
  const looked: string[] = [];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const response = await page.goto(next);
    const at = new URL(page.url());
    await look(next, response?.status() ?? 0);
    looked.push(next);
    const links = await page.evaluate<string[]>(
      "[...document.querySelectorAll('a[href]')].map((a) => a.href)",
    );
    for (const link of links.map((href) => new URL(href))) {
      const address = link.pathname + link.search;
      const kind = kindOf(link);
      const times = seen.get(kind) ?? 0;
      const isNew = link.origin === at.origin && !known.has(address) && times < OF_A_KIND;
      if (!isNew || NOT_A_PAGE.test(link.pathname)) continue;
      known.add(address);
      seen.set(kind, times + 1);
      queue.push(address);
    }
  }
  return looked;
}
