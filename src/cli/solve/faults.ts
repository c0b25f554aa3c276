import { type Bilingual, InnestoError, type Issue, type Place, verbatim } from "../../errors.ts";

/** A wrong file can have a fault in every row: this many are told, the others counted. */
const MOST_TOLD = 1000;

/** The faults of all files, gathered before anything is solved. */
export class Faults {
  readonly #issues: Issue[] = [];
  #untold = 0;
  #unread = false;

  /** Whether a file could not be read whole: what it would have named is then unknown to nobody's fault. */
  get unread(): boolean {
    return this.#unread;
  }

  /** The same as `add`, of a fault that leaves a file unread. */
  addUnread(place: Place, found: Bilingual, expected: Bilingual, next: Bilingual): void {
    this.#unread = true;
    this.add(place, found, expected, next);
  }

  add(place: Place, found: Bilingual, expected: Bilingual, next: Bilingual): void {
    if (this.#issues.length < MOST_TOLD) this.#issues.push({ ...place, found, expected, next });
    else this.#untold++;
  }

  /** @throws InnestoError `invalid` with every fault, if there is one */
  throwIfAny(): void {
    if (this.#issues.length > 0) throw this.toError();
  }

  toError(): InnestoError {
    return new InnestoError("invalid", this.#summary(), { issues: this.#issues });
  }

  #summary(): Bilingual {
    const count = this.#issues.length + this.#untold;
    const [errors, faults] =
      count === 1 ? ["1 errore", "1 error"] : [`${count} errori`, `${count} errors`];
    const first =
      this.#untold === 0
        ? both("", "")
        : both(` (qui i primi ${MOST_TOLD})`, ` (the first ${MOST_TOLD} here)`);
    return both(
      `Dati non validi: ${errors}${first.it}. Nulla è stato risolto né scritto.`,
      `Invalid input: ${faults}${first.en}. Nothing was solved or written.`,
    );
  }
}

export const both = (it: string, en: string): Bilingual => ({ it, en });

const LONGEST_QUOTE = 60;

/** A text as it was found, between quotes, cut where it is long. */
export function quote(text: string): string {
  return `«${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}»`;
}

export const quoted = (text: string): Bilingual =>
  text === "" ? both("una cella vuota", "an empty cell") : verbatim(quote(text));
