/** Texts that are searched for, texts that are found, and what should be found. */
export interface Task {
  readonly name: string;
  readonly queries: readonly string[];
  readonly corpus: readonly string[];
  /** For each query the gains (above 0) of the corpus texts that answer it; none: not judged. */
  readonly relevant: readonly ReadonlyMap<number, number>[];
}
