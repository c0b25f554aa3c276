import { z } from "zod";
import type { InnestoError } from "../../errors.ts";
import { embedWithOwnEmbedder } from "../../profiles/own-embedder.ts";
import { openRound } from "../../rounds/rounds.ts";
import type { WebDeps } from "../deps.ts";
import { Input } from "../kit/fields.tsx";
import { limitedForm, readForm, textOf, type Typed, words } from "../kit/read-form.ts";
import { tried, type Wrong } from "../kit/refusal.tsx";
import { type Asking, asking, type Ctx, newPages, speaker } from "../visit.ts";
import { inRound } from "./address.ts";
import { programmePage } from "./frame.tsx";
import { LIFE } from "./words.ts";

const LONGEST_NAME = 200;
const form = z.strictObject({ name: words(LONGEST_NAME).optional() });

const PAGE = "/p/:programme/nuovo-ciclo" as const;

/** Opens the programme's next round, once its texts have been read. */
export const openingPages = ({ db: service, modelsFolder }: WebDeps) =>
  newPages()
    .get(PAGE, (c) => openingPage(c, asking(c, service, ["coordinator"]), {}))
    .post(PAGE, limitedForm, async (c) => {
      const { actor, db } = asking(c, service, ["coordinator"]);
      const read = await readForm(c, form);
      if (read.wrong !== null) return openingPage(c, { actor, db }, read.typed, read.wrong);
      const { name } = read.value;
      const { done, refused } = await tried(async () => {
        // Vectors and what search keeps of texts are the service's own to write.
        const { embedderId } = await embedWithOwnEmbedder(service, actor.programme, modelsFolder);
        return await openRound(db, actor.programme, {
          embedderId,
          ...(name !== undefined && { name }),
        });
      });
      if (refused !== null) return openingPage(c, { actor, db }, read.typed, {}, refused);
      return c.redirect(`${inRound(actor, done.number, "calendario")}?fatto=aperto`, 303);
    });

function openingPage(
  c: Ctx,
  { actor }: Asking,
  typed: Typed,
  wrong: Wrong = {},
  refused: InnestoError | null = null,
) {
  const say = speaker(c);
  return programmePage(
    c,
    { actor, title: LIFE.open, menu: "rounds", refused, wrong },
    <form method="post">
      <p class="lead">{say(LIFE.openLead)}</p>
      <Input
        name="name"
        label={say(LIFE.name)}
        value={textOf(typed, "name")}
        wrong={wrong["name"]}
        maxlength={LONGEST_NAME}
      />
      <button class="btn btn-primary">{say(LIFE.open)}</button>
    </form>,
  );
}
