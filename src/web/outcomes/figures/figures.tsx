import type { OutcomeNumbers } from "../../../collaborations/outcomes/numbers.ts";
import type { Bilingual } from "../../../errors.ts";
import { decimal } from "../../kit/figures.ts";
import { Table } from "../../kit/table.tsx";
import { type Ctx, speaker } from "../../visit.ts";
import { CONTRACT_CLASS_WORDS, DURATION_WORDS, FIGURES } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly numbers: OutcomeNumbers;
}

const TILES = [
  "hired",
  "selfEmployed",
  "initiatives",
  "socialEnterprises",
  "jobs",
  "services",
] as const;

const said = (c: Ctx, n: number | null): string =>
  n === null ? speaker(c)(FIGURES.few) : decimal(c, n, { digits: 0 });

/** What came of the collaborations, in counts; nothing at all where nothing has come of them yet. */
export const OutcomeFigures = ({ c, numbers }: Props) => {
  const say = speaker(c);
  const { byContract, byDuration, lasting } = numbers;
  const begun = lasting.filter(({ alive, over }) => alive !== 0 || over !== 0);
  const counts = [
    ...TILES.map((name) => numbers[name]),
    ...[...byContract, ...byDuration].map(({ n }) => n),
    ...begun.flatMap(({ alive, over }) => [alive, over]),
  ];
  if (counts.every((n) => n === 0)) return null;
  return (
    <section>
      <h2>{say(FIGURES.title)}</h2>
      <ul class="tiles twin-tiles">
        {TILES.map((name) => (
          <li class="tile">
            <span class="number">{said(c, numbers[name])}</span>
            <p>{say(FIGURES[name])}</p>
          </li>
        ))}
      </ul>
      <Split
        c={c}
        title={FIGURES.byContract}
        of={FIGURES.contract}
        words={CONTRACT_CLASS_WORDS}
        rows={byContract}
      />
      <Split
        c={c}
        title={FIGURES.byDuration}
        of={FIGURES.duration}
        words={DURATION_WORDS}
        rows={byDuration}
      />
      <Lasting c={c} lasting={begun} />
      {counts.includes(null) && <p class="muted">{say(FIGURES.fewHint)}</p>}
    </section>
  );
};

const Split = <T extends string>({
  c,
  title,
  of,
  words,
  rows,
}: {
  readonly c: Ctx;
  readonly title: Bilingual;
  readonly of: Bilingual;
  readonly words: Readonly<Record<T, Bilingual>>;
  readonly rows: readonly { readonly name: T; readonly n: number | null }[];
}) => {
  const say = speaker(c);
  if (rows.length === 0) return null;
  // In the order in which the words stand, whatever their numbers.
  const order = Object.keys(words);
  const sorted = rows.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return (
    <>
      <h3>{say(title)}</h3>
      <Table
        caption={say(title)}
        headers={[say(of), say(FIGURES.number)]}
        rows={sorted.map(({ name, n }) => [say(words[name]), said(c, n)])}
      />
    </>
  );
};

const Lasting = ({
  c,
  lasting,
}: {
  readonly c: Ctx;
  readonly lasting: OutcomeNumbers["lasting"];
}) => {
  const say = speaker(c);
  if (lasting.length === 0) return null;
  return (
    <>
      <h3>{say(FIGURES.lasting)}</h3>
      <Table
        caption={say(FIGURES.lasting)}
        headers={[FIGURES.after, FIGURES.alive, FIGURES.over].map(say)}
        rows={lasting.map(({ months, alive, over }) => [
          String(months),
          said(c, alive),
          said(c, over),
        ])}
      />
    </>
  );
};
