import { z } from "zod";
import { organisationNames } from "../../profiles/names.ts";
import { EXCLUSION_REASON_WORDS } from "../../profiles/preferences/exclusion-reasons.ts";
import {
  decideExclusion,
  type FirmExclusion,
  listExclusions,
} from "../../profiles/preferences/exclusions.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { Input } from "../kit/fields.tsx";
import { limitedForm, readForm, words } from "../kit/read-form.ts";
import { Table } from "../kit/table.tsx";
import { inProgramme } from "../round/address.ts";
import { programmePage } from "../round/frame.tsx";
import { type Parties, partiesOf } from "../round/parties.ts";
import { type Asking, asking, type Ctx, newPages, speaker } from "../visit.ts";
import { EXCLUSION_STATE_WORDS, EXCLUSIONS, EXCLUSIONS_DONE } from "./words.ts";

const PAGE = "/p/:programme/esclusioni" as const;
const REASON_LENGTH = 500;
const decision = z.strictObject({
  approve: z.enum(["yes", "no"]),
  because: words(REASON_LENGTH).optional(),
});

/** What firms ask not to be paired with, each approved or refused by the coordination. */
export const exclusionPages = ({ db: service }: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      return await listPage(c, asked);
    })
    .post(`${PAGE}/:exclusion`, limitedForm, async (c) => {
      const { actor, db } = asking(c, service, ["coordinator"]);
      const form = await readForm(c, decision);
      const { approve, because } = form.value ?? { approve: "no" };
      const said = { approve: approve === "yes", because };
      await decideExclusion(db, actor.programme, c.req.param("exclusion"), said, actor.account);
      const done = said.approve ? "approvata" : "rifiutata";
      return c.redirect(`${inProgramme(actor, "esclusioni")}?fatto=${done}`, 303);
    });

async function listPage(c: Ctx, asked: Asking) {
  const { actor, db } = asked;
  const say = speaker(c);
  const { asks, firms } = await db.as(actor, async (tx) => ({
    asks: await listExclusions(tx, actor.programme),
    firms: await organisationNames(tx, actor.programme),
  }));
  const parties = await partiesOf(asked);
  return programmePage(
    c,
    { actor, title: EXCLUSIONS.title, menu: "rounds", done: doneOf(c, EXCLUSIONS_DONE) },
    <>
      <p class="lead">{say(EXCLUSIONS.lead)}</p>
      {asks.length === 0 ? (
        <p>{say(EXCLUSIONS.none)}</p>
      ) : (
        <Table
          caption={say(EXCLUSIONS.title)}
          headers={[EXCLUSIONS.firm, EXCLUSIONS.of, EXCLUSIONS.reason, EXCLUSIONS.state].map(say)}
          rows={asks.map((one) => [
            firms.get(one.organisation) ?? one.organisation,
            subjectOf(one, parties),
            [say(EXCLUSION_REASON_WORDS[one.reason]), one.words].filter(Boolean).join(": "),
            <State c={c} one={one} action={inProgramme(actor, "esclusioni", one.id)} />,
          ])}
        />
      )}
    </>,
  );
}

const subjectOf = ({ of }: FirmExclusion, parties: Parties): string =>
  of.kind === "participant" ? parties.person(of.id) : of.id;

const State = ({
  c,
  one,
  action,
}: {
  readonly c: Ctx;
  readonly one: FirmExclusion;
  readonly action: string;
}) => {
  const say = speaker(c);
  const { decided } = one;
  return one.state === "pending" ? (
    <div>
      <form method="post" action={action} class="actions">
        <button class="btn btn-primary btn-sm" name="approve" value="yes">
          {say(EXCLUSIONS.approve)}
        </button>
      </form>
      <form method="post" action={action}>
        <Input
          name="because"
          id={`because-${one.id}`}
          label={say(EXCLUSIONS.because)}
          maxlength={REASON_LENGTH}
          required
        />
        <button class="btn btn-outline-primary btn-sm" name="approve" value="no">
          {say(EXCLUSIONS.refuse)}
        </button>
      </form>
    </div>
  ) : (
    <span>
      {say(EXCLUSION_STATE_WORDS[one.state])}
      {decided?.because !== null && decided !== null && `: ${decided.because}`}
    </span>
  );
};
