import { z } from "zod";
import type { InnestoError } from "../../errors.ts";
import { OVERRIDABLE } from "../../matching/glossary.ts";
import { revoke } from "../../rounds/decide.ts";
import { confirmEdit, previewEdit } from "../../rounds/edit.ts";
import type { EditPreview } from "../../rounds/edit/types.ts";
import { listPairDecisions, requirePairDecision } from "../../rounds/pair-decisions.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { limitedForm, readForm, readQuery, several, type Typed, words } from "../kit/read-form.ts";
import { tried, type Wrong } from "../kit/refusal.tsx";
import { inRound, roundIn } from "../round/address.ts";
import { byOf } from "../round/by.ts";
import { roundPage } from "../round/frame.tsx";
import { partiesOf } from "../round/parties.ts";
import { type Asking, asking, type Ctx, newPages } from "../visit.ts";
import { ChoiceForm } from "./choice-form.tsx";
import { DecisionFileForm } from "./decision-file-form.tsx";
import { Effect } from "./effect.tsx";
import { StandingChoices } from "./standing.tsx";
import { CHOICES, CHOICES_DONE } from "./words.ts";

const LONGEST_CODE = 100;
const code = words(LONGEST_CODE);

const edit = z.strictObject({
  kind: z.enum(["pin", "forbid", "move"]),
  seeker: code,
  place: code,
  words: words().optional(),
  overrides: several(z.enum(OVERRIDABLE)),
});

/** The same from an address: what a link leaves out is filled in on the page, and nothing is reckoned yet. */
const begun = edit.partial().extend({ fatto: z.string().optional() });

const PAGE = "/p/:programme/cicli/:round/scelte" as const;

/** Pins, forbids and moves by hand: what each would change, then its confirmation; those in force, to take back. */
export const choicesPages = ({ db: service, today }: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const { fatto: _, ...typed } = readQuery(c, begun).typed;
      const read = readQuery(c, edit.extend({ fatto: z.string().optional() }));
      const isAsked = Object.keys(typed).length > 0 && read.value !== null;
      if (!isAsked) return await choicesPage(c, asked, { typed });
      const { fatto: __, ...wanted } = read.value;
      const { done, refused } = await tried(() =>
        previewEdit(asked.db, asked.actor.programme, roundIn(c), today(), wanted),
      );
      return await choicesPage(c, asked, { typed, preview: done, refused });
    })
    .post(PAGE, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const { actor, db } = asked;
      const form = await readForm(c, edit);
      if (form.wrong !== null)
        return await choicesPage(c, asked, { typed: form.typed, wrong: form.wrong });
      const { refused } = await tried(() =>
        confirmEdit(db, actor.programme, roundIn(c), form.value, byOf(actor)),
      );
      if (refused !== null) return await choicesPage(c, asked, { typed: form.typed, refused });
      return c.redirect(`${inRound(actor, roundIn(c), "scelte")}?fatto=fatta`, 303);
    })
    .post(`${PAGE}/:decision/ritira`, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const { actor, db } = asked;
      const id = c.req.param("decision");
      await db.as(actor, (tx) => requirePairDecision(tx, actor.programme, roundIn(c), id));
      const { refused } = await tried(() => revoke(db, actor.programme, id, byOf(actor)));
      if (refused !== null) return await choicesPage(c, asked, { typed: {}, refused });
      return c.redirect(`${inRound(actor, roundIn(c), "scelte")}?fatto=ritirata`, 303);
    });

interface Shown {
  readonly typed: Typed;
  readonly wrong?: Wrong;
  readonly preview?: EditPreview | null;
  readonly refused?: InnestoError | null;
}

async function choicesPage(c: Ctx, asked: Asking, { typed, wrong = {}, preview, refused }: Shown) {
  const { actor, db } = asked;
  const round = roundIn(c);
  const all = await db.as(actor, (tx) => listPairDecisions(tx, actor.programme, round));
  const parties = await partiesOf(asked);
  const form = { c, actor, round, typed, parties };
  return roundPage(
    c,
    {
      actor,
      round,
      title: CHOICES.title,
      tab: "choices",
      done: doneOf(c, CHOICES_DONE),
      refused: refused ?? null,
      wrong,
    },
    <>
      <ChoiceForm {...form} wrong={wrong} />
      {preview != null && <Effect {...form} preview={preview} />}
      <StandingChoices {...form} all={all} />
      <DecisionFileForm c={c} actor={actor} round={round} />
    </>,
  );
}
