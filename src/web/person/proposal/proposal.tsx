import { z } from "zod";
import { consentTexts } from "../../../access/consent-texts.ts";
import { reasonsFor } from "../../../collaborations/reasons.ts";
import type { Service } from "../../../access/service.ts";
import type { InnestoError } from "../../../errors.ts";
import { SIDE_ANSWERS } from "../../../rounds/answers/answer-words.ts";
import { answerOwnPairing } from "../../../rounds/answers/own-answer.ts";
import { ownOutlook } from "../../../rounds/own/outlook.ts";
import { askSecondLookByLetter } from "../../../notify/second-look-letters.ts";
import { listSecondLooks } from "../../../rounds/own/second-look.ts";
import { ownStanding } from "../../../rounds/own/standing.ts";
import type { WebDeps } from "../../deps.ts";
import { doneOf } from "../../kit/done.ts";
import { limitedForm, readForm, type Typed, words } from "../../kit/read-form.ts";
import { tried, type Wrong } from "../../kit/refusal.tsx";
import { inProgramme } from "../../round/address.ts";
import { tellSides } from "../../round/tell-sides.ts";
import { type Asking, asking, type Ctx, newPages } from "../../visit.ts";
import { personPage } from "../frame.tsx";
import { Pair, PastPair } from "./pair.tsx";
import { SecondLooks } from "./second-look.tsx";
import { Waiting } from "./waiting.tsx";
import { PROPOSAL, PROPOSAL_DONE } from "./words.ts";

const PAGE = "/p/:programme/io/proposta" as const;
const LONGEST_CODE = 100;

const answerForm = z.strictObject({
  round: z.coerce.number().int().min(1).max(1_000_000),
  pairing: z.string().min(1).max(LONGEST_CODE),
  answer: z.enum(SIDE_ANSWERS),
  reason: z.string().max(LONGEST_CODE).optional(),
  because: words().optional(),
  shares: z.literal("yes").optional(),
});

const askForm = z.strictObject({ words: words() });

/** A person's proposal, or why they wait; their answer; and the wish that somebody look again. */
export const proposalPages = (deps: WebDeps) => {
  const { db: service, today } = deps;
  return newPages()
    .get(PAGE, async (c) => await proposalPage(c, service, asking(c, service, ["participant"]), {}))
    .post(PAGE, limitedForm, async (c) => {
      const asked = asking(c, service, ["participant"]);
      const read = await readForm(c, answerForm);
      if (read.wrong !== null) return await proposalPage(c, service, asked, read);
      const { round, pairing } = read.value;
      const given = { answer: answerIn(read.value), on: today(), madeFrom: "web" };
      const { refused } = await tried(() =>
        answerOwnPairing(service, asked.actor, round, pairing, given),
      );
      if (refused !== null)
        return await proposalPage(c, service, asked, { typed: read.typed, refused });
      await tellSides(deps, asked.actor);
      return c.redirect(`${inProgramme(asked.actor, "io", "proposta")}?fatto=risposta`, 303);
    })
    .post(`${PAGE}/riparlarne`, limitedForm, async (c) => {
      const asked = asking(c, service, ["participant"]);
      const read = await readForm(c, askForm);
      if (read.wrong !== null) return await proposalPage(c, service, asked, read);
      const { refused } = await tried(() =>
        askSecondLookByLetter(service, asked.actor, read.value.words, today()),
      );
      if (refused !== null) return await proposalPage(c, service, asked, { refused });
      return c.redirect(`${inProgramme(asked.actor, "io", "proposta")}?fatto=richiesta`, 303);
    });
};

function answerIn({ answer, reason, because, shares }: z.output<typeof answerForm>) {
  // Consent goes with interest and with nothing else.
  const sharesContacts = shares === "yes" && answer === "interest";
  return { answer, reason, words: because, sharesContacts };
}

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError;
}

const load = ({ actor, db }: Asking) =>
  db.as(actor, async (tx) => ({
    wording: (await consentTexts(tx, actor.programme, "contacts"))[0].text,
    looks: await listSecondLooks(tx, actor.programme),
    reasons: await reasonsFor(tx, actor.programme, "participant"),
  }));

async function proposalPage(
  c: Ctx,
  service: Service,
  asked: Asking,
  { typed, wrong, refused }: Shown,
) {
  const { actor } = asked;
  const { wording, looks, reasons } = await load(asked);
  const outlook = await ownOutlook(service, actor);
  const { pair, waiting } = await ownStanding(service, actor);
  const isOver = pair === null || pair.answers.length === 0;
  return personPage(
    c,
    {
      actor,
      title: PROPOSAL.title,
      menu: "ownProposal",
      done: doneOf(c, PROPOSAL_DONE),
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <>
      {pair !== null && !isOver && (
        <Pair
          c={c}
          pair={pair}
          reasons={reasons}
          wording={wording}
          typed={typed ?? {}}
          wrong={wrong ?? {}}
        />
      )}
      {isOver && <Waiting c={c} actor={actor} waiting={waiting} outlook={outlook} />}
      {pair !== null && isOver && <PastPair c={c} pair={pair} />}
      <SecondLooks c={c} actor={actor} looks={looks} wrong={wrong?.["words"]} />
    </>,
  );
}
