import type { Child } from "hono/jsx";
import type { Part } from "../../access/visitor.ts";
import type { Bilingual, InnestoError } from "../../errors.ts";
import { Refusal, statusOf, type Wrong } from "../kit/refusal.tsx";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { type Ctx, speaker } from "../visit.ts";
import { inProgramme, inRound } from "./address.ts";
import { FRAME, TABS } from "./words.ts";

export interface RoundPage {
  readonly actor: Part;
  readonly round: number;
  readonly title: Bilingual;
  /** Which of the round's pages this is; none where it stands below one of them. */
  readonly tab?: keyof typeof TABS;
  readonly done?: Bilingual | undefined;
  /** What was asked for and could not be: said above the rest. */
  readonly refused?: InnestoError | null;
  /** What is wrong with its form, said beside the fields. */
  readonly wrong?: Wrong | null;
}

/** A page of a round: under its way from the list of rounds and beside the round's other pages. */
export function roundPage(c: Ctx, page: RoundPage, children: Child) {
  const { actor, round, title, done, refused = null, wrong = null } = page;
  const say = speaker(c);
  const crumbs = [
    { href: inProgramme(actor, "cicli"), label: say(FRAME.rounds) },
    { href: inRound(actor, round), label: `${say(FRAME.round)} ${round}` },
  ];
  return renderPage(
    c,
    { title: say(title), crumbs, menu: menuOf(c, actor, "rounds"), done },
    <>
      <RoundTabs c={c} {...page} />
      <h1>{say(title)}</h1>
      <Refusal c={c} error={refused} />
      {children}
    </>,
    statusOf(refused, wrong),
  );
}

/** The pages of a round, one beside the other. */
const RoundTabs = ({
  c,
  actor,
  round,
  tab,
}: Pick<RoundPage, "actor" | "round" | "tab"> & { readonly c: Ctx }) => (
  <nav class="round-tabs" aria-label={speaker(c)(FRAME.roundPages)}>
    <ul>
      {Object.entries(TABS).map(([name, { path, label }]) => (
        <li>
          <a href={inRound(actor, round, ...path)} aria-current={name === tab ? "page" : undefined}>
            {speaker(c)(label)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** A page of the programme that is not of one round. */
export function programmePage(
  c: Ctx,
  page: Omit<RoundPage, "round" | "tab"> & { readonly menu: Parameters<typeof menuOf>[2] },
  children: Child,
) {
  const { actor, title, menu, done, refused = null, wrong = null } = page;
  const say = speaker(c);
  return renderPage(
    c,
    { title: say(title), menu: menuOf(c, actor, menu), done },
    <>
      <h1>{say(title)}</h1>
      <Refusal c={c} error={refused} />
      {children}
    </>,
    statusOf(refused, wrong),
  );
}
