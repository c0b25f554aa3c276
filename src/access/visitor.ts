import type { ProgrammeActor, ProgrammeRole } from "../db/actor.ts";

/** The part that somebody has in a programme, and the kinds of it. */
export type Part = ProgrammeActor;
export type Role = ProgrammeRole;

/** Who has signed in: an account may have several parts, in several programmes. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** Whoever sends a request. */
export interface Visitor {
  /** Null: nobody has signed in. */
  readonly account: Account | null;
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
