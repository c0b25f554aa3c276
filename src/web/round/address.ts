import type { Part } from "../../access/visitor.ts";
import { type Ctx, nothingHere } from "../visit.ts";

/** Addresses of a programme's pages; every part is a code of ours. */
export const inProgramme = ({ programme }: Part, ...parts: readonly (string | number)[]): string =>
  `/p/${[programme, ...parts].map(encodeURIComponent).join("/")}`;

export const inRound = (actor: Part, round: number, ...parts: readonly (string | number)[]) =>
  inProgramme(actor, "cicli", round, ...parts);

const LAST = 1_000_000;

/** The round's number in a page's address; throws `notFound` for anything else. */
export function roundIn(c: Ctx): number {
  const text = c.req.param("round") ?? "";
  const number = Number(text);
  if (!/^[1-9]\d*$/.test(text) || number > LAST) throw nothingHere();
  return number;
}
