import { z } from "zod";
import { reasonsFor } from "../../collaborations/reasons.ts";
import type { InnestoError } from "../../errors.ts";
import { SIDE_ANSWERS } from "../../rounds/answers/answer-words.ts";
import { type HostProposal, hostProposals } from "../../rounds/answers/host-proposals.ts";
import { answerOwnPairing } from "../../rounds/answers/own-answer.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { readForm, type Typed, words } from "../kit/read-form.ts";
import { tried, type Wrong } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { tellSides } from "../round/tell-sides.ts";
import { asking, type Ctx, nothingHere, speaker } from "../visit.ts";
import { firmPage } from "./firm-page.tsx";
import { ProposalCard, type Reason } from "./proposal-card.tsx";
import { PROPOSALS, PROPOSALS_DONE } from "./words.ts";

const answerForm = z.strictObject({
  risposta: z.enum(SIDE_ANSWERS),
  motivo: z.string().max(200).optional(),
  parole: words().optional(),
});

interface Sent {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError | null;
}

/** The pairs proposed for a member's seats: what waits for a word first, then what is over. */
export async function proposalsPage(c: Ctx, { db: service }: WebDeps, sent: Sent = {}) {
  const { actor } = asking(c, service, ["member"]);
  const all = await hostProposals(service, actor);
  const reasons = await service.as(actor, (tx) => reasonsFor(tx, actor.programme, "host"));
  const say = speaker(c);
  const open = all.filter((one) => !isOver(one));
  const over = all.filter(isOver);
  const title = say(PROPOSALS.title);
  return firmPage(
    c,
    { actor, title, menu: "hostProposals", done: doneOf(c, PROPOSALS_DONE), ...sent },
    <>
      <p class="lead">{say(open.length === 0 ? PROPOSALS.none : PROPOSALS.lead)}</p>
      {open.length > 0 && <h2>{say(PROPOSALS.open)}</h2>}
      <List c={c} items={open} reasons={reasons} sent={sent} at={hereOf(c)} />
      {over.length > 0 && <h2>{say(PROPOSALS.past)}</h2>}
      <List c={c} items={over} reasons={reasons} sent={sent} at={hereOf(c)} />
    </>,
  );
}

/** Nothing more can be said. */
const isOver = ({ answers }: HostProposal) => answers.length === 0;

const hereOf = (c: Ctx): string =>
  `/p/${encodeURIComponent(c.req.param("programme") ?? "")}/impresa/proposte`;

const List = ({
  c,
  items,
  reasons,
  sent,
  at,
}: {
  readonly c: Ctx;
  readonly items: readonly HostProposal[];
  readonly reasons: readonly Reason[];
  readonly sent: Sent;
  readonly at: string;
}) => (
  <ul class="cards">
    {items.map((proposal) => {
      const isSent = c.req.param("pairing") === proposal.id;
      return (
        <ProposalCard
          c={c}
          at={`${at}/${encodeURIComponent(proposal.id)}`}
          proposal={proposal}
          reasons={reasons}
          typed={isSent ? (sent.typed ?? {}) : {}}
          wrong={isSent ? (sent.wrong ?? {}) : {}}
        />
      );
    })}
  </ul>
);

/** Takes the organisation's answer to one of its pairs. */
export async function postAnswer(c: Ctx, deps: WebDeps) {
  const { actor } = asking(c, deps.db, ["member"]);
  const id = c.req.param("pairing") ?? "";
  const read = await readForm(c, answerForm);
  if (read.wrong !== null) return await proposalsPage(c, deps, read);
  const { risposta, motivo, parole } = read.value;
  const proposal = (await hostProposals(deps.db, actor)).find((one) => one.id === id);
  if (proposal === undefined) throw nothingHere();
  const { refused } = await tried(() =>
    answerOwnPairing(deps.db, actor, proposal.round, id, {
      answer: { answer: risposta, reason: motivo, words: parole },
      on: deps.today(),
      madeFrom: "web",
    }),
  );
  if (refused !== null) return await proposalsPage(c, deps, { typed: read.typed, refused });
  await tellSides(deps, actor);
  return c.redirect(`${inProgramme(actor, "impresa", "proposte")}?fatto=risposto`, 303);
}
