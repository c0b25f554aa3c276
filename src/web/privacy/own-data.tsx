import { z } from "zod";
import { changeOwnConsent } from "../../access/change-consent.ts";
import { consentsOf } from "../../access/consent-state.ts";
import { CONSENT_PURPOSES } from "../../access/consent-texts.ts";
import type { InnestoError } from "../../errors.ts";
import { listDuties } from "../../privacy/duties.ts";
import { tracesOfPerson } from "../../privacy/audit.ts";
import { takeOwnData } from "../../privacy/hand-over.ts";
import { askErasure, listErasureRequests } from "../../privacy/requests.ts";
import type { WebDeps } from "../deps.ts";
import { limitedForm, readForm } from "../kit/read-form.ts";
import { doneOf } from "../kit/done.ts";
import { tried } from "../kit/refusal.tsx";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { asking, type Ctx, newPages, speaker } from "../visit.ts";
import { Consents } from "./consents.tsx";
import { Kept } from "./kept.tsx";
import { Erasure, Seen } from "./own-parts.tsx";
import { OWN_DATA, OWN_DATA_DONE } from "./words.ts";

const PAGE = "/p/:programme/io/dati" as const;
const MOST_TRACES = 100;
const MOST_VERSIONS = 1_000_000;

const word = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  given: z.enum(["yes", "no"]),
  version: z.coerce.number().int().min(1).max(MOST_VERSIONS),
});

/** What is kept of a participant, for them alone: to read, to take away, to withdraw, to have erased. */
export const ownDataPages = ({ db: service }: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => await ownDataPage(c, service, null))
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
      const { refused } = await tried(() => changeOwnConsent(service, actor, { ...value, given }));
      if (refused !== null) return await ownDataPage(c, service, refused);
      return c.redirect(`${at}?fatto=${given ? "consenso" : "ritiro"}`, 303);
    })
    .post(`${PAGE}/cancellazione`, async (c) => {
      const { actor } = asking(c, service, ["participant"]);
      await askErasure(service, actor);
      return c.redirect(`${inProgramme(actor, "io", "dati")}?fatto=chiesto`, 303);
    });

async function ownDataPage(c: Ctx, service: WebDeps["db"], refused: InnestoError | null) {
  const { actor, db } = asking(c, service, ["participant"]);
  const { programme, subject } = actor;
  const data = await takeOwnData(service, actor);
  const { consents, traces, requests, duties } = await db.as(actor, async (tx) => ({
    consents: await consentsOf(tx, programme, subject),
    traces: await tracesOfPerson(tx, programme, subject, MOST_TRACES),
    requests: await listErasureRequests(tx, programme),
    duties: await listDuties(tx, programme),
  }));
  const at = inProgramme(actor, "io", "dati");
  const title = OWN_DATA.title;
  return personPage(
    c,
    { actor, title, menu: "ownData", done: doneOf(c, OWN_DATA_DONE), refused },
    <>
      <p class="lead">{speaker(c)(OWN_DATA.lead)}</p>
      <Consents c={c} at={at} consents={consents} />
      <Kept c={c} at={at} data={data} />
      <Seen c={c} traces={traces} />
      <Erasure c={c} at={at} asked={requests[0]?.createdAt ?? null} duties={duties} />
    </>,
  );
}
