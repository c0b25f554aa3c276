import { dueMoments, type OutcomeMoment } from "../../../collaborations/outcomes/due.ts";
import {
  type Declaration,
  type FollowedCollaboration,
  openDeclarations,
} from "../../../collaborations/outcomes/outcomes.ts";

/** Somebody who is to be asked how they fare. */
export interface Contact {
  readonly of: FollowedCollaboration;
  readonly moment: OutcomeMoment;
  /** ISO date of the moment. */
  readonly on: string;
  /** What the sides have said by themselves. */
  readonly declared: readonly Declaration[];
}

/** Who is to be asked by a day, the earliest first. */
export const contactsWithin = (
  followed: readonly FollowedCollaboration[],
  by: string,
): readonly Contact[] =>
  followed
    .flatMap((of) => {
      const known = of.outcomes.map(({ moment }) => moment);
      const declarations = openDeclarations(of);
      return dueMoments(of, known, by).map(({ moment, on }) => ({
        of,
        moment,
        on,
        declared: declarations.filter((one) => one.moment === moment),
      }));
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
