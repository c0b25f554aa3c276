import type { DataRow, OwnData } from "../../privacy/own-data.ts";
import { capital } from "../kit/capital.ts";
import { type Ctx, speaker } from "../visit.ts";
import { keptValue } from "./kept-value.ts";
import { KEPT_COLUMNS, LETTER_COLUMNS } from "./kept-words.ts";
import { OWN_DATA, SUBJECTS } from "./words.ts";

/** In this order, for these are what people look for first; all others come after, as they are. */
const FIRST = ["participant_identity", "participant", "participant_skill", "idea", "pairing"];

/** Nobody reads them: what matching and search make of texts, and documents of theirs. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set([
  "audit_subject",
  "profile_text",
  "profile_vector",
  "proposal",
  "run_pseudonym",
  "search_entry",
  "search_lexeme",
  "search_posting",
  "search_sketch",
  "waiting",
]);

type Rows = readonly [table: string, rows: readonly DataRow[]];

const placeOf = ([table]: Rows): number =>
  FIRST.includes(table) ? FIRST.indexOf(table) : FIRST.length;

/** All that is kept, kind by kind, folded and in plain words; and the whole of it as a file. */
export const Kept = ({
  c,
  at,
  data,
}: {
  readonly c: Ctx;
  readonly at: string;
  readonly data: OwnData;
}) => {
  const say = speaker(c);
  const kept = Object.entries(data.tables)
    .filter(([, rows]) => rows.length > 0)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  const forPrograms = kept.filter(([table]) => FOR_PROGRAMS.has(table));
  return (
    <section aria-labelledby="conserviamo">
      <h2 id="conserviamo">{say(OWN_DATA.kept)}</h2>
      {kept
        .filter(([table]) => !FOR_PROGRAMS.has(table))
        .map(([table, rows]) => (
          <Subject c={c} table={table} rows={rows} />
        ))}
      <p>
        {say(OWN_DATA.inFile)} {forPrograms.map(([table]) => aboutOf(c, table)).join("; ")}.
      </p>
      <p>{say(OWN_DATA.othersSaid)}</p>
      <p class="actions">
        <a class="btn btn-primary" href={`${at}/file`} download="dati.json">
          {say(OWN_DATA.download)}
        </a>
      </p>
    </section>
  );
};

const aboutOf = (c: Ctx, table: string): string => speaker(c)(SUBJECTS[table] ?? OWN_DATA.other);

type Fact = readonly [name: string, value: string];

/** One kind of thing that is kept. */
const Subject = ({
  c,
  table,
  rows,
}: {
  readonly c: Ctx;
  readonly table: string;
  readonly rows: readonly DataRow[];
}) => {
  const say = speaker(c);
  const facts = rows.map((row) => factsOf(c, table, row)).filter(({ length }) => length > 0);
  return (
    <details>
      <summary>
        {capital(aboutOf(c, table))} ({rows.length}{" "}
        {say(rows.length === 1 ? OWN_DATA.row : OWN_DATA.rows)})
      </summary>
      {facts.length === 0 && <p>{say(OWN_DATA.noWords)}</p>}
      {facts.map((row) => (
        <dl class="facts">
          {row.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd class="text-break">{value}</dd>
            </>
          ))}
        </dl>
      ))}
    </details>
  );
};

function factsOf(c: Ctx, table: string, row: DataRow): Fact[] {
  const columns = { ...KEPT_COLUMNS, ...LETTER_COLUMNS[c.get("language")] };
  return Object.entries(columns).flatMap(([column, name]): Fact[] => {
    const value = keptValue(c, table, column, row[column]);
    return value === null ? [] : [[speaker(c)(name), value]];
  });
}
