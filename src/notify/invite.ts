import { type Invitation, invite, type Invited } from "../access/invitations.ts";
import type { Service } from "../access/service.ts";
import { listUninvited } from "../access/uninvited.ts";
import { programme } from "../db/tables/programme.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Bilingual } from "../errors.ts";
import { eq } from "drizzle-orm";
import { LINK_PLACE, type Letter, post } from "./outbox.ts";

export interface Inviting {
  /** Id of the account that invites. */
  readonly invitedBy: string;
  /** ISO date. */
  readonly today: string;
}

/**
 * Invites an address to a role, by a letter in the outbox whose link is made when it goes out. Again, on another
 * day, it renews the invitation and writes once more.
 *
 * @throws InnestoError `invalid` for no address, `notFound` for an unknown hub, organisation or person
 */
export const inviteByLetter = async (
  db: Service,
  programmeId: string,
  invited: Invited,
  inviting: Inviting,
): Promise<Invitation> =>
  await db.asSystem(programmeId, (tx) => write(tx, programmeId, invited, inviting));

/** The same for every participant and organisation that has an address and has not been invited yet. */
export const inviteAllByLetter = async (
  db: Service,
  programmeId: string,
  inviting: Inviting,
): Promise<Invitation[]> =>
  await db.asSystem(programmeId, async (tx) => {
    const made: Invitation[] = [];
    for (const invited of await listUninvited(tx, programmeId))
      made.push(await write(tx, programmeId, invited, inviting));
    return made;
  });

async function write(
  tx: Transaction,
  programmeId: string,
  invited: Invited,
  { invitedBy, today }: Inviting,
): Promise<Invitation> {
  const made = await invite(tx, programmeId, invited, invitedBy);
  const [{ title } = { title: programmeId }] = await tx
    .select()
    .from(programme)
    .where(eq(programme.id, programmeId));
  await post(tx, programmeId, letterOf(made, title, today));
  return made;
}

const letterOf = ({ id, role }: Invitation, title: string, today: string): Letter => ({
  to: { invitation: id },
  topic: `invitation ${id} ${today}`,
  subject: { it: `Invito: ${title}`, en: `Invitation: ${title}` },
  body: {
    it: `Ti invitiamo a entrare in «${title}» ${AS[role].it}. Per entrare non serve una password: apri questo collegamento, che vale una volta sola, e premi «Entra».\n\n${LINK_PLACE}\n\nSe è scaduto o già usato, alla stessa pagina puoi chiederne uno nuovo con questo indirizzo. Se non aspettavi questo invito, basta ignorarlo.`,
    en: `You are invited to "${title}" ${AS[role].en}. No password is needed: open this link, which works once, and press "Sign in".\n\n${LINK_PLACE}\n\nIf it has expired or been used, the same page gives you a new one for this address. If you did not expect this invitation, simply ignore it.`,
  },
  dueOn: today,
});

const AS: Readonly<Record<Invitation["role"], Bilingual>> = {
  coordinator: { it: "come coordinamento", en: "as its coordination" },
  referent: { it: "come referente di hub", en: "as a hub's referent" },
  member: { it: "per la tua organizzazione", en: "for your organisation" },
  participant: { it: "come partecipante", en: "as a participant" },
  funder: { it: "come ente finanziatore", en: "as its funder" },
};
