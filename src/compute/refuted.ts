import { InnestoError } from "../errors.ts";

/** A result that its own certificate does not bear out is an error, never a result. */
export const refuted = (failures: readonly string[]) =>
  new InnestoError("internal", {
    it: `La verifica del risultato non è riuscita: ${failures.join("; ")}`,
    en: `The result's certificate does not hold: ${failures.join("; ")}`,
  });
