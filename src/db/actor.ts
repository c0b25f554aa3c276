import type { PROGRAMME_ROLES } from "./tables/lists.ts";

/** On whose behalf the database is asked; row-level security decides by it what is seen. */
export type Actor =
  /** The technical administrator of the installation. */
  | { readonly kind: "operator"; readonly account: string }
  /** Whoever has not signed in. */
  | { readonly kind: "public"; readonly programme?: string | undefined }
  | ProgrammeActor;

/** Somebody with a part in one programme, signed in as `account`. */
export type ProgrammeActor = {
  readonly kind: ProgrammeRole;
  readonly programme: string;
  /** What the role speaks for: a hub, an organisation, a participant; empty where it is the whole programme. */
  readonly subject: string;
  readonly account: string;
};

export type ProgrammeRole = (typeof PROGRAMME_ROLES)[number];

/** What the database is told about who asks, as settings local to one transaction. */
export type ActorSettings = {
  readonly role: "innesto_app" | "innesto_system";
  readonly programme: string;
  readonly subject: string;
  readonly account: string;
  readonly kind: Actor["kind"] | "system";
};

export function settingsOf(actor: Actor): ActorSettings {
  return {
    role: "innesto_app",
    programme: actor.kind === "operator" ? "" : (actor.programme ?? ""),
    subject: "subject" in actor ? actor.subject : "",
    account: "account" in actor ? actor.account : "",
    kind: actor.kind,
  };
}

export function systemSettings(programme: string | null): ActorSettings {
  return {
    role: "innesto_system",
    programme: programme ?? "",
    subject: "",
    account: "",
    kind: "system",
  };
}
