import { z } from "zod";
import { seenAs } from "../../../access/seen.ts";
import { saidIncentiveSchema, saveIncentive } from "../../../collaborations/outcomes/incentives.ts";
import type { InnestoError } from "../../../errors.ts";
import type { WebDeps } from "../../deps.ts";
import { limitedForm, readForm, type Typed } from "../../kit/read-form.ts";
import { tried, type Wrong } from "../../kit/refusal.tsx";
import { inProgramme } from "../../round/address.ts";
import { programmePage } from "../../round/frame.tsx";
import { namesOf } from "../../round/parties.ts";
import { type Asking, asking, type Ctx, newPages, nothingHere, speaker } from "../../visit.ts";
import { decimalField, typedAs, yesNoField } from "../one/form.ts";
import { contractPeriod } from "../said.ts";
import { employerOf } from "./hiring-table.tsx";
import { hiringsOf } from "./hirings.ts";
import { IncentiveForm } from "./incentive-form.tsx";
import { INCENTIVES } from "./words.ts";

const PAGE = "/p/:programme/esiti/incentivi/:collaboration" as const;
const MOST_EURO = 1_000_000;

const form = saidIncentiveSchema.extend({
  seen: z.string().max(100),
  amount: decimalField(MOST_EURO),
  deMinimis: yesNoField,
});

/** One hiring: what the rule says of it, the coordination's decision, and how far the incentive has come. */
export const hiringPages = ({ db: service }: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => await hiringPage(c, asking(c, service, ["coordinator"]), {}))
    .post(PAGE, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const read = await readForm(c, form);
      if (read.wrong !== null) return await hiringPage(c, asked, read);
      const { seen, ...said } = read.value;
      const { actor, db } = asked;
      const { refused } = await tried(() =>
        saveIncentive(db, actor.programme, c.req.param("collaboration"), said, seen),
      );
      if (refused !== null) return await hiringPage(c, asked, { typed: read.typed, refused });
      return c.redirect(`${inProgramme(actor, "esiti", "incentivi")}?fatto=salvato`, 303);
    });

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError;
}

async function hiringPage(c: Ctx, asked: Asking, { typed, wrong, refused }: Shown) {
  const { actor } = asked;
  const { hirings } = await hiringsOf(asked);
  const one = hirings.find(({ of }) => of.id === c.req.param("collaboration"));
  if (one === undefined) throw nothingHere();
  const { of, contract, kept, standing } = one;
  const names = await namesOf(asked, [of.participant]);
  const title = { it: `Incentivo (${of.id})`, en: `Incentive (${of.id})` };
  const say = speaker(c);
  return programmePage(
    c,
    { actor, title, menu: "outcomes", refused: refused ?? null, wrong: wrong ?? null },
    <>
      <p class="lead">
        {names.person(of.participant)} · {employerOf(c, one)} · {contractPeriod(c, contract) ?? "—"}
      </p>
      <p>
        <strong>{say(standing.why)}</strong>
      </p>
      <IncentiveForm
        c={c}
        action={inProgramme(actor, "esiti", "incentivi", of.id)}
        seen={seenAs(kept)}
        typed={typed ?? typedAs(kept)}
        wrong={wrong ?? {}}
      />
      <p>
        <a href={inProgramme(actor, "esiti", "incentivi")}>{say(INCENTIVES.back)}</a>
      </p>
    </>,
  );
}
