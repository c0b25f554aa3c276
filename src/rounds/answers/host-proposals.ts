import { and, desc, eq } from "drizzle-orm";
import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import { decision } from "../../db/tables/decision.ts";
import { pairing, type PairingState } from "../../db/tables/pairing.ts";
import { resource } from "../../db/tables/resource.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { PairToHost } from "../../matching/explain/told.ts";
import { type Card, cardsOf } from "../../profiles/cards.ts";
import { policyVersion } from "../policies.ts";
import { requireRound } from "../rounds.ts";
import { toldToHost } from "../told.ts";
import type { SideAnswer } from "./answer-words.ts";
import { type Contacts, contactsOf } from "./contacts.ts";
import { isLive } from "./pairings.ts";
import { answersOpenTo } from "./step.ts";

/** A pair at one of a member's own seats, as the member reads it. */
export interface HostProposal {
  readonly id: string;
  readonly round: number;
  readonly state: PairingState;
  readonly seat: string;
  readonly card: Card;
  /** Null for a pair that the coordination made by hand. */
  readonly told: PairToHost | null;
  /** What can be answered now. */
  readonly answers: readonly SideAnswer[];
  /** From mutual interest on. */
  readonly contacts: Contacts | null;
}

/** Nothing to read of each other yet: a large host has many such pairs, and each would be a question. */
const BEFORE_INTEREST: ReadonlySet<PairingState> = new Set([
  "proposed",
  "participant_interested",
  "host_interested",
]);

type Row = typeof pairing.$inferSelect & { readonly seat: string };

/**
 * The pairs at a member's own seats: those that wait for somebody first, then the newest. Where the policy asks the
 * person first, the host hears of a pair once they are interested; of one that ended, only if it had answered.
 */
export async function hostProposals(db: Service, actor: Part): Promise<HostProposal[]> {
  const { programme } = actor;
  const read = await db.as(actor, async (tx) => {
    const rows = await ownPairs(tx, actor);
    const people = rows.flatMap((row) => row.seekerParticipantId ?? []);
    const cards = await cardsOf(tx, programme, people);
    const contacts = new Map<string, Contacts | null>();
    for (const { id, roundNumber, state } of rows)
      if (!BEFORE_INTEREST.has(state))
        contacts.set(id, await contactsOf(tx, programme, roundNumber, id));
    return { rows, cards, contacts, answered: await answeredByHost(tx, programme) };
  });
  const personFirst = await roundsWherePersonIsFirst(db, programme, read.rows);
  const proposals = read.rows.flatMap(({ proposalId }) => proposalId ?? []);
  const told = await db.asSystem(programme, (tx) => toldToHost(tx, programme, proposals));
  const isToldOf = (row: Row) =>
    isLive(row)
      ? row.state !== "proposed" || !personFirst.has(row.roundNumber)
      : read.answered.has(row.id);
  return read.rows
    .filter(isToldOf)
    .flatMap((row): HostProposal[] => {
      const card = read.cards.get(row.seekerParticipantId ?? "");
      return card === undefined
        ? []
        : [
            viewOf(row, card, {
              told: told.get(row.proposalId ?? "") ?? null,
              contacts: read.contacts.get(row.id) ?? null,
            }),
          ];
    })
    .toSorted((a, b) => Number(isLive(b)) - Number(isLive(a)));
}

/** Of the answers, the asker reads its own. */
async function answeredByHost(tx: Transaction, programme: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ of: decision.pairingId })
    .from(decision)
    .where(and(eq(decision.programmeId, programme), eq(decision.side, "host")));
  return new Set(rows.flatMap(({ of }) => of ?? []));
}

const ownPairs = (tx: Transaction, { programme, subject }: Part): Promise<Row[]> =>
  tx
    .select({ pairing, seat: resource.title })
    .from(pairing)
    .innerJoin(
      resource,
      and(eq(resource.programmeId, pairing.programmeId), eq(resource.id, pairing.placeResourceId)),
    )
    .where(and(eq(pairing.programmeId, programme), eq(resource.organisationId, subject)))
    .orderBy(desc(pairing.createdAt), desc(pairing.id))
    .then((rows) => rows.map(({ pairing: row, seat }) => ({ ...row, seat })));

const viewOf = (
  { id, roundNumber, state, seat }: Row,
  card: Card,
  read: Pick<HostProposal, "told" | "contacts">,
): HostProposal => ({
  id,
  round: roundNumber,
  state,
  seat,
  card,
  answers: answersOpenTo(state, "host") as SideAnswer[],
  ...read,
});

/** Rounds whose policy asks the host once the person is interested: read in the service's name. */
async function roundsWherePersonIsFirst(
  db: Service,
  programme: string,
  rows: readonly Row[],
): Promise<ReadonlySet<number>> {
  const numbers = new Set(rows.map(({ roundNumber }) => roundNumber));
  return await db.asSystem(programme, async (tx) => {
    const first = new Set<number>();
    for (const number of numbers) {
      const round = await requireRound(tx, programme, number);
      if ((await policyVersion(tx, programme, round.policyVersion)).participantFirst)
        first.add(number);
    }
    return first;
  });
}
