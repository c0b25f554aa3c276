import { PAIRING_WORDS } from "../../rounds/answers/state-words.ts";
import type { ShownRun } from "../../rounds/board/board.ts";
import type { BoardPair } from "../../rounds/board/pairs.ts";
import { Fit } from "../kit/fit.tsx";
import { withQuery } from "../kit/query.ts";
import { Table } from "../kit/table.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { PersonLink } from "./person.tsx";
import type { RunKey } from "./run-address.ts";
import type { Selection } from "./selection.ts";
import { PAIRS } from "./words.ts";

/** More than this in one page nobody reads through. */
const ON_A_PAGE = 100;

interface Props {
  readonly c: Ctx;
  readonly at: RunKey;
  readonly path: string;
  readonly shown: ShownRun;
  /** Those chosen, in their order. */
  readonly pairs: readonly BoardPair[];
  readonly selection: Selection;
}

/** The pairs one by one; a published run's with what their two sides have said. */
export const PairList = ({ c, at, path, shown, pairs, selection }: Props) => {
  const say = speaker(c);
  const { names, hubs, run } = shown;
  const from = (selection.pagina - 1) * ON_A_PAGE;
  const withState = run.publishedAt !== null || pairs.some(({ pinned }) => pinned);
  const headers = [PAIRS.person, PAIRS.host, PAIRS.hub, PAIRS.fit, PAIRS.why];
  return (
    <>
      <Table
        caption={say(PAIRS.title)}
        headers={[...headers, ...(withState ? [PAIRS.state] : [])].map(say)}
        rows={pairs
          .slice(from, from + ON_A_PAGE)
          .map((pair) => [
            <PersonLink at={at} code={pair.seeker} names={names} />,
            pair.host,
            hubsOf(pair, hubs) || say(PAIRS.noHub),
            <Fit c={c} word={pair.word} />,
            say(pair.headline),
            ...(withState ? [<State c={c} pair={pair} />] : []),
          ])}
      />
      <Pages c={c} path={path} selection={selection} isLast={from + ON_A_PAGE >= pairs.length} />
    </>
  );
};

/** The person's hub; and the host's, where it is another. */
const hubsOf = ({ personHub, hostHub }: BoardPair, names: ReadonlyMap<string, string>): string =>
  [...new Set([personHub, hostHub])].flatMap((hub) => names.get(hub ?? "") ?? []).join(" → ");

const State = ({ c, pair }: { readonly c: Ctx; readonly pair: BoardPair }) => {
  const say = speaker(c);
  return (
    <span>
      {say(pair.state === null ? PAIRS.notPut : PAIRING_WORDS[pair.state])}
      {pair.pinned && <span class="mark">{say(PAIRS.pinned)}</span>}
    </span>
  );
};

const Pages = ({
  c,
  path,
  selection,
  isLast,
}: Pick<Props, "c" | "path" | "selection"> & { readonly isLast: boolean }) => {
  const say = speaker(c);
  const { pagina, ...rest } = selection;
  const to = (page: number) => withQuery(path, { ...rest, pagina: String(page) });
  if (pagina === 1 && isLast) return null;
  return (
    <nav class="actions" aria-label={say(PAIRS.pages)}>
      {pagina > 1 && <a href={to(pagina - 1)}>{say(PAIRS.earlier)}</a>}
      {!isLast && <a href={to(pagina + 1)}>{say(PAIRS.later)}</a>}
    </nav>
  );
};
