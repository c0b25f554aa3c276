import type { Child } from "hono/jsx";

interface Props {
  readonly caption: string;
  readonly headers: readonly string[];
  /** Cells in the order of the headers; the first names its row. */
  readonly rows: readonly (readonly Child[])[];
}

/** A table that on a phone becomes a list of cards, each cell under its header's words. */
export const Table = ({ caption, headers, rows }: Props) => (
  <table class="table stacked">
    <caption class="visually-hidden">{caption}</caption>
    <thead>
      <tr>
        {headers.map((header) => (
          <th scope="col">{header}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([first, ...others]) => (
        <tr>
          <th scope="row">{first}</th>
          {others.map((cell, i) => (
            <td data-label={headers[i + 1]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
