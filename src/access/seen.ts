import { createHash } from "node:crypto";
import { InnestoError } from "../errors.ts";

/** What somebody read before editing it, as a short text that a form carries. */
export const seenAs = (read: unknown): string =>
  createHash("sha256").update(JSON.stringify(read)).digest("base64url");

/** @throws InnestoError `conflict` where what is there is not what the editor saw */
export function requireUnchanged(present: unknown, seen: string): void {
  if (seenAs(present) === seen) return;
  throw new InnestoError("conflict", {
    it: "Qualcun altro ha cambiato questi dati nel frattempo: qui c'è come sono ora. Ripeti la modifica, se serve ancora.",
    en: "Somebody else has changed this meanwhile: here is how it is now. Make your change again, if it is still needed.",
  });
}
