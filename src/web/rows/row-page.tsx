import type { Part } from "../../access/visitor.ts";
import { InnestoError, placeInWords } from "../../errors.ts";
import { type Cells, type RowForm } from "../../intake/row-form.ts";
import { sheetOf } from "../../intake/sheets.ts";
import { statusOf } from "../kit/refusal.tsx";
import { renderPage } from "../layout/layout.tsx";
import type { Crumb } from "../layout/links.ts";
import { menuOf } from "../layout/menu.ts";
import { type Ctx, speaker } from "../visit.ts";
import type { RowPlace } from "./place.ts";
import { COMUNI_LIST, RowFields } from "./row-fields.tsx";
import { ROWS } from "./words.ts";

export interface ShownRow {
  readonly place: RowPlace;
  readonly id: string | null;
  readonly form: RowForm;
  /** The names of the programme's comuni, to be suggested. */
  readonly comuni: readonly string[];
  readonly crumb: Crumb;
  /** Why what was sent could not be saved, and what was sent. */
  readonly refused?: { readonly error: InnestoError; readonly cells: Cells };
}

/** One row as a form; what was sent stands in it again where it could not be saved. */
export function rowPage(c: Ctx, actor: Part, shown: ShownRow) {
  const { place, id, form, refused, crumb } = shown;
  const say = speaker(c);
  const sheet = sheetOf(place.sheet);
  const title = id === null ? `${say(ROWS.add)}: ${say(sheet.name)}` : `${say(ROWS.edit)}: ${id}`;
  const keys = Object.keys(sheet.columns).filter((key) => key !== "code" || id === null);
  const isStale = refused?.error.kind === "conflict" && id !== null;
  return renderPage(
    c,
    { title, menu: menuOf(c, actor, place.menu), crumbs: [crumb] },
    <>
      <h1>{title}</h1>
      {refused !== undefined && <Refusal c={c} error={refused.error} keys={keys} />}
      <p>{say(ROWS.parted)}</p>
      <form method="post">
        <input type="hidden" name="seen" value={form.seen} />
        <RowFields
          c={c}
          sheet={sheet}
          keys={keys}
          cells={isStale ? form.cells : { ...form.cells, ...refused?.cells }}
          issues={refused?.error.issues ?? []}
        />
        <datalist id={COMUNI_LIST}>
          {shown.comuni.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        <div class="actions">
          <button class="btn btn-primary">{say(ROWS.save)}</button>
        </div>
      </form>
    </>,
    statusOf(refused?.error ?? null),
  );
}

/** What is wrong as a whole, and what no field of the form stands for. */
const Refusal = ({
  c,
  error,
  keys,
}: {
  readonly c: Ctx;
  readonly error: InnestoError;
  readonly keys: readonly string[];
}) => {
  const say = speaker(c);
  const others = error.issues.filter(({ column }) => !keys.includes(column ?? ""));
  return (
    <div class="alert alert-danger" role="alert">
      <p>{error.issues.length > 0 ? say(ROWS.notSaved) : say(error.text)}</p>
      {others.map((issue) => (
        <p>
          {placeInWords(issue, c.get("language"))} {say(issue.found)}: {say(issue.next)}
        </p>
      ))}
    </div>
  );
};
