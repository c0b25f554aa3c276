import { and, eq, sql } from "drizzle-orm";
import type { ProgrammeActor } from "../db/actor.ts";
import { idea, ideaMember } from "../db/tables/idea.ts";
import { participant } from "../db/tables/participant.ts";
import type { Transaction } from "../db/transaction.ts";
import type { InnestoError } from "../errors.ts";
import { type ConsentWord, lastWord, recordConsent } from "./consent.ts";
import { type ConsentPurpose, consentTexts } from "./consent-texts.ts";
import {
  nobody,
  noSuchWording,
  notYetSaid,
  onlySigned,
  onlyTheirOwn,
  rewordedMeanwhile,
  saidSinceThen,
} from "./consent-refusals.ts";
import { dayInItaly } from "./day.ts";
import { onBehalf } from "./on-behalf.ts";
import type { Service } from "./service.ts";

/** What a person says of a purpose, and which wording they had before them. */
export interface OwnWord {
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  readonly version: number;
}

/**
 * Takes a participant's own word. A withdrawal holds at once: contacts are hidden again, ideas leave the public
 * page, no letter is written any more.
 *
 * @throws InnestoError `forbidden` for whoever is no participant, `conflict` for consent to a wording that is not in
 *   force any more
 */
export async function changeOwnConsent(
  db: Service,
  actor: ProgrammeActor,
  { purpose, given, version }: OwnWord,
): Promise<void> {
  if (actor.kind !== "participant") throw onlyTheirOwn();
  const { programme, subject, account } = actor;
  await onBehalf(
    db,
    actor,
    (tx) => requireSeen(tx, programme, subject, onlyTheirOwn),
    async (tx, person) => {
      const [{ version: inForce }] = await consentTexts(tx, programme, purpose);
      if (given && version !== inForce) throw rewordedMeanwhile();
      await take(tx, programme, {
        participant: person,
        purpose,
        given,
        madeBy: account,
        madeFrom: "web",
      });
    },
  );
}

export interface NotedWord extends OwnWord {
  readonly participant: string;
  /** How it was said. */
  readonly saidBy: "paper" | "mail" | "voice";
  /** ISO date. */
  readonly saidOn: string;
}

/**
 * Writes down what a person said to the coordination: a consent that they signed, of whichever wording their sheet had,
 * or a withdrawal however it came. It has the same effects as a word of their own in the pages.
 *
 * @param on today's ISO date
 * @throws InnestoError `forbidden` for whoever does not coordinate, `notFound` for an unknown person or wording,
 *   `invalid` for a consent that was not signed or a day to come, `conflict` where the person said something later
 */
export async function noteConsent(
  db: Service,
  actor: ProgrammeActor,
  noted: NotedWord,
  on: string,
): Promise<void> {
  if (actor.kind !== "coordinator") throw onlyTheirOwn();
  const { participant: person, purpose, given, version, saidBy, saidOn } = noted;
  if (given && saidBy !== "paper") throw onlySigned();
  if (saidOn > on) throw notYetSaid();
  const { programme, account } = actor;
  await onBehalf(
    db,
    actor,
    (tx) => requireSeen(tx, programme, person, () => nobody(person)),
    async (tx, seen) => {
      const texts = await consentTexts(tx, programme, purpose);
      if (!texts.some((text) => text.version === version)) throw noSuchWording(version);
      const last = await lastWord(tx, programme, seen, purpose);
      const lastOn = last?.saidOn ?? (last && dayInItaly(last.createdAt));
      if (lastOn !== undefined && saidOn < lastOn) throw saidSinceThen(lastOn);
      const word = { participant: seen, purpose, given, version, saidOn };
      await take(tx, programme, { ...word, madeBy: account, madeFrom: saidBy });
    },
  );
}

async function take(tx: Transaction, programmeId: string, word: ConsentWord): Promise<void> {
  await recordConsent(tx, programmeId, word);
  if (word.purpose === "public_idea" && !word.given)
    await hideIdeas(tx, programmeId, word.participant);
}

async function requireSeen(
  tx: Transaction,
  programmeId: string,
  id: string,
  refusal: () => InnestoError,
): Promise<string> {
  const [seen] = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.programmeId, programmeId), eq(participant.id, id)));
  if (seen === undefined) throw refusal();
  return seen.id;
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
