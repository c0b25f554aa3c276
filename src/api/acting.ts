import { actingAs } from "../access/acting-as.ts";
import type { Service } from "../access/service.ts";
import type { Part } from "../access/visitor.ts";

/** A request whose asker has been found to have a role for it. */
interface Asked {
  readonly var: { readonly actor: Part };
}

/** The database as the coordination that asks may use it, for the rooms' verbs. */
export const actingFor = (db: Service, { var: { actor } }: Asked): Service => actingAs(db, actor);

/** What is written beside what somebody does through the API. */
export const madeBy = ({ var: { actor } }: Asked) =>
  ({ role: "coordinator", madeBy: actor.account, madeFrom: "api" }) as const;
