import type { Child } from "hono/jsx";
import type { Part } from "../../access/visitor.ts";
import type { Bilingual, InnestoError } from "../../errors.ts";
import { Refusal, statusOf, type Wrong } from "../kit/refusal.tsx";
import { renderPage } from "../layout/layout.tsx";
import type { Crumb } from "../layout/links.ts";
import { type MenuKey, menuOf } from "../layout/menu.ts";
import { type Ctx, speaker } from "../visit.ts";

export interface PersonPage {
  readonly actor: Part;
  readonly title: Bilingual;
  readonly menu: MenuKey;
  readonly crumbs?: readonly Crumb[];
  readonly done?: Bilingual | undefined;
  /** What was asked for and could not be: said above the rest. */
  readonly refused?: InnestoError | null;
  /** What is wrong with its form, said beside the fields. */
  readonly wrong?: Wrong | null;
}

/** A page of one of the people of a programme. */
export function personPage(c: Ctx, page: PersonPage, children: Child) {
  const { actor, title, menu, crumbs = [], done, refused = null, wrong = null } = page;
  const say = speaker(c);
  return renderPage(
    c,
    { title: say(title), crumbs, menu: menuOf(c, actor, menu), done },
    <>
      <h1>{say(title)}</h1>
      <Refusal c={c} error={refused} />
      {children}
    </>,
    statusOf(refused, wrong),
  );
}
