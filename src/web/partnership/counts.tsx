import type { Bilingual } from "../../errors.ts";
import type { Partner } from "../../programmes/partnership/partners.ts";
import { Table } from "../kit/table.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { codesOf, SOUL_NAMES } from "./names.ts";
import { PARTNERSHIP } from "./words.ts";

interface Counted {
  readonly c: Ctx;
  readonly partners: readonly Partner[];
}

const organisationsIn = (partners: readonly Partner[]): number =>
  new Set(partners.map(({ organisation }) => organisation)).size;

/** How many of those shown there are of each soul, of none too. */
export const BySoul = ({ c, partners }: Counted) => {
  const say = speaker(c);
  const rows = codesOf(SOUL_NAMES).map((soul) => ({
    name: say(SOUL_NAMES[soul]),
    of: partners.filter((one) => one.soul === soul),
  }));
  return <Counts c={c} title={PARTNERSHIP.bySoul} first={PARTNERSHIP.soul} rows={rows} />;
};

/** How many of those shown are at home in each comune. */
export const ByComune = ({ c, partners }: Counted) => {
  const say = speaker(c);
  const nameOf = ({ comune }: Partner): string => comune ?? say(PARTNERSHIP.unsaid);
  const names = [...new Set(partners.map(nameOf))].toSorted((a, b) => a.localeCompare(b, "it"));
  const rows = names.map((name) => ({ name, of: partners.filter((p) => nameOf(p) === name) }));
  return rows.length === 0 ? null : (
    <Counts c={c} title={PARTNERSHIP.byComune} first={PARTNERSHIP.comune} rows={rows} />
  );
};

const Counts = ({
  c,
  title,
  first,
  rows,
}: {
  readonly c: Ctx;
  readonly title: Bilingual;
  readonly first: Bilingual;
  readonly rows: readonly { readonly name: string; readonly of: readonly Partner[] }[];
}) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(title)}</h2>
      <Table
        caption={say(title)}
        headers={[first, PARTNERSHIP.organisations, PARTNERSHIP.roles].map(say)}
        rows={rows.map(({ name, of }) => [name, String(organisationsIn(of)), String(of.length)])}
      />
    </section>
  );
};
