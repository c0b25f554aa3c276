import type { Child } from "hono/jsx";
import type { Part } from "../../access/visitor.ts";
import type { Bilingual, InnestoError } from "../../errors.ts";
import { Refusal, statusOf, type Wrong } from "../kit/refusal.tsx";
import { renderPage } from "../layout/layout.tsx";
import type { Crumb } from "../layout/links.ts";
import { type MenuKey, menuOf } from "../layout/menu.ts";
import { type Ctx, speaker } from "../visit.ts";

interface FirmPage {
  readonly actor: Part;
  readonly title: string;
  readonly menu: MenuKey;
  readonly crumbs?: readonly Crumb[];
  readonly done?: Bilingual | undefined;
  /** What was asked for and could not be: said above the rest. */
  readonly refused?: InnestoError | null;
  /** What is wrong with its form, said beside the fields. */
  readonly wrong?: Wrong | null;
}

/** A page of a firm's: one column, for thumbs. */
export function firmPage(c: Ctx, page: FirmPage, children: Child) {
  const { actor, title, menu, crumbs = [], done, refused = null, wrong = null } = page;
  return renderPage(
    c,
    { title, crumbs, menu: menuOf(c, actor, menu), done },
    <div class="firm">
      <h1>{title}</h1>
      <Refusal c={c} error={refused} />
      {children}
    </div>,
    statusOf(refused, wrong),
  );
}

/** One button that sends a word or two; what it is about is said to those who do not see it. */
export const Tap = ({
  c,
  action,
  words,
  about,
  fields,
  look = "btn-outline-primary",
}: {
  readonly c: Ctx;
  readonly action: string;
  readonly words: Bilingual;
  readonly about: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly look?: string;
}) => (
  <form method="post" action={action}>
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button class={`btn ${look}`}>
      {speaker(c)(words)}
      <span class="visually-hidden">: {about}</span>
    </button>
  </form>
);
