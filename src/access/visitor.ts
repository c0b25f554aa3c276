import type { ProgrammeActor, ProgrammeRole } from "../db/actor.ts";
import { InnestoError } from "../errors.ts";

export type { Actor } from "../db/actor.ts";

/** The part that somebody has in a programme, and the kinds of it. */
export type Part = ProgrammeActor;
export type Role = ProgrammeRole;

/** Who has signed in: an account may have several parts, in several programmes. */
interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** Whoever sends a request. */
export interface Visitor {
  /** Null: nobody has signed in, or a program asks. */
  readonly account: Account | null;
  /** The strongest first. */
  readonly actors: readonly Part[];
  /** Whether the account administers the installation. */
  readonly operator: boolean;
  readonly via: "session" | "key" | "none";
}

export const STRANGER: Visitor = { account: null, actors: [], operator: false, via: "none" };

/** The part that a visitor has in a programme; of several, the first of `roles`. Undefined: none of them. */
export const actorIn = (
  { actors }: Visitor,
  programme: string,
  roles: readonly Role[],
): Part | undefined =>
  roles
    .map((role) => actors.find((a) => a.programme === programme && a.kind === role))
    .find((actor) => actor !== undefined);

/**
 * The same, or nothing goes on. A programme that does not exist is refused like one of others: nobody learns
 * which there are.
 *
 * @throws InnestoError `unauthorised` for whoever has not signed in, else `forbidden`
 */
export function requireActor(visitor: Visitor, programme: string, roles: readonly Role[]): Part {
  requireSignedIn(visitor);
  const own = actorIn(visitor, programme, roles);
  if (own === undefined) throw notYours();
  return own;
}

/** @throws InnestoError `unauthorised` */
export function requireSignedIn({ via }: Visitor): void {
  if (via === "none") throw signInNeeded();
}

/** Tells apart whoever sends requests, over all programmes. */
export const callerOf = ({ account, actors: [first] }: Visitor): string =>
  account?.id ?? (first === undefined ? "" : `${first.programme} ${first.account}`);

export const signInNeeded = (): InnestoError =>
  new InnestoError("unauthorised", {
    it: "Bisogna entrare: con il collegamento ricevuto per posta, o, per un programma, con una chiave valida.",
    en: "Sign in first: by the link received by mail, or, for a program, with a key that holds.",
  });

export const notYours = (): InnestoError =>
  new InnestoError("forbidden", {
    it: "Questo non è tra le cose che il tuo ruolo in questo progetto può vedere o fare.",
    en: "This is not among the things that your role in this programme may see or do.",
  });
