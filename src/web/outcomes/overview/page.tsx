import { addDays } from "../../../programmes/days.ts";
import { listFollowed } from "../../../collaborations/outcomes/outcomes.ts";
import { outcomeNumbers } from "../../../collaborations/outcomes/numbers.ts";
import type { WebDeps } from "../../deps.ts";
import { doneOf } from "../../kit/done.ts";
import { inProgramme } from "../../round/address.ts";
import { programmePage } from "../../round/frame.tsx";
import { namesOf } from "../../round/parties.ts";
import { asking, type Ctx, speaker } from "../../visit.ts";
import { AreaTabs } from "../area.tsx";
import { OutcomeFigures } from "../figures/figures.tsx";
import { OUTCOMES, OUTCOMES_DONE } from "../words.ts";
import { AllOutcomes } from "./all.tsx";
import { contactsWithin } from "./contacts.ts";
import { ToContact } from "./to-contact.tsx";

/** So many days ahead, who is to be contacted is told. */
const AHEAD_DAYS = 30;

/** Who is to be asked how they fare, what is known of everybody, and what came of it in figures. */
export async function overviewPage(c: Ctx, { db: service, today }: WebDeps) {
  const asked = asking(c, service, ["coordinator"]);
  const { actor, db } = asked;
  const on = today();
  const { followed, numbers } = await db.as(actor, async (tx) => ({
    followed: await listFollowed(tx, actor.programme),
    numbers: await outcomeNumbers(tx, actor.programme, on),
  }));
  const names = await namesOf(
    asked,
    followed.map(({ participant }) => participant),
  );
  const contacts = contactsWithin(followed, addDays(on, AHEAD_DAYS));
  return programmePage(
    c,
    { actor, title: OUTCOMES.title, menu: "outcomes", done: doneOf(c, OUTCOMES_DONE) },
    <>
      <AreaTabs c={c} actor={actor} here="overview" />
      <p class="lead">{speaker(c)(OUTCOMES.lead)}</p>
      <ToContact c={c} actor={actor} contacts={contacts} names={names} today={on} />
      <h2>{speaker(c)(OUTCOMES.all)}</h2>
      <AllOutcomes c={c} actor={actor} all={followed} names={names} today={on} />
      <OutcomeFigures c={c} numbers={numbers} />
      <Files c={c} at={inProgramme(actor, "esiti")} importAt={inProgramme(actor, "importa")} />
    </>,
  );
}

const NAMES = ["esiti.csv", "incentivi.csv", "iniziative.csv", "servizi.csv"] as const;

const Files = ({
  c,
  at,
  importAt,
}: {
  readonly c: Ctx;
  readonly at: string;
  readonly importAt: string;
}) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(OUTCOMES.files)}</h2>
      <ul>
        {NAMES.map((name) => (
          <li>
            <a href={`${at}/${name}`} download={name}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p>
        {say(OUTCOMES.filesHow)} <a href={importAt}>{say(OUTCOMES.import)}</a>.
      </p>
    </section>
  );
};
