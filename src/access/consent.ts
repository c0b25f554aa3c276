import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { ProgrammeActor } from "../db/actor.ts";
import { consent, consentText } from "../db/tables/consent.ts";
import { idea, ideaMember } from "../db/tables/idea.ts";
import { CONSENT_PURPOSES } from "../db/tables/lists.ts";
import { participant } from "../db/tables/participant.ts";
import type { Transaction } from "../db/transaction.ts";
import { type Bilingual, InnestoError } from "../errors.ts";
import { type ConsentPurpose, FIRST_TEXTS } from "./consent-texts.ts";
import { onBehalf } from "./on-behalf.ts";
import type { Service } from "./service.ts";

/** A person's word on a purpose. */
export interface ConsentWord {
  readonly participant: string;
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  readonly madeBy: string;
  readonly madeFrom: string;
}

/** Writes down that a person consents to the wording in force, or withdraws; the words before stay as they were. */
export async function recordConsent(
  tx: Transaction,
  programmeId: string,
  { participant: person, purpose, given, madeBy, madeFrom }: ConsentWord,
): Promise<void> {
  const { version } = await textInForce(tx, programmeId, purpose);
  const position = ((await lastWord(tx, programmeId, person, purpose))?.position ?? 0) + 1;
  await tx.insert(consent).values({
    programmeId,
    id: `${person}/${purpose}/${position}`,
    participantId: person,
    purpose,
    textVersion: version,
    given,
    position,
    madeBy,
    madeFrom,
  });
}

/** Whether a person has taken back a consent; who was never asked has not. */
export async function hasWithdrawn(
  tx: Transaction,
  programmeId: string,
  person: string,
  purpose: ConsentPurpose,
): Promise<boolean> {
  return (await lastWord(tx, programmeId, person, purpose))?.given === false;
}

export interface ConsentState {
  readonly purpose: ConsentPurpose;
  /** The wording that was consented to, or would be now. */
  readonly text: Bilingual;
  /** Null: never asked. */
  readonly given: boolean | null;
  readonly since: Date | null;
}

/** What a person has consented to, for each purpose. */
export async function consentsOf(
  tx: Transaction,
  programmeId: string,
  person: string,
): Promise<ConsentState[]> {
  const states: ConsentState[] = [];
  for (const purpose of CONSENT_PURPOSES) {
    const last = await lastWord(tx, programmeId, person, purpose);
    const texts = await textsOf(tx, programmeId, purpose);
    const said = texts.find(({ version }) => version === last?.textVersion) ?? texts.at(-1);
    states.push({
      purpose,
      text: said === undefined ? FIRST_TEXTS[purpose] : { it: said.italian, en: said.english },
      given: last?.given ?? null,
      since: last?.createdAt ?? null,
    });
  }
  return states;
}

/**
 * Takes a participant's own word. A withdrawal holds at once: contacts are hidden again, ideas leave the public
 * page, no letter is written any more.
 *
 * @throws InnestoError `forbidden` for whoever is no participant
 */
export async function changeOwnConsent(
  db: Service,
  actor: ProgrammeActor,
  purpose: ConsentPurpose,
  given: boolean,
): Promise<void> {
  if (actor.kind !== "participant") throw onlyTheirOwn();
  const { programme, subject, account } = actor;
  await onBehalf(
    db,
    actor,
    (tx) => requireOwn(tx, programme, subject),
    async (tx, person) => {
      const word = { participant: person, purpose, given, madeBy: account, madeFrom: "web" };
      await recordConsent(tx, programme, word);
      if (purpose === "public_idea" && !given) await hideIdeas(tx, programme, person);
    },
  );
}

async function requireOwn(tx: Transaction, programmeId: string, id: string): Promise<string> {
  const [own] = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.programmeId, programmeId), eq(participant.id, id)));
  if (own === undefined) throw onlyTheirOwn();
  return own.id;
}

const hideIdeas = (tx: Transaction, programmeId: string, person: string) =>
  tx
    .update(idea)
    .set({ shownInPublic: false })
    .where(
      and(
        eq(idea.programmeId, programmeId),
        sql`exists (select from ${ideaMember} m where m.programme_id = ${programmeId}
          and m.idea_id = ${idea.id} and m.participant_id = ${person})`,
      ),
    );

async function lastWord(
  tx: Transaction,
  programmeId: string,
  person: string,
  purpose: ConsentPurpose,
) {
  const [last] = await tx
    .select()
    .from(consent)
    .where(
      and(
        eq(consent.programmeId, programmeId),
        eq(consent.participantId, person),
        eq(consent.purpose, purpose),
      ),
    )
    .orderBy(desc(consent.position))
    .limit(1);
  return last;
}

const textsOf = (tx: Transaction, programmeId: string, purpose: ConsentPurpose) =>
  tx
    .select()
    .from(consentText)
    .where(and(eq(consentText.programmeId, programmeId), eq(consentText.purpose, purpose)))
    .orderBy(asc(consentText.version));

/** The newest wording; the first one is kept when somebody first answers it. */
async function textInForce(tx: Transaction, programmeId: string, purpose: ConsentPurpose) {
  const newest = (await textsOf(tx, programmeId, purpose)).at(-1);
  if (newest !== undefined) return newest;
  const { it: italian, en: english } = FIRST_TEXTS[purpose];
  const first = { programmeId, purpose, version: 1, italian, english };
  await tx.insert(consentText).values(first).onConflictDoNothing();
  return first;
}

const onlyTheirOwn = () =>
  new InnestoError("forbidden", {
    it: "Un consenso lo dà o lo ritira la persona stessa.",
    en: "A consent is given or withdrawn by the person themselves.",
  });
