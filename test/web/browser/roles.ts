import { appointOperator } from "../../../src/access/operators.ts";
import { invite, type Invited } from "../../../src/access/invitations.ts";
import { COMANTOVA } from "../../support/comantova.ts";
import type { Served } from "./served.ts";

/** Somebody who uses the service, and where they begin: from there, links lead to all that is theirs. */
export interface Asker {
  readonly name: string;
  /** Null for somebody who does not sign in. */
  readonly email: string | null;
  readonly mandate: Omit<Invited, "email"> | "operator" | null;
  readonly home: readonly string[];
}

const HERE = `/p/${COMANTOVA}`;

const withPart = (role: Invited["role"], subject: string, ...home: readonly string[]): Asker => ({
  name: role,
  email: `${role}@example.org`,
  mandate: { role, subject },
  home,
});

/** Every role that there is. */
export const ASKERS: readonly Asker[] = [
  { name: "stranger", email: null, mandate: null, home: ["/", "/accesso"] },
  withPart("coordinator", "", "/", `${HERE}/cicli`),
  withPart("referent", "SA", "/", `${HERE}/persone`),
  withPart("member", "F12", "/", `${HERE}/impresa`),
  withPart("participant", "P08", "/", `${HERE}/io`),
  withPart("funder", "", "/", HERE),
  {
    name: "operator",
    email: "operator@example.org",
    mandate: "operator",
    home: ["/", "/nuovo-progetto"],
  },
];

/** Gives everybody their part, so that they can sign in. */
export async function inviteAll({ db }: Served): Promise<void> {
  for (const { email, mandate } of ASKERS) {
    if (email === null || mandate === null) continue;
    if (mandate === "operator") await appointOperator(db, email);
    else await db.asSystem(COMANTOVA, (tx) => invite(tx, COMANTOVA, { email, ...mandate }, "test"));
  }
}
