import { isRepositoryName } from "../../embedding/transformer-files.ts";

/** An embedder's name as people type it: a model of the hub may stand by itself, as `model pull` takes it. */
export const embedderName = (typed: string): string =>
  isRepositoryName(typed) ? `transformer:${typed}` : typed;
