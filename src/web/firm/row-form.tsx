import { InnestoError } from "../../errors.ts";
import { readOwnRow, saveOwnRow } from "../../intake/own-row.ts";
import type { Cells } from "../../intake/row-form.ts";
import { queueEmbed } from "../../jobs/queue-embed.ts";
import { RESOURCE_KIND_WORDS } from "../../intake/dictionaries/organisations.ts";
import { termWords } from "../../programmes/vocabulary.ts";
import type { WebDeps } from "../deps.ts";
import { resourceKindWord } from "../kit/resource-kinds.ts";
import { readForm } from "../kit/read-form.ts";
import { tried } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { type Asking, asking, type Ctx, nothingHere, speaker } from "../visit.ts";
import { firmPage } from "./firm-page.tsx";
import { cellsOf, rowForm } from "./row-cells.ts";
import { type KindOptions, RowFields } from "./row-fields.tsx";
import { PROFILE, type RowKind } from "./row-kinds.ts";
import { FORM, OFFER } from "./words.ts";

interface Sent {
  readonly cells: Cells;
  readonly error: InnestoError;
}

/** The row that the address means; null for one that is to be added. */
const idOf = (c: Ctx, kind: RowKind, { actor }: Asking): string | null =>
  kind === PROFILE ? actor.subject : (c.req.param("id") ?? null);

/** One of a firm's own rows as a form; what was sent stands in it again where it could not be saved. */
export async function rowPage(c: Ctx, deps: WebDeps, kind: RowKind, sent?: Sent) {
  const asked = asking(c, deps.db, ["member"]);
  const { actor } = asked;
  const { sheet } = kind;
  const form = await readOwnRow(deps.db, actor, { sheet, id: idOf(c, kind, asked) });
  const kinds = await kindsOf(c, asked);
  const say = speaker(c);
  const offer = { href: inProgramme(actor, "impresa"), label: say(OFFER.title) };
  const isStale = sent?.error.kind === "conflict";
  const refused = sent?.error ?? null;
  return firmPage(
    c,
    { actor, title: say(kind.title), menu: "offer", crumbs: [offer], refused: summaryOf(refused) },
    <form method="post">
      <input type="hidden" name="seen" value={form.seen} />
      <RowFields
        c={c}
        kind={kind}
        cells={isStale ? form.cells : { ...form.cells, ...sent?.cells }}
        issues={refused?.issues ?? []}
        kinds={kinds}
      />
      <button class="btn btn-primary btn-lg">{say(FORM.save)}</button>
    </form>,
  );
}

/** What is wrong with a field is said beside it, and not twice. */
const summaryOf = (error: InnestoError | null): InnestoError | null =>
  error === null || error.issues.length === 0 ? error : new InnestoError(error.kind, FORM.notSaved);

const kindsOf = (c: Ctx, { actor, db }: Asking): Promise<KindOptions> =>
  db.as(actor, async (tx) => {
    const needs = await termWords(tx, actor.programme, "need_kind");
    const resources = await termWords(tx, actor.programme, "resource_kind");
    return {
      needs: [...needs].map(([value, words]) => ({ value, label: speaker(c)(words) })),
      // A seat has a form of its own.
      resources: OTHER_KINDS.map((kind) => ({
        value: RESOURCE_KIND_WORDS[kind][0],
        label: resourceKindWord(c, resources, kind),
      })),
    };
  });

const KINDS = Object.keys(RESOURCE_KIND_WORDS) as (keyof typeof RESOURCE_KIND_WORDS)[];
const OTHER_KINDS = KINDS.filter((kind) => kind !== "seat");

/** Saves one of the firm's own rows, and has its texts read anew. */
export async function postRow(c: Ctx, deps: WebDeps, kind: RowKind) {
  const asked = asking(c, deps.db, ["member"]);
  const { actor } = asked;
  const read = await readForm(c, rowForm(kind));
  if (read.value === null) throw nothingHere();
  const { seen, ...fields } = read.value;
  const cells = cellsOf(kind, fields);
  const row = { sheet: kind.sheet, id: idOf(c, kind, asked) };
  const { refused } = await tried(() =>
    saveOwnRow(deps.db, actor, row, { cells, seen, today: deps.today() }),
  );
  if (refused !== null) return await rowPage(c, deps, kind, { cells, error: refused });
  await queueEmbed(deps.db, { programme: actor.programme, createdBy: actor.account });
  deps.wakeWorker();
  return c.redirect(`${inProgramme(actor, "impresa")}?fatto=salvato`, 303);
}
