import { InnestoError } from "../../errors.ts";

/** A job's number as typed; throws `usage`. */
export function jobNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InnestoError("usage", {
    it: `«${text}» non è il numero di un'operazione: vedi innesto job list`,
    en: `"${text}" is not the number of a job: see innesto job list`,
  });
}
