import { daysBetween } from "../days.ts";

/** How far an agreement has come, in the order in which it does. */
export type AgreementState = "draft" | "signing" | "active" | "ending" | "lapsed";

/** So long before its last day an agreement is said to be ending. */
export const WARNED_DAYS = 60;

/** What the state follows from; days are ISO dates, of a party that has not signed null. */
interface Terms {
  readonly expiresOn: string | null;
  readonly signatures: readonly (string | null)[];
}

/** A draft until one party has signed, in force once all have; over after its last day, whoever has signed. */
export function stateOn({ expiresOn, signatures }: Terms, today: string): AgreementState {
  if (expiresOn !== null && expiresOn < today) return "lapsed";
  const signed = signatures.filter((on) => on !== null && on <= today);
  if (signed.length === 0) return "draft";
  if (signed.length < signatures.length) return "signing";
  return expiresOn !== null && daysBetween(today, expiresOn) <= WARNED_DAYS ? "ending" : "active";
}

/** Whether it binds: signed by all, and not over. */
export const isInForce = (state: AgreementState): boolean =>
  state === "active" || state === "ending";

/** The day of the last signature; null while one is missing. */
export const signedByAllOn = (signatures: readonly (string | null)[]): string | null =>
  signatures.includes(null)
    ? null
    : (signatures
        .filter((on) => on !== null)
        .toSorted()
        .at(-1) ?? null);
