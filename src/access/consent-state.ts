import { desc, eq } from "drizzle-orm";
import { consent } from "../db/tables/consent.ts";
import type { Transaction } from "../db/transaction.ts";
import { type KeptWord, wordsOn } from "./consent.ts";
import {
  CONSENT_PURPOSES,
  type ConsentPurpose,
  type ConsentText,
  consentTexts,
} from "./consent-texts.ts";

export interface ConsentState {
  readonly purpose: ConsentPurpose;
  /** What is asked now. */
  readonly asked: ConsentText;
  /** What was answered, where that is an earlier wording than the one asked now. */
  readonly answered: ConsentText | null;
  readonly standing: ConsentStanding;
  /** What the person said, the newest first. */
  readonly words: readonly KeptWord[];
}

/**
 * Where a consent stands: never asked, given to the wording in force, given to one before it, or withdrawn. An
 * earlier wording that was consented to holds until the person answers the new one.
 */
export type ConsentStanding = "unasked" | "given" | "asked_again" | "withdrawn";

const standingOf = (word: Pick<KeptWord, "given" | "textVersion"> | undefined, version: number) => {
  if (word === undefined) return "unasked";
  if (!word.given) return "withdrawn";
  return word.textVersion < version ? "asked_again" : "given";
};

/** What a person has consented to, for each purpose. */
export async function consentsOf(
  tx: Transaction,
  programmeId: string,
  person: string,
): Promise<ConsentState[]> {
  const states: ConsentState[] = [];
  for (const purpose of CONSENT_PURPOSES) {
    const texts = await consentTexts(tx, programmeId, purpose);
    const words = await wordsOn(tx, programmeId, person, purpose);
    const [asked, ...older] = texts;
    const answered = older.find(({ version }) => version === words[0]?.textVersion) ?? null;
    states.push({ purpose, asked, answered, standing: standingOf(words[0], asked.version), words });
  }
  return states;
}

export type Standings = Readonly<Record<ConsentPurpose, ConsentStanding>>;

/** Where everybody's consents stand, by participant; who was never asked anything is left out. */
export async function allStandings(
  tx: Transaction,
  programmeId: string,
): Promise<ReadonlyMap<string, Standings>> {
  const versions = new Map<ConsentPurpose, number>();
  for (const purpose of CONSENT_PURPOSES)
    versions.set(purpose, (await consentTexts(tx, programmeId, purpose))[0].version);
  const rows = await tx
    .selectDistinctOn([consent.participantId, consent.purpose])
    .from(consent)
    .where(eq(consent.programmeId, programmeId))
    .orderBy(consent.participantId, consent.purpose, desc(consent.position));
  const all = new Map<string, Standings>();
  for (const row of rows) {
    const standing = standingOf(row, versions.get(row.purpose)!);
    all.set(row.participantId, {
      ...UNASKED,
      ...all.get(row.participantId),
      [row.purpose]: standing,
    });
  }
  return all;
}

/** Of whoever was never asked. */
export const UNASKED: Standings = {
  contacts: "unasked",
  public_idea: "unasked",
  messages: "unasked",
};
