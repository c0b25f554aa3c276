import type { Child } from "hono/jsx";
import { type Ctx, speaker } from "../visit.ts";
import type { Bilingual } from "../../errors.ts";
import { ROWS } from "./words.ts";

export interface TableRow {
  readonly id: string;
  readonly cells: readonly Child[];
}

interface RowTableProps {
  readonly c: Ctx;
  readonly caption: string;
  readonly headers: readonly Bilingual[];
  readonly rows: readonly TableRow[];
  /** The address of a row's form; absent for those who only read. */
  readonly hrefOf?: (id: string) => string;
}

/** Rows by their codes; on a phone each becomes a card. */
export const RowTable = ({ c, caption, headers, rows, hrefOf }: RowTableProps) => {
  const say = speaker(c);
  if (rows.length === 0) return <p>{say(ROWS.none)}</p>;
  return (
    <table class="table stacked">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {headers.map((header) => (
            <th scope="col">{say(header)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr>
            <th scope="row">{hrefOf === undefined ? id : <a href={hrefOf(id)}>{id}</a>}</th>
            {cells.map((cell, at) => (
              <td data-label={say(headers[at + 1]!)}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
