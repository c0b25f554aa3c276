import { InnestoError } from "../errors.ts";

const HIGHEST_PORT = 65_535;

/** A port as typed; throws `usage`. */
export function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= HIGHEST_PORT) return Number(text);
  throw new InnestoError("usage", {
    it: `--port «${text}»: atteso un numero da 0 a ${HIGHEST_PORT}.`,
    en: `--port "${text}": expected a number from 0 to ${HIGHEST_PORT}.`,
  });
}
