import { z } from "zod";
import { agreementSeen, saveAgreement, trainingForm } from "../../collaborations/agreement.ts";
import type { WebDeps } from "../deps.ts";
import { limitedForm, textOf } from "../kit/read-form.ts";
import { inProgramme } from "../round/address.ts";
import { asking, type Asking, type Ctx, newPages, speaker } from "../visit.ts";
import { changed } from "./change.ts";
import { Facts } from "./facts.tsx";
import { FILE } from "./file-words.ts";
import { type Filled, Text, Tick } from "./form-fields.tsx";
import { filePage, opened, READERS, type Shown } from "./frame.tsx";

const TRAINING = "/p/:programme/collaborazioni/:collaboration/progetto-formativo" as const;

const form = trainingForm.extend({ seen: z.string().max(100) });

/** What is to be learnt and how, and what can be printed of the file. */
export const trainingTab = ({ db: service }: WebDeps) =>
  newPages()
    .get(TRAINING, async (c) => await trainingPage(c, asking(c, service, READERS), {}))
    .post(
      TRAINING,
      limitedForm,
      async (c) =>
        await changed(c, service, {
          form,
          work: (tx, found, { seen, ...said }) => saveAgreement(tx, found, "training", said, seen),
          to: (id) => [id, "progetto-formativo"],
          done: "salvato",
          again: (asked, shown) => trainingPage(c, asked, shown),
        }),
    );

async function trainingPage(c: Ctx, asked: Asking, shown: Shown) {
  const found = await opened(c, asked);
  const { actor, file, writes } = found;
  const { one, agreement } = file;
  const say = speaker(c);
  const { typed = {}, wrong } = shown;
  const isOwn = textOf(typed, "seen") === agreementSeen(agreement);
  const filled: Filled = { c, agreement, typed: isOwn ? typed : undefined, wrong: wrong ?? {} };
  const at = (...path: readonly string[]) => inProgramme(actor, "collaborazioni", one.id, ...path);
  return await filePage(
    c,
    found,
    "training",
    shown,
    <>
      {writes ? (
        <TrainingForm {...filled} />
      ) : (
        <Facts c={c} file={file} names={["goals", "activities", "skills", "higherSkills"]} />
      )}
      <h2>{say(FILE.print)}</h2>
      <ul>
        {one.kind === "internship" && (
          <li>
            <a href={at("convenzione")}>{say(FILE.convention)}</a>
          </li>
        )}
        <li>
          <a href={at("progetto-formativo", "stampa")}>{say(FILE.trainingPlan)}</a>
        </li>
      </ul>
    </>,
  );
}

const TrainingForm = (filled: Filled) => (
  <form method="post">
    <input type="hidden" name="seen" value={agreementSeen(filled.agreement)} />
    <Text {...filled} name="goals" />
    <Text {...filled} name="activities" />
    <Text {...filled} name="skills" />
    <Tick {...filled} name="higherSkills" />
    <button class="btn btn-primary">{speaker(filled.c)(FILE.save)}</button>
  </form>
);
