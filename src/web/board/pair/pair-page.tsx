import { z } from "zod";
import { readNearby, readPerson } from "../../../rounds/board/person.ts";
import { answersOf } from "../../../rounds/explain.ts";
import { requireRound } from "../../../rounds/rounds.ts";
import type { WebDeps } from "../../deps.ts";
import { queryOf } from "../../kit/query.ts";
import { roundPage } from "../../round/frame.tsx";
import { newPages } from "../../visit.ts";
import { nameOf } from "../person.tsx";
import { codeIn, RUN, runRequest } from "../run-request.ts";
import { Decide } from "./decide.tsx";
import { Proposed, Waiting } from "./explanation.tsx";
import { NearPairs } from "./near.tsx";
import { PairMap } from "./pair-map.tsx";
import { personTitle } from "./sentences.ts";
import { WhyNotForm } from "./why-not.tsx";

const LONGEST_CODE = 100;
const question = z.strictObject({
  posto: z.string().max(LONGEST_CODE).optional(),
  vicini: z.literal("si").optional(),
});

/** What a run says of one person: why there, who else was near, why not elsewhere. */
export const pairRoutes = ({ db: service }: WebDeps) =>
  newPages().get(`${RUN}/coppia/:seeker`, async (c) => {
    const { db, ...at } = runRequest(c, service);
    const { actor, round, run } = at;
    const seeker = codeIn(c, "seeker");
    const { posto, vicini } = queryOf(c, question);
    const { person, state } = await db.as(actor, async (tx) => ({
      person: await readPerson(tx, actor.programme, at, seeker),
      state: (await requireRound(tx, actor.programme, round)).state,
    }));
    const answers = () => answersOf(db, actor.programme, run);
    const near = vicini === undefined ? null : await (await answers()).near(seeker);
    const nearby = near && (await db.as(actor, (tx) => readNearby(tx, actor.programme, run, near)));
    const asked =
      posto === undefined
        ? null
        : { place: posto, answer: await (await answers()).whyNot(seeker, posto) };
    const { answer, names, seats, map } = person;
    const host =
      answer.kind === "waiting"
        ? null
        : (seats.find(({ place }) => place === answer.place)?.host ?? answer.place);
    const parts = { c, at, seeker, person };
    return roundPage(
      c,
      { actor, round, title: personTitle(nameOf(seeker, names), host) },
      <>
        {answer.kind === "proposed" ? (
          <Proposed c={c} explanation={answer.explanation}>
            {state !== "closed" && <Decide c={c} at={at} seeker={seeker} place={answer.place} />}
          </Proposed>
        ) : (
          <Waiting c={c} explanation={answer.explanation} />
        )}
        {map !== null && <PairMap c={c} map={map} />}
        <NearPairs {...parts} nearby={nearby} />
        <WhyNotForm {...parts} asked={asked} />
      </>,
    );
  });
