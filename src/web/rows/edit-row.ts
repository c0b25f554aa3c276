import { z } from "zod";
import type { InnestoError } from "../../errors.ts";
import { type Cells, readRowForm, saveRowForm } from "../../intake/row-form.ts";
import type { SheetId } from "../../intake/sheet.ts";
import { sheetOf } from "../../intake/sheets.ts";
import { wholeProgramme } from "../../programmes/programmes.ts";
import type { WebDeps } from "../deps.ts";
import { requireForm } from "../kit/require-form.ts";
import { refusalOf } from "../kit/refusal.tsx";
import type { Crumb } from "../layout/links.ts";
import { asking, type Ctx } from "../visit.ts";
import type { RowPlace } from "./place.ts";
import { rowPage } from "./row-page.tsx";

/** Answers with the form of a row; `id` is null for one that is to be added. */
export async function showRow(
  c: Ctx,
  { db }: WebDeps,
  place: RowPlace,
  id: string | null,
  crumb: Crumb,
  refused?: { readonly error: InnestoError; readonly cells: Cells },
) {
  const { actor, db: own } = asking(c, db, ["coordinator"]);
  const { programme } = actor;
  const form = await readRowForm(own, { programme, sheet: place.sheet, id });
  const { territory } = await own.as(actor, (tx) => wholeProgramme(tx, programme));
  const comuni = territory.map(({ name }) => name);
  return rowPage(c, actor, { place, id, form, comuni, crumb, ...(refused && { refused }) });
}

/** Saves a row and goes back to the list; what is refused stands in the form again. */
export async function saveRow(
  c: Ctx,
  deps: WebDeps,
  place: RowPlace,
  id: string | null,
  crumb: Crumb,
) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const { programme } = actor;
  const { seen, cells } = await requireForm(c, formSchema(place.sheet));
  const refused = await refusalOf(async () => {
    const name = { programme, sheet: place.sheet, id };
    await saveRowForm(db, name, { cells, seen, today: deps.today() });
  });
  if (refused !== null) return await showRow(c, deps, place, id, crumb, { error: refused, cells });
  const done = id === null ? "aggiunto" : "salvato";
  return c.redirect(`/p/${programme}/${place.list}?fatto=${done}`, 303);
}

const LONGEST = 5000;

/** The columns of the sheet, each a text, and nothing else. */
function formSchema(sheet: SheetId): z.ZodType<{ readonly seen: string; readonly cells: Cells }> {
  const columns = Object.keys(sheetOf(sheet).columns);
  return z
    .strictObject({
      seen: z.string().max(100),
      ...Object.fromEntries(columns.map((key) => [key, z.string().max(LONGEST).optional()])),
    })
    .transform(({ seen, ...cells }) => ({ seen, cells: cells as Cells }));
}
