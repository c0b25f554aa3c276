import { EXCLUSION_REASON_WORDS as LAWFUL } from "../../profiles/preferences/exclusion-reasons.ts";
import type {
  COLLABORATION_KINDS,
  COLLABORATION_STATES,
  EXCLUSION_REASONS,
  IDEA_STAGES,
  PREFERENCE_KINDS,
} from "../../db/tables/lists.ts";
import type { Dictionary } from "../kinds/choice.ts";

export const STAGE_WORDS: Dictionary<(typeof IDEA_STAGES)[number]> = {
  emerged: ["emersa"],
  co_design: ["in co-progettazione", "co-progettazione"],
  assessed: ["valutata"],
  prototype: ["prototipo"],
  pilot: ["in sperimentazione", "sperimentazione"],
  started: ["avviata"],
  autonomous: ["autonoma"],
  archived: ["archiviata"],
};

export const PREFERENCE_KIND_WORDS: Dictionary<(typeof PREFERENCE_KINDS)[number]> = {
  rank: ["preferenza", "preference"],
  interest: ["interesse"],
  exclusion: ["esclusione"],
};

export const REASON_WORDS: Dictionary<(typeof EXCLUSION_REASONS)[number]> = {
  missing_requirement: [LAWFUL.missing_requirement.it],
  incompatible_hours: [LAWFUL.incompatible_hours.it],
  conflict_of_interest: [LAWFUL.conflict_of_interest.it, "conflitto d'interessi"],
  previous_relation: [LAWFUL.previous_relation.it],
  safety: [LAWFUL.safety.it],
};

export const COLLABORATION_KIND_WORDS: Dictionary<(typeof COLLABORATION_KINDS)[number]> = {
  internship: ["tirocinio"],
  incubation: ["incubazione"],
  collaboration: ["collaborazione"],
  employment: ["assunzione"],
  self_employment: ["lavoro autonomo"],
};

export const COLLABORATION_STATE_WORDS: Dictionary<(typeof COLLABORATION_STATES)[number]> = {
  agreed: ["concordata"],
  running: ["in corso"],
  completed: ["conclusa"],
  interrupted: ["interrotta"],
};
