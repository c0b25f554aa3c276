import { and, asc, eq } from "drizzle-orm";
import { consentText } from "../db/tables/consent.ts";
import { CONSENT_PURPOSES } from "../db/tables/lists.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Bilingual } from "../errors.ts";
import { requireUnchanged, seenAs } from "./seen.ts";

export { CONSENT_PURPOSES };
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What people are asked, until a programme words it otherwise. */
const FIRST_TEXTS: Readonly<Record<ConsentPurpose, Bilingual>> = {
  contacts: {
    it: "Se un abbinamento interessa a me e all'impresa, l'impresa può leggere il mio nome, la mia posta e il mio telefono, per invitarmi a un incontro.",
    en: "If a pairing interests both me and the firm, the firm may read my name, mail and telephone, to invite me to a meeting.",
  },
  public_idea: {
    it: "Il titolo e il testo della mia idea si possono leggere nella pagina pubblica del progetto, senza il mio nome.",
    en: "The title and the text of my idea may be read on the programme's public page, without my name.",
  },
  messages: {
    it: "Il progetto può scrivermi per posta elettronica: proposte, promemoria, inviti agli incontri.",
    en: "The programme may write to me by mail: proposals, reminders, invitations to meetings.",
  },
};

/** A wording of what people are asked; versions count from 1. */
export interface ConsentText {
  readonly version: number;
  readonly text: Bilingual;
  /** Null for the first one, as long as nobody has answered it. */
  readonly since: Date | null;
}

/** The wordings of a purpose, the newest first: that one is in force. There is always one. */
export async function consentTexts(
  tx: Transaction,
  programmeId: string,
  purpose: ConsentPurpose,
): Promise<readonly [ConsentText, ...ConsentText[]]> {
  const rows = await tx
    .select()
    .from(consentText)
    .where(and(eq(consentText.programmeId, programmeId), eq(consentText.purpose, purpose)))
    .orderBy(asc(consentText.version));
  const [newest, ...older] = rows
    .map(({ version, italian: it, english: en, createdAt: since }) => ({
      version,
      text: { it, en },
      since,
    }))
    .toReversed();
  return [newest ?? { version: 1, text: FIRST_TEXTS[purpose], since: null }, ...older];
}

/** The same, kept: the first wording is when somebody first answers it. */
export async function keepTextInForce(
  tx: Transaction,
  programmeId: string,
  purpose: ConsentPurpose,
): Promise<ConsentText> {
  const inForce = (await consentTexts(tx, programmeId, purpose))[0];
  const { version, text } = inForce;
  const row = { programmeId, purpose, version, italian: text.it, english: text.en };
  await tx.insert(consentText).values(row).onConflictDoNothing();
  return inForce;
}

/** By what an editor of a wording says which one they saw. */
export const textSeen = ({ version, text }: ConsentText): string => seenAs([version, text]);

/**
 * Puts a new wording in force; those before stay, for people consented to them. `seen`: the one in force as the
 * editor read it, by `textSeen`.
 *
 * @returns whether anybody is to be asked again: not where the words are those in force, and nothing was written
 * @throws InnestoError `conflict` where another one has come into force since
 */
export async function rewordConsent(
  tx: Transaction,
  programmeId: string,
  purpose: ConsentPurpose,
  { text, seen }: { readonly text: Bilingual; readonly seen: string },
): Promise<boolean> {
  const inForce = await keepTextInForce(tx, programmeId, purpose);
  requireUnchanged([inForce.version, inForce.text], seen);
  if (inForce.text.it === text.it && inForce.text.en === text.en) return false;
  const version = inForce.version + 1;
  const row = { programmeId, purpose, version, italian: text.it, english: text.en };
  await tx.insert(consentText).values(row);
  return true;
}
