import { listPairings } from "../../rounds/answers/pairings.ts";
import { whoMustAnswer } from "../../rounds/answers/waiting.ts";
import { marketIn } from "../../rounds/market-columns.ts";
import { requireRound } from "../../rounds/rounds.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { inProgramme, inRound, roundIn } from "../round/address.ts";
import { roundPage } from "../round/frame.tsx";
import { partiesOf, sidesOf } from "../round/parties.ts";
import { asking, newPages, speaker } from "../visit.ts";
import { AllPairs, Missing, Tally } from "./answers-parts.tsx";
import { ANSWERS, ANSWERS_DONE } from "./words.ts";

/** Answers as they come in: who has yet to give one, how far every proposal is, and what can be done. */
export const answersPages = ({ db: service, today }: WebDeps) =>
  newPages().get("/p/:programme/cicli/:round/risposte", async (c) => {
    const asked = asking(c, service, ["coordinator"]);
    const { actor, db } = asked;
    const round = roundIn(c);
    const { closed, pairs, missing } = await db.as(actor, async (tx) => {
      const { state } = await requireRound(tx, actor.programme, round);
      return {
        closed: state === "closed",
        pairs: await listPairings(tx, actor.programme, round),
        missing: await whoMustAnswer(tx, actor.programme, round),
      };
    });
    const parties = await partiesOf(asked);
    const isAnyOfNeeds = pairs.some((pair) => marketIn(pair) !== "incubation");
    const needs = isAnyOfNeeds ? await sidesOf(asked, "resourcing", parties) : null;
    const shown = { c, actor, round, parties, needs, pairs };
    const done = doneOf(c, ANSWERS_DONE);
    return roundPage(
      c,
      { actor, round, title: ANSWERS.title, tab: "answers", done },
      pairs.length === 0 ? (
        <p>
          {speaker(c)(ANSWERS.none)}{" "}
          <a href={inRound(actor, round, "pubblica")}>{speaker(c)(ANSWERS.publish)}</a>
        </p>
      ) : (
        <>
          <Tally c={c} pairs={pairs} />
          {!closed && <Missing {...shown} missing={missing} today={today()} />}
          <AllPairs {...shown} closed={closed} />
          <p>
            <a href={inProgramme(actor, "esclusioni")}>{speaker(c)(ANSWERS.exclusions)}</a>
          </p>
        </>
      ),
    );
  });
