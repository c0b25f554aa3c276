import type { TRAINING_AIMS } from "../../db/tables/lists.ts";
import type { Bilingual } from "../../errors.ts";

export type TrainingAim = (typeof TRAINING_AIMS)[number];

/** What is to become of a skill. */
export const AIM_WORDS: Readonly<Record<TrainingAim, Bilingual>> = {
  build: { it: "Da costruire", en: "To be built" },
  adapt: { it: "Da adeguare", en: "To be adapted" },
  consolidate: { it: "Da consolidare", en: "To be consolidated" },
};
