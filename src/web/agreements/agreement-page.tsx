import type { Child } from "hono/jsx";
import { type InnestoError, verbatim } from "../../errors.ts";
import { organisationNames } from "../../profiles/names.ts";
import { type Agreement, requireAgreement } from "../../programmes/agreements/agreements.ts";
import { commitmentsOf, unpromised } from "../../programmes/agreements/commitments.ts";
import { attachmentsOf } from "../../programmes/agreements/files.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { day } from "../kit/figures.ts";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { asking, type Ctx, speaker } from "../visit.ts";
import { Commitments } from "./commitments.tsx";
import { agreementsCrumb } from "./crumb.ts";
import { Ending } from "./ending.tsx";
import { Files } from "./files.tsx";
import { Parties } from "./parties.tsx";
import {
  AGREEMENT_KIND_NAMES,
  AGREEMENT_STATE_WORDS,
  AGREEMENTS,
  AGREEMENTS_DONE,
} from "./words.ts";

/** One agreement: what it is, who signs, what it promises, its files. */
export async function agreementPage(c: Ctx, deps: WebDeps, refused: InnestoError | null = null) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const { programme } = actor;
  const id = c.req.param("agreement")!;
  const read = await db.as(actor, async (tx) => ({
    agreement: await requireAgreement(tx, programme, id, deps.today()),
    names: await organisationNames(tx, programme),
    commitments: await commitmentsOf(tx, programme, id),
    others: await unpromised(tx, programme),
    files: await attachmentsOf(tx, programme, id),
  }));
  const { agreement, names, commitments, others, files } = read;
  const at = (...parts: readonly string[]) => inProgramme(actor, "accordi", id, ...parts);
  const say = speaker(c);
  return personPage(
    c,
    {
      actor,
      title: verbatim(agreement.title),
      menu: "partnership",
      crumbs: [agreementsCrumb(c)],
      done: doneOf(c, AGREEMENTS_DONE),
      refused,
    },
    <>
      {agreement.about !== "" && <p class="lead">{agreement.about}</p>}
      <Facts c={c} agreement={agreement} />
      <p class="actions">
        <a class="btn btn-outline-primary" href={at("modifica")}>
          {say(AGREEMENTS.edit)}
        </a>
      </p>
      <Parties c={c} at={at} agreement={agreement} names={names} today={deps.today()} />
      <Commitments c={c} actor={actor} at={at} commitments={commitments} others={others} />
      <Files c={c} at={at} files={files} />
      <Ending c={c} at={at} agreement={agreement} />
    </>,
  );
}

const Facts = ({ c, agreement }: { readonly c: Ctx; readonly agreement: Agreement }) => {
  const say = speaker(c);
  const { kind, state, signedOn, startsOn, expiresOn } = agreement;
  const dayOr = (iso: string | null, none: keyof typeof AGREEMENTS) =>
    iso === null ? say(AGREEMENTS[none]) : day(iso);
  return (
    <dl class="row">
      <Fact name={say(AGREEMENTS.kind)} value={say(AGREEMENT_KIND_NAMES[kind])} />
      <Fact
        name={say(AGREEMENTS.state)}
        value={<strong>{say(AGREEMENT_STATE_WORDS[state])}</strong>}
      />
      <Fact name={say(AGREEMENTS.signedOn)} value={dayOr(signedOn, "notSigned")} />
      <Fact name={say(AGREEMENTS.startsOn)} value={dayOr(startsOn, "unsaid")} />
      <Fact name={say(AGREEMENTS.expiresOn)} value={dayOr(expiresOn, "noEnd")} />
    </dl>
  );
};

const Fact = ({ name, value }: { readonly name: string; readonly value: Child }) => (
  <>
    <dt class="col-md-4">{name}</dt>
    <dd class="col-md-8">{value}</dd>
  </>
);
