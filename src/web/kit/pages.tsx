import type { Bilingual } from "../../errors.ts";
import { type Ctx, speaker } from "../visit.ts";

const PAGES = {
  pages: { it: "Pagine dell'elenco", en: "Pages of the list" },
  earlier: { it: "Pagina precedente", en: "Previous page" },
  later: { it: "Pagina successiva", en: "Next page" },
} as const satisfies Record<string, Bilingual>;

/** The ways from one page of a list to the next; none where there is one page alone. */
export const Pages = ({
  c,
  page,
  isLast,
  to,
  of,
}: {
  readonly c: Ctx;
  /** From 1 on. */
  readonly page: number;
  readonly isLast: boolean;
  /** The address of a page. */
  readonly to: (page: number) => string;
  /** What is listed, where a page has several lists. */
  readonly of?: Bilingual;
}) => {
  const say = speaker(c);
  if (page === 1 && isLast) return null;
  return (
    <nav
      class="actions"
      aria-label={of === undefined ? say(PAGES.pages) : `${say(PAGES.pages)}: ${say(of)}`}
    >
      {page > 1 && <a href={to(page - 1)}>{say(PAGES.earlier)}</a>}
      {!isLast && <a href={to(page + 1)}>{say(PAGES.later)}</a>}
    </nav>
  );
};
