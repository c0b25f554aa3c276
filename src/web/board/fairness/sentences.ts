import type { Bilingual } from "../../../errors.ts";

/** «13 su 14». */
export const shareWords = (n: number, of: number): Bilingual => ({
  it: `${n} su ${of}`,
  en: `${n} of ${of}`,
});
