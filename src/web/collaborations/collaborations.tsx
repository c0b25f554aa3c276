import { listCollaborations } from "../../collaborations/collaborations.ts";
import { allDue, watchCollaborations } from "../../collaborations/watched.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { namesOf } from "../round/parties.ts";
import { type Asking, asking, type Ctx, newPages, speaker } from "../visit.ts";
import { agreementTab } from "./agreement-tab.tsx";
import { CollaborationList } from "./collaboration-list.tsx";
import { DueList } from "./due-list.tsx";
import { hubOf, READERS } from "./frame.tsx";
import { FILE } from "./file-words.ts";
import { hoursTab } from "./hours-tab.tsx";
import { printPages } from "./print/pages.tsx";
import { talksTab } from "./talks-tab.tsx";
import { trainingTab } from "./training-tab.tsx";
import { COLLABORATIONS, COLLABORATIONS_DONE } from "./words.ts";

const PAGE = "/p/:programme/collaborazioni" as const;

/** The programme's collaborations: how each fares and what is due, and the file of each. */
export const collaborationsPages = (deps: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => await listPage(c, asking(c, deps.db, READERS), deps.today()))
    .route("/", agreementTab(deps))
    .route("/", trainingTab(deps))
    .route("/", hoursTab(deps))
    .route("/", talksTab(deps))
    .route("/", printPages(deps));

async function listPage(c: Ctx, asked: Asking, today: string) {
  const { actor, db } = asked;
  const say = speaker(c);
  const { all, watches } = await db.as(actor, async (tx) => ({
    all: await listCollaborations(tx, actor.programme, hubOf(asked)),
    watches: await watchCollaborations(tx, actor.programme, today),
  }));
  const shown = new Map(all.map(({ id }) => [id, watches.get(id)!]));
  const people = all.flatMap(({ participant }) => (participant === null ? [] : [participant]));
  const names = await namesOf(asked, people);
  return personPage(
    c,
    {
      actor,
      title: COLLABORATIONS.title,
      menu: "collaborations",
      done: doneOf(c, COLLABORATIONS_DONE),
    },
    <>
      <DueList c={c} actor={actor} due={allDue(shown)} all={all} names={names} today={today} />
      <CollaborationList c={c} actor={actor} all={all} watches={shown} names={names} />
      <p class="actions">
        <a href={inProgramme(actor, "regole-tirocini")}>{say(FILE.seeRules)}</a>
      </p>
    </>,
  );
}
