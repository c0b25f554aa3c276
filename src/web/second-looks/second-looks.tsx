import { z } from "zod";
import type { InnestoError } from "../../errors.ts";
import { answerSecondLookByLetter } from "../../notify/second-look-letters.ts";
import { listSecondLooks } from "../../rounds/own/second-look.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { limitedForm, readForm, words } from "../kit/read-form.ts";
import { tried, type Wrong } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { programmePage } from "../round/frame.tsx";
import { partiesOf } from "../round/parties.ts";
import { type Asking, asking, type Ctx, newPages, speaker } from "../visit.ts";
import { Look } from "./look.tsx";
import { LOOKS, LOOKS_DONE } from "./words.ts";

const PAGE = "/p/:programme/riparlarne" as const;
const form = z.strictObject({ answer: words() });

/** Participants' requests that a person look again, and the coordination's answers. */
export const secondLookPages = ({ db: service, today }: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => await looksPage(c, asking(c, service, ["coordinator"]), {}))
    .post(`${PAGE}/:id`, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const { actor, db } = asked;
      const id = c.req.param("id");
      const read = await readForm(c, form);
      if (read.wrong !== null) return await looksPage(c, asked, { id, wrong: read.wrong });
      const given = { answer: read.value.answer, by: actor.account };
      const { refused } = await tried(() =>
        answerSecondLookByLetter(db, actor.programme, id, given, today()),
      );
      if (refused !== null) return await looksPage(c, asked, { refused });
      return c.redirect(`${inProgramme(actor, "riparlarne")}?fatto=risposta`, 303);
    });

interface Shown {
  /** The request whose form was wrong. */
  readonly id?: string;
  readonly wrong?: Wrong;
  readonly refused?: InnestoError;
}

async function looksPage(c: Ctx, asked: Asking, { id, wrong, refused }: Shown) {
  const { actor, db } = asked;
  const say = speaker(c);
  const looks = await db.as(actor, (tx) => listSecondLooks(tx, actor.programme));
  const parties = await partiesOf(asked);
  return programmePage(
    c,
    {
      actor,
      title: LOOKS.title,
      menu: "secondLooks",
      done: doneOf(c, LOOKS_DONE),
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <>
      <p class="lead">{say(looks.length === 0 ? LOOKS.none : LOOKS.lead)}</p>
      {looks.map((look) => (
        <Look
          c={c}
          actor={actor}
          look={look}
          person={parties.person(look.participantId)}
          wrong={look.id === id ? wrong?.["answer"] : undefined}
        />
      ))}
    </>,
  );
}
