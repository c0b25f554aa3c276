import { both } from "../faults.ts";
import { type Kind, parsed } from "./kind.ts";
import { list } from "./list.ts";

export interface Opening {
  readonly title: string;
  readonly openings: number;
}

const WITH_OPENINGS = /^([\s\S]*\S)\s*=\s*(\d{1,6})$/;

/** `grafica=2`: a role that an idea seeks, and for how many. */
const opening: Kind<Opening> = {
  expected: both("titolo oppure titolo=posti", "title or title=places"),
  parse(cell) {
    const counted = WITH_OPENINGS.exec(cell.trim());
    return parsed({
      title: counted?.[1] ?? cell.trim(),
      openings: counted === null ? 1 : Number(counted[2]),
    });
  },
  format: ({ title, openings }) =>
    openings === 1 && !WITH_OPENINGS.test(title) ? title : `${title}=${openings}`,
};

export const openingsList = list(opening, { unordered: true });
