import { answersOpenTo } from "../../rounds/answers/step.ts";
import { PAIRING_WORDS } from "../../rounds/answers/state-words.ts";
import { listOwnPairings } from "../../rounds/own/pairings.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { Table } from "../kit/table.tsx";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { partiesOf } from "../round/parties.ts";
import { asking, newPages, speaker } from "../visit.ts";
import { enterForPersonPages } from "./enter.tsx";
import { REFERENT, REFERENT_DONE } from "./words.ts";

const PAGE = "/p/:programme/proposte" as const;

/** The proposals of the people whom a hub accompanies, and the answers that its referent enters for them. */
export const referentPages = (deps: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => {
      const asked = asking(c, deps.db, ["referent"]);
      const { actor, db } = asked;
      const say = speaker(c);
      const pairs = await db.as(actor, (tx) => listOwnPairings(tx, actor.programme));
      const parties = await partiesOf(asked);
      return personPage(
        c,
        { actor, title: REFERENT.title, menu: "accompanied", done: doneOf(c, REFERENT_DONE) },
        <>
          <p class="lead">{say(pairs.length === 0 ? REFERENT.none : REFERENT.lead)}</p>
          {pairs.length > 0 && (
            <Table
              caption={say(REFERENT.title)}
              headers={[REFERENT.person, REFERENT.place, REFERENT.state, REFERENT.action].map(say)}
              rows={pairs.map(({ id, roundNumber, state, ...pair }) => [
                parties.person(pair.seekerParticipantId!),
                parties.seat(pair.placeResourceId!),
                say(PAIRING_WORDS[state]),
                answersOpenTo(state, "participant").length === 0 ? (
                  "—"
                ) : (
                  <a href={inProgramme(actor, "proposte", roundNumber, id)}>
                    {say(REFERENT.enter)}
                  </a>
                ),
              ])}
            />
          )}
        </>,
      );
    })
    .route("/", enterForPersonPages(deps));
