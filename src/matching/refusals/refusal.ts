import type { Text } from "../glossary.ts";

/** Something in a policy that cannot be done, found before anything is solved. */
export interface Refusal {
  /** JSON path inside the policy. */
  readonly path: string;
  readonly found: Text;
  readonly expected: Text;
  readonly next: Text;
}
