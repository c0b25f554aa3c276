import { z } from "zod";
import { agreementForm, agreementSeen, saveAgreement } from "../../collaborations/agreement.ts";
import { listPromoters, verdictOfFile } from "../../collaborations/file.ts";
import type { WebDeps } from "../deps.ts";
import { Select } from "../kit/fields.tsx";
import { limitedForm, textOf } from "../kit/read-form.ts";
import { inProgramme } from "../round/address.ts";
import { asking, type Asking, type Ctx, newPages, speaker } from "../visit.ts";
import { startAndEnd } from "./acts.ts";
import { changed } from "./change.ts";
import { Facts } from "./facts.tsx";
import { FILE } from "./file-words.ts";
import { Amount, Day, fieldOf, type Filled, Line, Tick } from "./form-fields.tsx";
import { filePage, opened, READERS, type Shown } from "./frame.tsx";
import { EndForm, OneCollaboration, StartForm } from "./one.tsx";
import { Ready } from "./ready.tsx";
import { Verdicts } from "./verdicts.tsx";

const ONE = "/p/:programme/collaborazioni/:collaboration" as const;

const form = agreementForm.extend({ seen: z.string().max(100) });

/** Who its parties are, what they agreed on, and how it starts and ends. */
export const agreementTab = (deps: WebDeps) => {
  const { db: service, today } = deps;
  const again = (c: Ctx) => async (asked: Asking, shown: Shown) =>
    await agreementPage(c, asked, today(), shown);
  return newPages()
    .get(ONE, async (c) => await agreementPage(c, asking(c, service, READERS), today(), {}))
    .post(`${ONE}/accordo`, limitedForm, async (c) => {
      return await changed(c, service, {
        form,
        work: (tx, found, { seen, ...said }) => saveAgreement(tx, found, "agreement", said, seen),
        to: (id) => [id],
        done: "salvato",
        again: again(c),
      });
    })
    .route("/", startAndEnd(deps, again));
};

const FACTS = [
  "promoterId",
  "host",
  "promoterTutor",
  "hostTutor",
  "conventionNumber",
  "conventionOn",
  "schedule",
  "dailyHours",
  "allowance",
  "meals",
  "accidentInsurance",
  "liabilityInsurance",
  "declaredOn",
  "noticeOn",
  "noticeCode",
  "extendedTo",
] as const;

async function agreementPage(c: Ctx, asked: Asking, today: string, shown: Shown) {
  const found = await opened(c, asked);
  const { actor, db, file, writes } = found;
  const { one, agreement } = file;
  const { verdict, promoters } = await db.as(actor, async (tx) => ({
    verdict: await verdictOfFile(tx, actor.programme, file, today),
    promoters: writes ? await listPromoters(tx, actor.programme) : [],
  }));
  const { typed = {}, wrong } = shown;
  // What was typed into this form is shown again unless somebody else has changed what it was typed over.
  const isOwn = textOf(typed, "seen") === agreementSeen(agreement);
  const isOpen = one.state === "agreed" || one.state === "running";
  const shownAgain = { startedOn: today, endedOn: today, ...typed };
  const step = { c, actor, one, typed: shownAgain, wrong: wrong ?? {} };
  const filled: Filled = { c, agreement, typed: isOwn ? typed : undefined, wrong: wrong ?? {} };
  return await filePage(
    c,
    found,
    "agreement",
    shown,
    <>
      <OneCollaboration c={c} one={one} />
      {writes && one.state === "agreed" && <StartForm {...step} />}
      <Ready c={c} file={file} />
      <Verdicts c={c} actor={actor} verdict={verdict} one={one} />
      <h2>{speaker(c)(FILE.agreement)}</h2>
      {writes ? (
        <AgreementForm
          {...filled}
          action={inProgramme(actor, "collaborazioni", one.id, "accordo")}
          promoters={promoters}
        />
      ) : (
        <Facts c={c} file={file} names={FACTS} />
      )}
      {writes && isOpen && <EndForm {...step} />}
    </>,
  );
}

const AgreementForm = ({
  action,
  promoters,
  ...filled
}: Filled & {
  readonly action: string;
  readonly promoters: readonly { readonly id: string; readonly name: string }[];
}) => {
  const say = speaker(filled.c);
  return (
    <form method="post" action={action}>
      <input type="hidden" name="seen" value={agreementSeen(filled.agreement)} />
      <Select
        {...fieldOf(filled, "promoterId")}
        options={promoters.map(({ id, name }) => ({ value: id, label: name }))}
        empty={say(FILE.none)}
      />
      <Line {...filled} name="promoterTutor" />
      <Line {...filled} name="hostTutor" />
      <Line {...filled} name="conventionNumber" />
      <Day {...filled} name="conventionOn" />
      <Line {...filled} name="schedule" />
      <Amount {...filled} name="dailyHours" />
      <Amount {...filled} name="allowance" />
      <Tick {...filled} name="meals" />
      <Tick {...filled} name="seasonal" />
      <Line {...filled} name="accidentInsurance" />
      <Line {...filled} name="liabilityInsurance" />
      <Day {...filled} name="declaredOn" />
      <Day {...filled} name="noticeOn" />
      <Line {...filled} name="noticeCode" />
      <Day {...filled} name="extendedTo" />
      <button class="btn btn-primary">{say(FILE.save)}</button>
    </form>
  );
};
