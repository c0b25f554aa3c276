import type { ProgrammeRole } from "../../src/db/actor.ts";
import { COORDINATOR } from "./visits/coordinator.ts";
import { MEMBER } from "./visits/member.ts";
import { PARTICIPANT } from "./visits/participant.ts";
import type { Drawing, Habits, Visit } from "./visits/visit.ts";

const HABITS: Readonly<Partial<Record<ProgrammeRole, Habits>>> = {
  member: MEMBER,
  participant: PARTICIPANT,
  coordinator: COORDINATOR,
};

/** What somebody does next: drawn again where it follows from what they have not read. */
export function nextVisit(drawing: Drawing): Visit {
  const habits = HABITS[drawing.person.mandate.role]!;
  const sum = habits.reduce((all, [weight]) => all + weight, 0);
  for (;;) {
    let at = drawing.random.next() * sum;
    const [, draw] = habits.find(([weight]) => (at -= weight) < 0)!;
    const visit = draw(drawing);
    if (visit !== null) return visit;
  }
}
