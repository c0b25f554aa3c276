import { z } from "zod";
import {
  declarationSchema,
  declare,
  type Question,
  questionsFor,
} from "../../../collaborations/outcomes/declarations.ts";
import { momentSchema } from "../../../collaborations/outcomes/save-outcome.ts";
import type { InnestoError } from "../../../errors.ts";
import type { WebDeps } from "../../deps.ts";
import { doneOf } from "../../kit/done.ts";
import { limitedForm, readForm, type Typed } from "../../kit/read-form.ts";
import { tried, type Wrong } from "../../kit/refusal.tsx";
import { personPage } from "../../person/frame.tsx";
import { inProgramme } from "../../round/address.ts";
import { asking, type Ctx, newPages, speaker } from "../../visit.ts";
import { decimalField, MOST_HOURS, yesNoField } from "../one/form.ts";
import { QuestionForm } from "./question-form.tsx";
import { ANSWER, ANSWER_DONE } from "./words.ts";

const PAGE = "/p/:programme/esiti/rispondi" as const;
const LONGEST_CODE = 100;

const form = declarationSchema.extend({
  collaboration: z.string().min(1).max(LONGEST_CODE),
  moment: momentSchema,
  weeklyHours: decimalField(MOST_HOURS),
  atHost: yesNoField,
});

/** What a person, or their host, is asked of how it goes on: a question that they answer by themselves. */
export const answerPages = (deps: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => await answerPage(c, deps, {}))
    .post(PAGE, limitedForm, async (c) => {
      const { actor } = asking(c, deps.db, ["participant", "member"]);
      const read = await readForm(c, form);
      if (read.wrong !== null) return await answerPage(c, deps, read);
      const { collaboration, moment, ...said } = read.value;
      const { refused } = await tried(() =>
        declare(deps.db, actor, { collaboration, moment }, said, deps.today()),
      );
      if (refused !== null) return await answerPage(c, deps, { typed: read.typed, refused });
      return c.redirect(`${inProgramme(actor, "esiti", "rispondi")}?fatto=risposta`, 303);
    });

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError;
}

async function answerPage(c: Ctx, { db, today }: WebDeps, { typed, wrong, refused }: Shown) {
  const { actor } = asking(c, db, ["participant", "member"]);
  const questions = await questionsFor(db, actor, today());
  const say = speaker(c);
  const isSent = ({ collaboration, moment }: Question) =>
    typed?.["collaboration"] === collaboration && typed["moment"] === moment;
  return personPage(
    c,
    {
      actor,
      title: ANSWER.title,
      menu: "ownOutcomes",
      done: doneOf(c, ANSWER_DONE),
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <>
      <p class="lead">{say(questions.length === 0 ? ANSWER.none : ANSWER.lead)}</p>
      {questions.map((question) => (
        <QuestionForm
          c={c}
          actor={actor}
          question={question}
          typed={isSent(question) ? typed! : {}}
          wrong={isSent(question) ? (wrong ?? {}) : {}}
        />
      ))}
    </>,
  );
}
