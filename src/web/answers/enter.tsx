import type { Part } from "../../access/visitor.ts";
import { InnestoError } from "../../errors.ts";
import { allMeetings } from "../../collaborations/meetings/meetings.ts";
import { type Reason, reasonsFor, type RefusingSide } from "../../collaborations/reasons.ts";
import { answerPairing } from "../../rounds/answers/answer.ts";
import { contactsOf } from "../../rounds/answers/contacts.ts";
import { requirePairing } from "../../rounds/answers/pairings.ts";
import { policyVersion } from "../../rounds/policies.ts";
import { requireRound } from "../../rounds/rounds.ts";
import { PairMeetings } from "../agenda/pair-meetings.tsx";
import type { WebDeps } from "../deps.ts";
import { limitedForm, readForm, type Typed } from "../kit/read-form.ts";
import { tried, type Wrong } from "../kit/refusal.tsx";
import { inRound, roundIn } from "../round/address.ts";
import { byOf } from "../round/by.ts";
import { roundPage } from "../round/frame.tsx";
import { namesOf } from "../round/parties.ts";
import { tellSides } from "../round/tell-sides.ts";
import { type Asking, asking, type Ctx, newPages, speaker } from "../visit.ts";
import { answerForm, answerIn } from "./answer-form.ts";
import { EnterForm, WhoIsIt } from "./enter-form.tsx";
import { openAnswers } from "./open-answers.ts";
import { ENTER } from "./words.ts";

const PAGE = "/p/:programme/cicli/:round/risposte/:pairing" as const;

/** Takes an answer that somebody gave by phone or in person. */
export const enterAnswerPages = (deps: WebDeps) => {
  const { db: service, today } = deps;
  return newPages()
    .get(PAGE, async (c) => await enterPage(c, asking(c, service, ["coordinator"]), {}))
    .post(PAGE, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const { actor, db } = asked;
      const read = await readForm(c, answerForm);
      if (read.wrong !== null) return await enterPage(c, asked, read);
      const { refused } = await tried(() => {
        const given = { answer: answerIn(read.value), on: today() };
        const id = c.req.param("pairing");
        return answerPairing(db, actor.programme, roundIn(c), id, given, byOf(actor));
      });
      if (refused !== null) return await enterPage(c, asked, { typed: read.typed, refused });
      await tellSides(deps, actor);
      return c.redirect(`${inRound(actor, roundIn(c), "risposte")}?fatto=risposta`, 303);
    });
};

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError;
}

async function enterPage(c: Ctx, asked: Asking, { typed = {}, wrong, refused }: Shown) {
  const { actor } = asked;
  const round = roundIn(c);
  const { pairing, contacts, participantFirst, reasons, meetings } = await load(asked, c);
  const answers = openAnswers(pairing.state, participantFirst);
  const parties = await namesOf(
    asked,
    pairing.seekerParticipantId === null ? [] : [pairing.seekerParticipantId],
  );
  return roundPage(
    c,
    { actor, round, title: ENTER.title, refused: refused ?? null, wrong: wrong ?? null },
    <>
      <WhoIsIt c={c} pairing={pairing} parties={parties} contacts={contacts} />
      {answers.length === 0 ? (
        <p>{speaker(c)(ENTER.closed)}</p>
      ) : (
        <EnterForm c={c} typed={typed} wrong={wrong ?? {}} answers={answers} reasons={reasons} />
      )}
      <PairMeetings c={c} actor={actor} pairing={pairing} meetings={meetings} />
      <BackToAnswers c={c} actor={actor} round={round} />
    </>,
  );
}

const load = ({ actor, db }: Asking, c: Ctx) =>
  db.as(actor, async (tx) => {
    const { programme } = actor;
    const round = await requireRound(tx, programme, roundIn(c));
    const id = c.req.param("pairing") ?? "";
    const { participantFirst } = await policyVersion(tx, programme, round.policyVersion);
    return {
      pairing: await requirePairing(tx, programme, round.number, id),
      contacts: await contactsOf(tx, programme, round.number, id),
      participantFirst,
      meetings: await allMeetings(tx, programme, { pairing: id }),
      reasons: {
        participant: await reasonsFor(tx, programme, "participant"),
        host: await reasonsFor(tx, programme, "host"),
      } satisfies Record<RefusingSide, readonly Reason[]>,
    };
  });

const BackToAnswers = ({
  c,
  actor,
  round,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly round: number;
}) => (
  <p class="mt-4">
    <a href={inRound(actor, round, "risposte")}>{speaker(c)(ENTER.back)}</a>
  </p>
);
