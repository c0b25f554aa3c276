import { InnestoError } from "../errors.ts";

/** One address and nothing else: no space, no line, no list, no name beside it. */
const ADDRESS = /^[^\s<>,;:"()\p{Cc}]+@[^\s<>,;:"()@\p{Cc}]+$/u;
/** RFC 5321, section 4.5.3.1.3. */
const LONGEST = 254;

export const isAddress = (text: string): boolean => text.length <= LONGEST && ADDRESS.test(text);

/**
 * A mail address as accounts are told apart by: in lower case, without space around it.
 *
 * @throws InnestoError `invalid` for anything but one address
 */
export function emailOf(text: string): string {
  const email = text.trim().toLowerCase();
  if (isAddress(email)) return email;
  throw new InnestoError("invalid", {
    it: "Questo non è un indirizzo di posta: ne serve uno solo, come nome@esempio.it.",
    en: "This is not a mail address: one is needed, such as name@example.org.",
  });
}
