import { z } from "zod";
import { listTraces } from "../../privacy/audit.ts";
import { InnestoError } from "../../errors.ts";
import { eraseFor, listErasureRequests } from "../../privacy/requests.ts";
import { retentionDays } from "../../privacy/retain/rules.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { moment } from "../kit/figures.ts";
import { limitedForm, readForm } from "../kit/read-form.ts";
import { requireForm } from "../kit/require-form.ts";
import { Table } from "../kit/table.tsx";
import { programmePage } from "../round/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { asking, newPages, speaker } from "../visit.ts";
import { EraseForm, Periods, Requests } from "./coordination-parts.tsx";
import { retentionForm, saveRetention } from "./retention-form.ts";
import { CONSENTS } from "./consents/words.ts";
import { DUTIES } from "./duties/words.ts";
import { deedOf, whoOf } from "./trace-words.ts";
import { OWN_DATA, PRIVACY, PRIVACY_DONE, PRIVACY_UNSURE } from "./words.ts";

const PAGE = "/p/:programme/privacy" as const;
const MOST_TRACES = 200;
const LONGEST_CODE = 200;

const erasing = z.strictObject({
  person: z.string().trim().min(1).max(LONGEST_CODE),
  sure: z.literal("yes"),
});

/** What the coordination does about personal data: requests, periods, and who saw what. */
export const privacyPages = ({ db: service }: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => {
      const { actor, db } = asking(c, service, ["coordinator"]);
      const say = speaker(c);
      const { requests, days, traces } = await db.as(actor, async (tx) => ({
        requests: await listErasureRequests(tx, actor.programme),
        days: await retentionDays(tx, actor.programme),
        traces: await listTraces(tx, actor.programme, MOST_TRACES),
      }));
      const at = inProgramme(actor, "privacy");
      return programmePage(
        c,
        { actor, title: PRIVACY.title, menu: "privacy", done: doneOf(c, PRIVACY_DONE) },
        <>
          <ul class="tiles">
            <Way
              href={inProgramme(actor, "privacy", "consensi")}
              title={say(CONSENTS.title)}
              about={say(CONSENTS.lead)}
            />
            <Way
              href={inProgramme(actor, "privacy", "obblighi")}
              title={say(DUTIES.title)}
              about={say(PRIVACY.duties)}
            />
          </ul>
          <h2>{say(PRIVACY.requests)}</h2>
          <Requests c={c} requests={requests} />
          <EraseForm c={c} at={at} asked={requests[0]?.participantId ?? ""} />
          <h2>{say(PRIVACY.retention)}</h2>
          <Periods c={c} at={at} days={days} />
          <h2>{say(PRIVACY.audit)}</h2>
          <p>{say(PRIVACY.auditHow)}</p>
          <Table
            caption={say(PRIVACY.audit)}
            headers={[OWN_DATA.when, OWN_DATA.who, PRIVACY.person, OWN_DATA.did].map(say)}
            rows={traces.map((one) => [
              moment(c, one.at),
              `${one.actorKind === "participant" ? say(PRIVACY.person) : whoOf(c, one)} ${one.account}`,
              one.participant ?? say(PRIVACY.nobody),
              deedOf(c, one),
            ])}
          />
        </>,
      );
    })
    .post(`${PAGE}/cancella`, limitedForm, async (c) => {
      const { actor } = asking(c, service, ["coordinator"]);
      const at = inProgramme(actor, "privacy");
      const { value } = await readForm(c, erasing);
      if (value === null) throw new InnestoError("invalid", PRIVACY_UNSURE);
      await eraseFor(service, actor, value.person);
      return c.redirect(`${at}?fatto=cancellata`, 303);
    })
    .post(`${PAGE}/conservazione`, limitedForm, async (c) => {
      const { actor, db } = asking(c, service, ["coordinator"]);
      await saveRetention(db, actor, await requireForm(c, retentionForm));
      return c.redirect(`${inProgramme(actor, "privacy")}?fatto=salvato`, 303);
    });

/** A page below this one, with what it is for. */
const Way = ({
  href,
  title,
  about,
}: {
  readonly href: string;
  readonly title: string;
  readonly about: string;
}) => (
  <li class="tile">
    <h2 class="h5 mt-0">
      <a href={href}>{title}</a>
    </h2>
    <p>{about}</p>
  </li>
);
