import { PAIRING_WORDS } from "../../rounds/answers/state-words.ts";
import type { ShownRun } from "../../rounds/board/board.ts";
import type { BoardPair } from "../../rounds/board/pairs.ts";
import { inCapital } from "../kit/capital.ts";
import { Fit } from "../kit/fit.tsx";
import { Pages } from "../kit/pages.tsx";
import { withQuery } from "../kit/query.ts";
import { Table } from "../kit/table.tsx";
import { type Ctx, speaker } from "../visit.ts";
import type { Chosen } from "./chosen.ts";
import { verbatim } from "../../errors.ts";
import { PersonLink } from "./person.tsx";
import type { RunKey } from "./run-address.ts";
import type { Selection } from "./selection.ts";
import { PAIRS } from "./words.ts";

export interface PairsProps {
  readonly c: Ctx;
  readonly at: RunKey;
  readonly path: string;
  readonly shown: ShownRun;
  readonly chosen: Chosen;
  readonly selection: Selection;
}

/** The pairs one by one; a published run's with what their two sides have said. */
export const PairList = ({
  c,
  at,
  path,
  shown: { hubs, hubCalled, run },
  chosen,
  selection,
}: PairsProps) => {
  const say = speaker(c);
  const { all, listed, isLast, names, headlines } = chosen;
  const { pagina, ...rest } = selection;
  const to = (page: number) => withQuery(path, { ...rest, pagina: String(page) });
  const withState = run.publishedAt !== null || all.some(({ pinned }) => pinned);
  const headers = [PAIRS.person, PAIRS.host, inCapital(hubCalled.one), PAIRS.fit, PAIRS.why];
  return (
    <>
      <Table
        caption={say(PAIRS.title)}
        headers={[...headers, ...(withState ? [PAIRS.state] : [])].map(say)}
        rows={listed.map((pair) => [
          <PersonLink at={at} code={pair.seeker} names={names} />,
          pair.host,
          hubsOf(pair, hubs) || say(PAIRS.noHub),
          <Fit c={c} word={pair.word} />,
          say(headlines.get(pair.seeker) ?? verbatim("")),
          ...(withState ? [<State c={c} pair={pair} />] : []),
        ])}
      />
      <Pages c={c} page={pagina} isLast={isLast} to={to} />
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
