import { z } from "zod";
import { seenAs } from "../../access/seen.ts";
import type { InnestoError } from "../../errors.ts";
import { EDITED_LISTS, editTerms, listTerms, type TermList } from "../../programmes/terms.ts";
import type { WebDeps } from "../deps.ts";
import { TextArea } from "../kit/fields.tsx";
import { requireForm } from "../kit/require-form.ts";
import { Refusal, refusalOf, statusOf } from "../kit/refusal.tsx";
import { renderPage } from "../layout/layout.tsx";
import type { Crumb } from "../layout/links.ts";
import { menuOf } from "../layout/menu.ts";
import { ROWS } from "../rows/words.ts";
import { asking, type Ctx, nothingHere, speaker } from "../visit.ts";
import { readLines, writeLines } from "./term-lines.ts";
import { LIST_NAMES, SETTINGS } from "./words.ts";

const LONGEST = 20_000;
const formSchema = z.strictObject({ seen: z.string().max(100), terms: z.string().max(LONGEST) });

/** One list of the programme's words, an entry a line. */
export async function showTerms(
  c: Ctx,
  deps: WebDeps,
  crumb: Crumb,
  refused: InnestoError | null = null,
  sent?: string,
) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const list = listOf(c);
  const say = speaker(c);
  const terms = await db.as(actor, (tx) => listTerms(tx, actor.programme, list));
  const title = say(LIST_NAMES[list]);
  const shown = sent !== undefined && refused?.kind === "invalid" ? sent : writeLines(terms);
  return renderPage(
    c,
    { title, menu: menuOf(c, actor, "settings"), crumbs: [crumb] },
    <>
      <h1>{title}</h1>
      <Refusal c={c} error={refused} />
      <form method="post">
        <input type="hidden" name="seen" value={seenAs(terms)} />
        <TextArea
          name="terms"
          label={say(SETTINGS.list)}
          hint={
            list === "vocabulary"
              ? `${say(SETTINGS.wordsHow)} ${say(SETTINGS.manyHow)}`
              : say(SETTINGS.wordsHow)
          }
          value={shown}
          rows={12}
          maxlength={LONGEST}
        />
        <div class="actions">
          <button class="btn btn-primary">{say(ROWS.save)}</button>
        </div>
      </form>
    </>,
    statusOf(refused),
  );
}

export async function saveTerms(c: Ctx, deps: WebDeps, crumb: Crumb) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const { seen, terms } = await requireForm(c, formSchema);
  const refused = await refusalOf(
    async () => await editTerms(db, actor.programme, listOf(c), readLines(terms), seen),
  );
  if (refused !== null) return await showTerms(c, deps, crumb, refused, terms);
  return c.redirect(`/p/${actor.programme}/impostazioni?fatto=salvato`, 303);
}

function listOf(c: Ctx): TermList {
  const list = EDITED_LISTS.find((one) => one === c.req.param("list"));
  if (list === undefined) throw nothingHere();
  return list;
}
