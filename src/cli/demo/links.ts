import { and, asc, eq, isNotNull } from "drizzle-orm";
import { invite, type Invited } from "../../access/invitations.ts";
import { issueLink, linkAddress, SENT_MINUTES } from "../../access/links.ts";
import type { Database } from "../../db/client.ts";
import { organisation, organisationContact } from "../../db/tables/organisation.ts";
import { participantIdentity } from "../../db/tables/participant.ts";
import { proposal } from "../../db/tables/run.ts";
import { resource } from "../../db/tables/resource.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { Bilingual } from "../../errors.ts";
import type { Terminal } from "../terminal.ts";

interface Character extends Invited {
  readonly who: Bilingual;
}

const COORDINATION: Character = {
  role: "coordinator",
  subject: "",
  email: "coordinamento@example.org",
  who: { it: "Coordinamento", en: "Coordination" },
};

/** Prints a link to sign in once as each of the example's characters, and says who it is. */
export async function printSignInLinks(
  db: Database,
  programme: string,
  linksTo: string,
  { say, language }: Terminal,
): Promise<void> {
  const links = await db.asSystem(programme, async (tx) => {
    const made: string[] = [];
    for (const { who, ...invited } of await characters(tx, programme)) {
      const { id } = await invite(tx, programme, invited, "demo");
      const link = { programme, invitation: id };
      const secret = await issueLink(tx, link, SENT_MINUTES);
      made.push(`  ${who[language]}\n    ${linkAddress(linksTo, secret)}`);
    }
    return made;
  });
  say({
    it: "Per provarlo nel browser, un collegamento per ciascuno (vale una volta, per 14 giorni; rilanciare il comando ne dà altri):",
    en: "To try it in a browser, a link for each (works once, for 14 days; running the command again gives new ones):",
  });
  for (const link of links) say(link);
  say({
    it: "Per esempio: il coordinamento pubblica il ciclo in corso; poi partecipante e impresa trovano la proposta e rispondono.",
    en: "For instance: the coordination publishes the round under way; then participant and firm find the proposal and answer.",
  });
}

/** The coordination, and the two sides of a pair that was proposed. */
async function characters(tx: Transaction, programmeId: string): Promise<Character[]> {
  const [pair] = await tx
    .select({
      person: participantIdentity,
      firm: { id: organisation.id, name: organisation.name, email: organisationContact.email },
    })
    .from(proposal)
    .innerJoin(
      participantIdentity,
      and(
        eq(participantIdentity.programmeId, proposal.programmeId),
        eq(participantIdentity.participantId, proposal.seekerParticipantId),
      ),
    )
    .innerJoin(
      resource,
      and(
        eq(resource.programmeId, proposal.programmeId),
        eq(resource.id, proposal.placeResourceId),
      ),
    )
    .innerJoin(
      organisation,
      and(
        eq(organisation.programmeId, resource.programmeId),
        eq(organisation.id, resource.organisationId),
      ),
    )
    .innerJoin(
      organisationContact,
      and(
        eq(organisationContact.programmeId, organisation.programmeId),
        eq(organisationContact.organisationId, organisation.id),
      ),
    )
    .where(
      and(
        eq(proposal.programmeId, programmeId),
        isNotNull(participantIdentity.email),
        isNotNull(organisationContact.email),
      ),
    )
    .orderBy(asc(proposal.runId), asc(proposal.seekerParticipantId))
    .limit(1);
  if (pair === undefined) return [COORDINATION];
  const { person, firm } = pair;
  const name = `${firm.id} ${firm.name}`;
  const who = `${person.participantId} ${person.firstName ?? ""}`.trim();
  return [
    COORDINATION,
    {
      role: "member",
      subject: firm.id,
      email: firm.email!,
      who: { it: `Impresa: ${name}`, en: `Firm: ${name}` },
    },
    {
      role: "participant",
      subject: person.participantId,
      email: person.email!,
      who: { it: `Partecipante: ${who}`, en: `Participant: ${who}` },
    },
  ];
}
