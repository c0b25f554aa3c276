import type { Child } from "hono/jsx";
import type { Part } from "../../access/visitor.ts";
import type { Bilingual, InnestoError } from "../../errors.ts";
import { termWords } from "../../programmes/vocabulary.ts";
import { needsOf } from "../../profiles/needs.ts";
import { requireOrganisation } from "../../profiles/organisations.ts";
import { type Resource, resourcesOf } from "../../profiles/resources.ts";
import { type HostProposal, hostProposals } from "../../rounds/answers/host-proposals.ts";
import type { WebDeps } from "../deps.ts";
import { resourceKindWord } from "../kit/resource-kinds.ts";
import { doneOf } from "../kit/done.ts";
import { inProgramme } from "../round/address.ts";
import { type Asking, asking, type Ctx, speaker } from "../visit.ts";
import { firmPage, Tap } from "./firm-page.tsx";
import { NextStep } from "./next-step.tsx";
import { NEEDS, OTHERS, PROFILE, type RowKind, SEATS } from "./row-kinds.ts";
import { OFFER, OFFER_DONE } from "./words.ts";

/** What a firm puts at disposal, and what it lacks: to be read, added to, changed and taken back. */
export async function offerPage(c: Ctx, { db }: WebDeps, refused: InnestoError | null = null) {
  const asked = asking(c, db, ["member"]);
  const { actor } = asked;
  const { firm, resources, needs, kinds } = await readOffer(asked);
  const waiting = (await hostProposals(db, actor)).filter(isAsked).length;
  const say = speaker(c);
  const seats = resources.filter(({ seat }) => seat !== null);
  const others = resources.filter(({ seat }) => seat === null);
  const section = { c, actor };
  return firmPage(
    c,
    { actor, title: say(OFFER.title), menu: "offer", done: doneOf(c, OFFER_DONE), refused },
    <>
      <p class="lead">{say(OFFER.lead)}</p>
      <NextStep c={c} actor={actor} waiting={waiting} />
      <section class="tile">
        <h2 class="mt-0">{firm.name}</h2>
        <p>{firm.about === "" ? say(OFFER.noProfile) : firm.about}</p>
        <a class="btn btn-outline-primary" href={inProgramme(actor, "impresa", PROFILE.path)}>
          {say(OFFER.editProfile)}
        </a>
      </section>
      <Section
        {...section}
        kind={SEATS}
        title={OFFER.seats}
        add={OFFER.addSeat}
        none={OFFER.noSeats}
      >
        {seats.map((one) => (
          <Row {...section} kind={SEATS} id={one.id} title={one.title}>
            <SeatFacts c={c} one={one} />
          </Row>
        ))}
      </Section>
      <Section
        {...section}
        kind={OTHERS}
        title={OFFER.others}
        lead={OFFER.othersLead}
        add={OFFER.addOther}
        none={OFFER.none}
      >
        {others.map((one) => (
          <Row {...section} kind={OTHERS} id={one.id} title={one.title}>
            <p class="muted">{[resourceKindWord(c, kinds, one.kind), amountOf(one)].join(" · ")}</p>
            <p>{one.description}</p>
          </Row>
        ))}
      </Section>
      <Section {...section} kind={NEEDS} title={OFFER.needs} add={OFFER.addNeed} none={OFFER.none}>
        {needs.map(({ id, title, description }) => (
          <Row {...section} kind={NEEDS} id={id} title={title}>
            <p>{description}</p>
          </Row>
        ))}
      </Section>
    </>,
  );
}

const readOffer = ({ actor, db }: Asking) =>
  db.as(actor, async (tx) => ({
    firm: await requireOrganisation(tx, actor.programme, actor.subject),
    resources: await resourcesOf(tx, actor.programme, actor.subject),
    needs: await needsOf(tx, actor.programme, actor.subject),
    kinds: await termWords(tx, actor.programme, "resource_kind"),
  }));

/** Whether it is the host's turn to say something that brings the pair further. */
const isAsked = ({ answers }: HostProposal) =>
  answers.some((answer) => answer !== "decline" && answer !== "withdraw");

const amountOf = ({ amount, unit }: Resource) => `${amount} ${unit ?? ""}`.trim();

const SeatFacts = ({
  c,
  one: { seat, asks, description },
}: {
  readonly c: Ctx;
  readonly one: Resource;
}) => {
  const say = speaker(c);
  const capacity = seat?.capacity ?? 0;
  return (
    <>
      <p class="muted">
        {capacity === 0 ? say(OFFER.withdrawn) : `${say(OFFER.seatCount)}: ${capacity}`}
      </p>
      <p>{description}</p>
      {asks.length > 0 && (
        <p>
          <strong>{say(OFFER.asks)}:</strong> {asks.join(" · ")}
        </p>
      )}
    </>
  );
};

interface Frame {
  readonly c: Ctx;
  readonly actor: Part;
  readonly kind: RowKind;
}

const Section = ({
  c,
  actor,
  kind,
  title,
  lead,
  add,
  none,
  children,
}: Frame & {
  readonly title: Bilingual;
  readonly lead?: Bilingual;
  readonly add: Bilingual;
  readonly none: Bilingual;
  readonly children: readonly Child[];
}) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(title)}</h2>
      {lead !== undefined && <p>{say(lead)}</p>}
      {children.length === 0 ? <p>{say(none)}</p> : <ul class="cards">{children}</ul>}
      <p class="actions">
        <a class="btn btn-primary" href={inProgramme(actor, "impresa", kind.path, "nuovo")}>
          {say(add)}
        </a>
      </p>
    </section>
  );
};

const Row = ({
  c,
  actor,
  kind,
  id,
  title,
  children,
}: Frame & { readonly id: string; readonly title: string; readonly children?: Child }) => {
  const say = speaker(c);
  const at = inProgramme(actor, "impresa", kind.path, id);
  return (
    <li class="tile">
      <h3 class="h5 mt-0">{title}</h3>
      {children}
      <div class="taps">
        <a class="btn btn-outline-primary" href={at}>
          {say(OFFER.edit)}
          <span class="visually-hidden">: {title}</span>
        </a>
      </div>
      <details>
        <summary>
          {say(OFFER.withdraw)}…<span class="visually-hidden"> {title}</span>
        </summary>
        <p>{say(OFFER.withdrawHow)}</p>
        <Tap
          c={c}
          about={title}
          action={`${at}/ritira`}
          words={OFFER.withdrawSure}
          fields={{}}
          look="btn-outline-danger"
        />
      </details>
    </li>
  );
};
