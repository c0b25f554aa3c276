import { z } from "zod";
import { changeOwnConsent, consentsOf } from "../../access/consent.ts";
import { CONSENT_PURPOSES } from "../../access/consent-texts.ts";
import { tracesOfPerson } from "../../privacy/audit.ts";
import { takeOwnData } from "../../privacy/hand-over.ts";
import { askErasure, listErasureRequests } from "../../privacy/requests.ts";
import type { WebDeps } from "../deps.ts";
import { limitedForm, readForm } from "../kit/read-form.ts";
import { doneOf } from "../kit/done.ts";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { inProgramme } from "../round/address.ts";
import { asking, newPages, speaker } from "../visit.ts";
import { Consents } from "./consents.tsx";
import { Erasure, Kept, Seen } from "./own-parts.tsx";
import { OWN_DATA, OWN_DATA_DONE } from "./words.ts";

const PAGE = "/p/:programme/io/dati" as const;
const MOST_TRACES = 100;

const word = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  given: z.enum(["yes", "no"]),
});

/** What is kept of a participant, for them alone: to read, to take away, to withdraw, to have erased. */
export const ownDataPages = ({ db: service }: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => {
      const { actor, db } = asking(c, service, ["participant"]);
      const { programme, subject } = actor;
      const say = speaker(c);
      const data = await takeOwnData(service, actor);
      const read = await db.as(actor, async (tx) => ({
        consents: await consentsOf(tx, programme, subject),
        traces: await tracesOfPerson(tx, programme, subject, MOST_TRACES),
        requests: await listErasureRequests(tx, programme),
      }));
      const at = inProgramme(actor, "io", "dati");
      return renderPage(
        c,
        {
          title: say(OWN_DATA.title),
          menu: menuOf(c, actor, "ownData"),
          done: doneOf(c, OWN_DATA_DONE),
        },
        <>
          <h1>{say(OWN_DATA.title)}</h1>
          <p class="lead">{say(OWN_DATA.lead)}</p>
          <Consents c={c} at={at} consents={read.consents} />
          <Kept c={c} at={at} data={data} />
          <Seen c={c} traces={read.traces} />
          <Erasure c={c} at={at} asked={read.requests[0]?.createdAt ?? null} />
        </>,
      );
    })
    .get(`${PAGE}/file`, async (c) => {
      const { actor } = asking(c, service, ["participant"]);
      const data = await takeOwnData(service, actor);
      c.header("cache-control", "no-store");
      c.header("content-disposition", 'attachment; filename="dati.json"');
      c.header("content-type", "application/json; charset=utf-8");
      return c.body(JSON.stringify(data, null, 2));
    })
    .post(`${PAGE}/consenso`, limitedForm, async (c) => {
      const { actor } = asking(c, service, ["participant"]);
      const at = inProgramme(actor, "io", "dati");
      const { value } = await readForm(c, word);
      if (value === null) return c.redirect(at, 303);
      const given = value.given === "yes";
      await changeOwnConsent(service, actor, value.purpose, given);
      return c.redirect(`${at}?fatto=${given ? "consenso" : "ritiro"}`, 303);
    })
    .post(`${PAGE}/cancellazione`, async (c) => {
      const { actor } = asking(c, service, ["participant"]);
      await askErasure(service, actor);
      return c.redirect(`${inProgramme(actor, "io", "dati")}?fatto=chiesto`, 303);
    });
