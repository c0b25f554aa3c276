import type { Service } from "../../../access/service.ts";
import { ownMeetings } from "../../../collaborations/meetings/own.ts";
import type { InnestoError } from "../../../errors.ts";
import { enqueueOnce } from "../../../jobs/enqueue-once.ts";
import { embedJob } from "../../../jobs/kinds/embed.ts";
import { editOwnProfile, ownProfile, type OwnProfile } from "../../../profiles/own-profile.ts";
import { ownOutlook } from "../../../rounds/own/outlook.ts";
import { ownStanding } from "../../../rounds/own/standing.ts";
import type { WebDeps } from "../../deps.ts";
import { OwnMeetings } from "../../agenda/own-meetings.tsx";
import { doneOf } from "../../kit/done.ts";
import { limitedForm, readForm, type Typed } from "../../kit/read-form.ts";
import { tried, type Wrong } from "../../kit/refusal.tsx";
import { inProgramme } from "../../round/address.ts";
import { type Asking, asking, type Ctx, newPages, speaker } from "../../visit.ts";
import { personPage } from "../frame.tsx";
import { NextStep } from "../next-step.tsx";
import { editOf, profileForm, typedOf } from "./form.ts";
import { missingFrom } from "./missing.ts";
import { ProfileForm } from "./profile-form.tsx";
import { MISSING, PROFILE, PROFILE_DONE } from "./words.ts";

const PAGE = "/p/:programme/io" as const;

/** A person's profile and idea: what is missing, and a form to write it in. */
export const profilePages = ({ db: service, wakeWorker, today }: WebDeps) =>
  newPages()
    .get(
      PAGE,
      async (c) => await profilePage(c, service, today(), asking(c, service, ["participant"]), {}),
    )
    .post(PAGE, limitedForm, async (c) => {
      const asked = asking(c, service, ["participant"]);
      const { actor } = asked;
      const read = await readForm(c, profileForm);
      if (read.wrong !== null) return await profilePage(c, service, today(), asked, read);
      const present = await load(asked);
      const { edit, wrong } = editOf(read.value, present.ideaId !== null, speaker(c));
      if (Object.keys(wrong).length > 0)
        return await profilePage(c, service, today(), asked, { typed: read.typed, wrong });
      const { version } = read.value;
      const { refused } = await tried(() =>
        editOwnProfile(service, actor, { edit, version }, (tx) =>
          enqueueOnce(tx, embedJob, { programme: actor.programme }, { createdBy: actor.account }),
        ),
      );
      if (refused !== null)
        return await profilePage(c, service, today(), asked, { typed: read.typed, refused });
      wakeWorker();
      return c.redirect(`${inProgramme(actor, "io")}?fatto=profilo`, 303);
    });

const load = ({ actor, db }: Asking): Promise<OwnProfile> =>
  db.as(actor, (tx) => ownProfile(tx, actor.programme, actor.subject));

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError;
}

async function profilePage(
  c: Ctx,
  service: Service,
  today: string,
  asked: Asking,
  { typed, wrong, refused }: Shown,
) {
  const profile = await load(asked);
  const { actor } = asked;
  const standing = await ownStanding(service, actor);
  const outlook = await ownOutlook(service, actor);
  const meetings = await asked.db.as(actor, (tx) => ownMeetings(tx, actor.programme, today));
  const say = speaker(c);
  // What was typed goes on top of the profile as it is now: saving again then means that one has looked.
  const shown = typed === undefined ? typedOf(profile) : { ...typed, version: profile.version };
  return personPage(
    c,
    {
      actor,
      title: PROFILE.title,
      menu: "profile",
      done: doneOf(c, PROFILE_DONE),
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <>
      <NextStep c={c} actor={actor} standing={standing} outlook={outlook} />
      <OwnMeetings c={c} meetings={meetings} />
      <p class="lead">{say(PROFILE.lead)}</p>
      <Missing c={c} profile={profile} />
      <ProfileForm c={c} typed={shown} wrong={wrong ?? {}} />
    </>,
  );
}

const Missing = ({ c, profile }: { readonly c: Ctx; readonly profile: OwnProfile }) => {
  const say = speaker(c);
  const missing = missingFrom(profile);
  if (missing.length === 0) return <p>{say(PROFILE.complete)}</p>;
  return (
    <section class="callout-plain">
      <h2 class="h4">{say(PROFILE.missing)}</h2>
      <ul>
        {missing.map((name) => (
          <li>{say(MISSING[name])}</li>
        ))}
      </ul>
    </section>
  );
};
