import { and, asc, eq, inArray } from "drizzle-orm";
import { onBehalf } from "../access/on-behalf.ts";
import type { ProgrammeActor } from "../db/actor.ts";
import type { Database } from "../db/client.ts";
import { idea, ideaMember } from "../db/tables/idea.ts";
import { BANDS } from "../db/tables/lists.ts";
import { participant, participantCondition, participantSkill } from "../db/tables/participant.ts";
import type { Transaction } from "../db/transaction.ts";
import { textDigest } from "../embedding/embedder.ts";
import { InnestoError } from "../errors.ts";
import { type OwnEdit, writeOwnProfile } from "./own-profile/write.ts";

type Condition = typeof participantCondition.$inferSelect;

/** What a person says of themselves, as they read and change it. */
export interface OwnProfile extends OwnEdit {
  readonly participant: string;
  /** The idea that the person brings: the first one of whose team they are; null: none yet. */
  readonly ideaId: string | null;
  /** Changes with any of it: an edit names the one that it was made on. */
  readonly version: string;
}

/** A person's own profile; throws `notFound` for whoever is not there, or not the asker's to see. */
export async function ownProfile(
  tx: Transaction,
  programmeId: string,
  id: string,
): Promise<OwnProfile> {
  const [person] = await tx
    .select({ about: participant.about })
    .from(participant)
    .where(and(eq(participant.programmeId, programmeId), eq(participant.id, id)));
  if (person === undefined) throw notThere();
  const skills = await tx
    .select({ phrase: participantSkill.phrase })
    .from(participantSkill)
    .where(
      and(eq(participantSkill.programmeId, programmeId), eq(participantSkill.participantId, id)),
    )
    .orderBy(asc(participantSkill.position));
  const [condition] = await tx
    .select()
    .from(participantCondition)
    .where(
      and(
        eq(participantCondition.programmeId, programmeId),
        eq(participantCondition.participantId, id),
      ),
    );
  const own = await ownIdea(tx, programmeId, id);
  const said = {
    about: person.about,
    skills: skills.map(({ phrase }) => phrase),
    ...conditionsOf(condition),
    idea: own && { title: own.title, summary: own.summary, shownInPublic: own.shownInPublic },
  };
  const version = textDigest(JSON.stringify(said));
  return { ...said, participant: id, ideaId: own?.id ?? null, version };
}

const conditionsOf = (row: Condition | undefined) => ({
  travelKm: row?.travelKm ?? null,
  means: row?.means ?? null,
  drivingLicence: row?.drivingLicence ?? null,
  bands: row?.bands ?? [...BANDS],
  needsStepFree: row?.needsStepFree ?? false,
  conditions: row?.words ?? null,
});

async function ownIdea(tx: Transaction, programmeId: string, person: string) {
  const mine = tx
    .select({ id: ideaMember.ideaId })
    .from(ideaMember)
    .where(and(eq(ideaMember.programmeId, programmeId), eq(ideaMember.participantId, person)));
  const [first] = await tx
    .select()
    .from(idea)
    .where(and(eq(idea.programmeId, programmeId), inArray(idea.id, mine)))
    .orderBy(asc(idea.id))
    .limit(1);
  return first ?? null;
}

/** What an edit says, and the version that it was made on. */
export interface OwnChange {
  readonly edit: OwnEdit;
  readonly version: string;
}

/**
 * Keeps what a participant changed of their own profile; `onSaved` takes part in the transaction.
 *
 * @throws InnestoError `notFound` for a profile that is not the asker's, `conflict` where it has changed since
 */
export async function editOwnProfile(
  db: Database,
  actor: ProgrammeActor,
  { edit, version }: OwnChange,
  onSaved: (tx: Transaction) => Promise<unknown>,
): Promise<void> {
  const { programme, subject } = actor;
  if (actor.kind !== "participant") throw notThere();
  await onBehalf(
    db,
    actor,
    (tx) => ownProfile(tx, programme, subject),
    async (tx) => {
      await lockPerson(tx, programme, subject);
      const present = await ownProfile(tx, programme, subject);
      if (present.version !== version) throw changedMeanwhile();
      await writeOwnProfile(tx, { programme, ...present }, edit);
      await onSaved(tx);
    },
  );
}

const lockPerson = (tx: Transaction, programmeId: string, id: string) =>
  tx
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.programmeId, programmeId), eq(participant.id, id)))
    .for("update");

const notThere = () =>
  new InnestoError("notFound", {
    it: "Qui non c'è un profilo tuo.",
    en: "There is no profile of yours here.",
  });

const changedMeanwhile = () =>
  new InnestoError("conflict", {
    it: "Nel frattempo qualcuno ha cambiato il tuo profilo. Qui sotto c'è quello che hai scritto tu: guarda com'è adesso il profilo, poi salva di nuovo.",
    en: "Somebody has changed your profile meanwhile. Below is what you wrote: look at the profile as it is now, then save again.",
  });
