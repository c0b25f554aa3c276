import { allMeetings } from "../../collaborations/meetings/meetings.ts";
import { reasonsFor } from "../../collaborations/reasons.ts";
import type { InnestoError } from "../../errors.ts";
import { contactsOf } from "../../rounds/answers/contacts.ts";
import { answerForPerson } from "../../rounds/answers/own-answer.ts";
import { requireOwnPairing } from "../../rounds/own/pairings.ts";
import { PairMeetings } from "../agenda/pair-meetings.tsx";
import { answerForm, answerIn } from "../answers/answer-form.ts";
import { EnterForm, WhoIsIt } from "../answers/enter-form.tsx";
import { openAnswers } from "../answers/open-answers.ts";
import type { WebDeps } from "../deps.ts";
import { limitedForm, readForm, type Typed } from "../kit/read-form.ts";
import { tried, type Wrong } from "../kit/refusal.tsx";
import { personPage } from "../person/frame.tsx";
import { inProgramme, roundIn } from "../round/address.ts";
import { partiesOf } from "../round/parties.ts";
import { tellSides } from "../round/tell-sides.ts";
import { type Asking, asking, type Ctx, newPages, nothingHere, speaker } from "../visit.ts";
import { REFERENT } from "./words.ts";

const PAGE = "/p/:programme/proposte/:round/:pairing" as const;

/** Takes the answer that a person gave to the referent of their hub. */
export const enterForPersonPages = (deps: WebDeps) => {
  const { db: service, today } = deps;
  return newPages()
    .get(PAGE, async (c) => await enterPage(c, asking(c, service, ["referent"]), {}))
    .post(PAGE, limitedForm, async (c) => {
      const asked = asking(c, service, ["referent"]);
      const { actor } = asked;
      const read = await readForm(c, answerForm);
      if (read.wrong !== null) return await enterPage(c, asked, read);
      const { side, ...answer } = answerIn(read.value);
      if (side !== "participant") throw nothingHere();
      const { refused } = await tried(() => {
        const given = { answer, on: today(), madeFrom: "web" };
        return answerForPerson(service, actor, roundIn(c), c.req.param("pairing"), given);
      });
      if (refused !== null) return await enterPage(c, asked, { typed: read.typed, refused });
      await tellSides(deps, actor);
      return c.redirect(`${inProgramme(actor, "proposte")}?fatto=risposta`, 303);
    });
};

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError;
}

const load = ({ actor: { programme }, actor, db }: Asking, c: Ctx) =>
  db.as(actor, async (tx) => {
    const round = roundIn(c);
    const id = c.req.param("pairing") ?? "";
    return {
      pairing: await requireOwnPairing(tx, programme, round, id),
      contacts: await contactsOf(tx, programme, round, id),
      meetings: await allMeetings(tx, programme, { pairing: id }),
      reasons: await reasonsFor(tx, programme, "participant"),
    };
  });

async function enterPage(c: Ctx, asked: Asking, { typed = {}, wrong, refused }: Shown) {
  const { actor } = asked;
  const say = speaker(c);
  const { pairing, contacts, reasons, meetings } = await load(asked, c);
  const answers = openAnswers(pairing.state, true).filter(({ side }) => side === "participant");
  const parties = await partiesOf(asked);
  return personPage(
    c,
    {
      actor,
      title: REFERENT.enterTitle,
      menu: "accompanied",
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <>
      <WhoIsIt c={c} pairing={pairing} parties={parties} contacts={contacts} />
      {answers.length === 0 ? (
        <p>{say(REFERENT.closed)}</p>
      ) : (
        <EnterForm
          c={c}
          typed={typed}
          wrong={wrong ?? {}}
          answers={answers}
          reasons={{ participant: reasons, host: [] }}
          lead={REFERENT.enterLead}
        />
      )}
      <PairMeetings c={c} actor={actor} pairing={pairing} meetings={meetings} />
      <p class="mt-4">
        <a href={inProgramme(actor, "proposte")}>{say(REFERENT.back)}</a>
      </p>
    </>,
  );
}
