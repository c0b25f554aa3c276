import { z } from "zod";
import { missingByPhase, REQUIREMENTS } from "../../programmes/agreements/requirement.ts";
import { seenAs } from "../../access/seen.ts";
import type { InnestoError } from "../../errors.ts";
import { editPhase, type PhaseEdit, requirePhase } from "../../programmes/phases.ts";
import type { WebDeps } from "../deps.ts";
import { Input, Select, TextArea } from "../kit/fields.tsx";
import { requireForm } from "../kit/require-form.ts";
import { Refusal, refusalOf, statusOf } from "../kit/refusal.tsx";
import { renderPage } from "../layout/layout.tsx";
import type { Crumb } from "../layout/links.ts";
import { menuOf } from "../layout/menu.ts";
import { ROWS } from "../rows/words.ts";
import { asking, type Ctx, speaker } from "../visit.ts";
import { StillMissing } from "./still-missing.tsx";
import { REQUIREMENT_WORDS, SETTINGS } from "./words.ts";

const LONGEST_GATE = 500;

const day = z.union([z.literal("").transform(() => null), z.iso.date()]);
const formSchema = z.strictObject({
  seen: z.string().max(100),
  gate: z
    .string()
    .max(LONGEST_GATE)
    .transform((gate) => gate.trim() || null),
  requires: z.union([z.literal("").transform(() => null), z.enum(REQUIREMENTS)]),
  openedOn: day,
  closedOn: day,
});

/** A phase with what closes it, and its dates. */
export async function showPhase(
  c: Ctx,
  deps: WebDeps,
  crumb: Crumb,
  refused: InnestoError | null = null,
  sent?: PhaseEdit,
) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const say = speaker(c);
  const { phase, missing } = await db.as(actor, async (tx) => {
    const found = await requirePhase(tx, actor.programme, idOf(c));
    const lacking = await missingByPhase(tx, actor.programme, [found], deps.today());
    return { phase: found, missing: lacking.get(found.id) ?? null };
  });
  const shown = sent !== undefined && refused?.kind === "invalid" ? sent : phase;
  return renderPage(
    c,
    { title: phase.name, menu: menuOf(c, actor, "settings"), crumbs: [crumb] },
    <>
      <h1>{phase.name}</h1>
      <Refusal c={c} error={refused} />
      {missing !== null && refused === null && <StillMissing c={c} actor={actor} what={missing} />}
      <form method="post">
        <input type="hidden" name="seen" value={seenAs(phase)} />
        <TextArea
          name="gate"
          label={say(SETTINGS.gate)}
          value={shown.gate}
          maxlength={LONGEST_GATE}
        />
        <Select
          name="requires"
          label={say(SETTINGS.requires)}
          hint={say(SETTINGS.requiresHint)}
          value={shown.requires}
          options={REQUIREMENTS.map((value) => ({
            value,
            label: say(REQUIREMENT_WORDS[value]),
          }))}
          empty={say(SETTINGS.requiresNothing)}
        />
        <Input type="date" name="openedOn" label={say(SETTINGS.openedOn)} value={shown.openedOn} />
        <Input
          type="date"
          name="closedOn"
          label={say(SETTINGS.closedOn)}
          hint={say(SETTINGS.closedHint)}
          value={shown.closedOn}
        />
        <div class="actions">
          <button class="btn btn-primary">{say(ROWS.save)}</button>
        </div>
      </form>
    </>,
    statusOf(refused),
  );
}

export async function savePhase(c: Ctx, deps: WebDeps, crumb: Crumb) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const { seen, ...edit } = await requireForm(c, formSchema);
  const refused = await refusalOf(() => editPhase(db, actor.programme, idOf(c), edit, seen));
  if (refused !== null) return await showPhase(c, deps, crumb, refused, edit);
  return c.redirect(`/p/${actor.programme}/impostazioni?fatto=salvato`, 303);
}

const idOf = (c: Ctx): string => c.req.param("phase")!;
