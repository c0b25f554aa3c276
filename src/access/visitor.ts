import type { ProgrammeActor, ProgrammeRole } from "../db/actor.ts";
import { PROGRAMME_ROLES } from "../db/tables/lists.ts";
import { InnestoError } from "../errors.ts";
import { HttpProblem } from "./http-problem.ts";

export type { Actor, ProgrammeActor, ProgrammeRole } from "../db/actor.ts";

/** Who sends a request, and as whom they may act. */
export interface Visitor {
  /** Null for a program and for whoever has not signed in. */
  readonly account: { readonly id: string; readonly email: string } | null;
  /** Every role in every programme, the strongest first. */
  readonly actors: readonly ProgrammeActor[];
  /** The technical administrator of the installation. */
  readonly isOperator: boolean;
  /** False for a key that may look only. */
  readonly mayChange: boolean;
  readonly via: "session" | "key" | "none";
}

export const STRANGER: Visitor = {
  account: null,
  actors: [],
  isOperator: false,
  mayChange: false,
  via: "none",
};

/** Tells apart whoever sends requests, over all programmes. */
export const callerOf = ({ account, actors: [first] }: Visitor): string =>
  account?.id ?? (first === undefined ? "" : `${first.programme} ${first.account}`);

/** One of several parts: a role, and where somebody speaks for more than one, for whom. */
export interface WantedPart {
  readonly role?: ProgrammeRole | undefined;
  readonly subject?: string | undefined;
}

/** As whom somebody acts in a programme: the strongest of their roles, or the one that is wanted. */
export const actorFor = (
  { actors }: Visitor,
  programme: string,
  { role, subject }: WantedPart = {},
): ProgrammeActor | null =>
  actors.find(
    (actor) =>
      actor.programme === programme &&
      (role === undefined || actor.kind === role) &&
      (subject === undefined || actor.subject === subject),
  ) ?? null;

/**
 * The strongest of somebody's roles in a programme that is one of these. A programme that does not exist is
 * refused like one of others: nobody learns which there are.
 *
 * @throws HttpProblem `signInNeeded`; InnestoError `forbidden`
 */
export function requireActor(
  visitor: Visitor,
  programme: string,
  roles: readonly ProgrammeRole[] = PROGRAMME_ROLES,
): ProgrammeActor {
  requireSignedIn(visitor);
  const own = visitor.actors.find(
    (actor) => actor.programme === programme && roles.includes(actor.kind),
  );
  if (own === undefined) throw notYours();
  return own;
}

/** @throws as `requireActor` */
export const requireCoordinator = (visitor: Visitor, programme: string): ProgrammeActor =>
  requireActor(visitor, programme, ["coordinator"]);

/** @throws HttpProblem `signInNeeded` */
export function requireSignedIn({ via }: Visitor): void {
  if (via === "none") throw signInNeeded();
}

export const signInNeeded = (): HttpProblem =>
  new HttpProblem(
    "signInNeeded",
    {
      it: "Bisogna entrare: con il collegamento ricevuto per posta, o per un programma con una chiave valida.",
      en: "Signing in is needed: by the link received by mail, or for a program with a key that holds.",
    },
    { headers: { "www-authenticate": 'Bearer realm="innesto"' } },
  );

export const notYours = (): InnestoError =>
  new InnestoError("forbidden", {
    it: "Questo non è tra le cose che il tuo ruolo in questo progetto può vedere o fare.",
    en: "This is not among the things that your role in this programme may see or do.",
  });
