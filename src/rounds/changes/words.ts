import type { Bilingual } from "../../errors.ts";
import type { Place } from "../../matching/parties.ts";

/** «S14 (Cascina Verde): 1 posto in più»; null where the number of seats is the same. */
export function seatWords(was: Place, is: Place): Bilingual | null {
  const more = is.capacity - was.capacity;
  if (more === 0) return null;
  const n = Math.abs(more);
  return {
    it: `${is.id} (${is.hostName}): ${n === 1 ? "1 posto" : `${n} posti`} in ${more > 0 ? "più" : "meno"}.`,
    en: `${is.id} (${is.hostName}): ${n === 1 ? "1 seat" : `${n} seats`} ${more > 0 ? "more" : "fewer"}.`,
  };
}
