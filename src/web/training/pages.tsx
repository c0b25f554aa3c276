import { z } from "zod";
import { onBehalf } from "../../access/on-behalf.ts";
import { hoursOfPeople, type PersonHours } from "../../collaborations/training/hours.ts";
import { proposedTraining } from "../../collaborations/training/proposals.ts";
import {
  addTraining,
  changeTraining,
  removeTraining,
  requireAccompanied,
} from "../../collaborations/training/training.ts";
import type { WebDeps } from "../deps.ts";
import { limitedForm, readForm, several } from "../kit/read-form.ts";
import { requireEmptyForm } from "../kit/require-form.ts";
import { tried } from "../kit/refusal.tsx";
import { Table } from "../kit/table.tsx";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { namesOf } from "../round/parties.ts";
import { type Asking, asking, type Ctx, newPages, speaker } from "../visit.ts";
import { trainingForm, wordsIn } from "./form.ts";
import { hoursText } from "./hours-text.ts";
import { planPage } from "./plan-page.tsx";
import { TRAINING } from "./words.ts";

const LIST = "/p/:programme/formazione" as const;
const ONE = `${LIST}/:person` as const;
const LONGEST = 200;

const proposedForm = z.strictObject({ skill: several(z.string().max(LONGEST)) });

const personIn = (c: Ctx) => c.req.param("person") ?? "";

/** Training: everybody's hours, and the plan of each. */
export const trainingPages = ({ db: service }: WebDeps) => {
  const who = (c: Ctx) => asking(c, service, ["coordinator", "referent"]);
  const back = (c: Ctx, done: string) =>
    c.redirect(`${inProgramme(who(c).actor, "formazione", personIn(c))}?fatto=${done}`, 303);
  return newPages()
    .get(LIST, async (c) => await listPage(c, who(c)))
    .get(ONE, async (c) => await planPage(c, service, who(c), {}))
    .post(ONE, limitedForm, async (c) => {
      const asked = who(c);
      const read = await readForm(c, trainingForm);
      if (read.wrong !== null) return await planPage(c, service, asked, { ...read, of: null });
      const { refused } = await tried(() =>
        addTraining(service, asked.actor, personIn(c), [wordsIn(read.value)]),
      );
      if (refused !== null)
        return await planPage(c, service, asked, { typed: read.typed, refused, of: null });
      return back(c, "aggiunto");
    })
    .post(`${ONE}/proposte`, limitedForm, async (c) => {
      const { actor } = who(c);
      const { value } = await readForm(c, proposedForm);
      const wanted = new Set(value?.skill);
      const proposed = await onBehalf(
        service,
        actor,
        (tx) => requireAccompanied(tx, actor, personIn(c)),
        (tx) => proposedTraining(tx, actor.programme, personIn(c)),
      );
      const added = proposed?.skills.filter(({ skill }) => wanted.has(skill)) ?? [];
      const entries = added.map(({ skill, aim }) => ({ ...NOTHING_SAID, skill, aim }));
      await addTraining(service, actor, personIn(c), entries);
      return back(c, "aggiunto");
    })
    .post(`${ONE}/:entry`, limitedForm, async (c) => {
      const asked = who(c);
      const id = c.req.param("entry");
      const read = await readForm(c, trainingForm);
      if (read.wrong !== null) return await planPage(c, service, asked, { ...read, of: id });
      const { refused } = await tried(() => {
        const seen = read.value.seen ?? "";
        return changeTraining(service, asked.actor, personIn(c), id, wordsIn(read.value), seen);
      });
      if (refused !== null)
        return await planPage(c, service, asked, { typed: read.typed, refused, of: id });
      return back(c, "salvato");
    })
    .post(`${ONE}/:entry/togli`, async (c) => {
      await requireEmptyForm(c);
      await removeTraining(service, who(c).actor, personIn(c), c.req.param("entry"));
      return back(c, "tolto");
    });
};

const NOTHING_SAID = {
  givenBy: "",
  hoursPlanned: null,
  hoursDone: null,
  certificate: null,
  certifiedOn: null,
};

async function listPage(c: Ctx, asked: Asking) {
  const { actor, db } = asked;
  const say = speaker(c);
  const people = await db.as(actor, (tx) => hoursOfPeople(tx, actor));
  const names = await namesOf(
    asked,
    people.map(({ participant }) => participant),
  );
  const { person, meetings, atMeetings, atSessions, skills, planned, done, certificates } =
    TRAINING;
  const cells = (one: Omit<PersonHours, "participant">) => [
    one.meetings,
    hoursText(c, one.hoursAtMeetings),
    hoursText(c, one.hoursAtSessions),
    one.skills,
    hoursText(c, one.hoursPlanned),
    hoursText(c, one.hoursDone),
    one.certificates,
  ];
  return personPage(
    c,
    { actor, title: TRAINING.title, menu: "training" },
    people.length === 0 ? (
      <p>{say(TRAINING.none)}</p>
    ) : (
      <>
        <p class="lead">{say(TRAINING.lead)}</p>
        <Table
          caption={say(TRAINING.title)}
          headers={[
            person,
            meetings,
            atMeetings,
            atSessions,
            skills,
            planned,
            done,
            certificates,
          ].map(say)}
          rows={[
            ...people.map(({ participant, ...one }) => [
              <a href={inProgramme(actor, "formazione", participant)}>
                {names.person(participant)}
              </a>,
              ...cells(one),
            ]),
            [say(TRAINING.total), ...cells(totalOf(people))],
          ]}
        />
      </>
    ),
  );
}

function totalOf(people: readonly PersonHours[]): Omit<PersonHours, "participant"> {
  const sum = (key: Exclude<keyof PersonHours, "participant">) =>
    people.reduce((total, one) => total + one[key], 0);
  return {
    meetings: sum("meetings"),
    hoursAtMeetings: sum("hoursAtMeetings"),
    hoursAtSessions: sum("hoursAtSessions"),
    skills: sum("skills"),
    hoursPlanned: sum("hoursPlanned"),
    hoursDone: sum("hoursDone"),
    certificates: sum("certificates"),
  };
}
