import type { Trace } from "../../privacy/audit.ts";
import type { DataRow, OwnData } from "../../privacy/own-data.ts";
import type { Duty } from "../../privacy/duties.ts";
import { day, moment } from "../kit/figures.ts";
import { Table } from "../kit/table.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { DUTIES, KEPT_WORDS } from "./duties/words.ts";
import { deedOf, whoOf } from "./trace-words.ts";
import { OWN_DATA, SUBJECTS } from "./words.ts";

/** All that is kept, table by table, folded; and the same as a file. */
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
  return (
    <section aria-labelledby="conserviamo">
      <h2 id="conserviamo">{say(OWN_DATA.kept)}</h2>
      {Object.entries(data.tables)
        .filter(([, rows]) => rows.length > 0)
        .map(([table, rows]) => (
          <details>
            <summary>
              {SUBJECTS[table] === undefined ? table : say(SUBJECTS[table])} ({rows.length}{" "}
              {say(OWN_DATA.rows)})
            </summary>
            {rows.map((row) => (
              <Row row={row} />
            ))}
          </details>
        ))}
      <p>{say(OWN_DATA.othersSaid)}</p>
      <p class="actions">
        <a class="btn btn-primary" href={`${at}/file`} download="dati.json">
          {say(OWN_DATA.download)}
        </a>
      </p>
    </section>
  );
};

/** Longer than this a value is a vector or a document for programs: it is in the file. */
const READABLE = 400;

const Row = ({ row }: { readonly row: DataRow }) => (
  <dl class="row">
    {Object.entries(row)
      .filter(([name, value]) => value !== null && name !== "programme_id" && name !== "lexemes")
      .map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)])
      .map(([name, text]) => (
        <>
          <dt class="col-sm-4">{name}</dt>
          <dd class="col-sm-8 text-break">
            {text!.length > READABLE ? `${text!.slice(0, READABLE)}…` : text}
          </dd>
        </>
      ))}
  </dl>
);

export const Seen = ({ c, traces }: { readonly c: Ctx; readonly traces: readonly Trace[] }) => {
  const say = speaker(c);
  return (
    <section aria-labelledby="visto">
      <h2 id="visto">{say(OWN_DATA.seen)}</h2>
      {traces.length === 0 ? (
        <p>{say(OWN_DATA.nobody)}</p>
      ) : (
        <Table
          caption={say(OWN_DATA.seen)}
          headers={[OWN_DATA.when, OWN_DATA.who, OWN_DATA.did].map(say)}
          rows={traces.map((one) => [moment(c, one.at), whoOf(c, one), deedOf(c, one)])}
        />
      )}
    </section>
  );
};

interface ErasureProps {
  readonly c: Ctx;
  readonly at: string;
  /** When it was asked for already. */
  readonly asked: Date | null;
  /** What stays of it, and why. */
  readonly duties: readonly Duty[];
}

export const Erasure = ({ c, at, asked, duties }: ErasureProps) => {
  const say = speaker(c);
  return (
    <section aria-labelledby="cancellare">
      <h2 id="cancellare">{say(OWN_DATA.erase)}</h2>
      <p>{say(OWN_DATA.eraseHow)}</p>
      {duties.length > 0 && (
        <>
          <p>{say(OWN_DATA.duties)}</p>
          <ul>
            {duties.map(({ law, keepUntil, keeps }) => (
              <li>
                {law}: {keeps.map((one) => say(KEPT_WORDS[one])).join(" · ")} ({say(DUTIES.until)}{" "}
                {day(keepUntil)})
              </li>
            ))}
          </ul>
        </>
      )}
      {asked === null ? (
        <form method="post" action={`${at}/cancellazione`}>
          <button class="btn btn-outline-danger">{say(OWN_DATA.askErasure)}</button>
        </form>
      ) : (
        <p>
          {say(OWN_DATA.asked)} {moment(c, asked)}.
        </p>
      )}
    </section>
  );
};
