import { type Invited, invite } from "./invitations.ts";
import { issueLink, SENT_MINUTES } from "./links.ts";
import type { Service } from "./service.ts";
import type { Part } from "./visitor.ts";
import { requireCoordinator } from "./acting-as.ts";

/** An invitation with the link that accepts it, to be given to the person alone. */
export interface HandedOver extends Invited {
  readonly id: string;
  readonly secret: string;
}

/**
 * Invites in a coordinator's name, and makes a link for each that works once, for 14 days; whoever is invited already
 * gets another link.
 *
 * @throws InnestoError `forbidden` for whoever does not coordinate the programme; else as `invite`
 */
export async function inviteByHand(
  db: Service,
  actor: Part,
  people: readonly Invited[],
): Promise<readonly HandedOver[]> {
  const { programme } = actor;
  requireCoordinator(actor, programme);
  // Links are the service's own affair: row-level security gives them to nobody else. In one transaction with the
  // invitations, so that nobody is invited whose link nobody has seen.
  return await db.asSystem(programme, async (tx) => {
    const links: HandedOver[] = [];
    for (const one of people) {
      const { id, email } = await invite(tx, programme, one, actor.account);
      const secret = await issueLink(tx, { programme, invitation: id }, SENT_MINUTES);
      links.push({ ...one, id, email, secret });
    }
    return links;
  });
}
