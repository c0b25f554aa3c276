import type {
  MEETING_KINDS,
  MEETING_STATES,
  PRESENCES,
  TRAINING_AIMS,
} from "../../db/tables/lists.ts";
import type { Dictionary } from "../kinds/choice.ts";

export const MEETING_KIND_DICTIONARY: Dictionary<(typeof MEETING_KINDS)[number]> = {
  individual: ["colloquio individuale", "colloquio", "individual talk"],
  targeted: ["incontro mirato", "targeted meeting"],
  group: ["colloquio di gruppo", "colloquio mensile di gruppo", "group talk"],
  lab: ["laboratorio", "laboratorio di co-progettazione", "co-design lab"],
  themed: ["incontro tematico", "themed meeting"],
  training: ["sessione formativa", "formazione", "training session"],
  visit: ["visita in azienda", "visita", "visit to a firm"],
  network: ["tavolo di rete", "tavolo", "network table"],
  desk: ["sportello", "information desk"],
};

export const MEETING_STATE_DICTIONARY: Dictionary<(typeof MEETING_STATES)[number]> = {
  planned: ["in programma", "previsto"],
  held: ["tenuto", "svolto"],
  cancelled: ["annullato", "called off"],
};

export const PRESENCE_DICTIONARY: Dictionary<(typeof PRESENCES)[number]> = {
  present: ["presente", "p"],
  absent: ["assente", "a"],
  excused: ["giustificato", "giustificata", "assente giustificato", "g"],
};

export const AIM_DICTIONARY: Dictionary<(typeof TRAINING_AIMS)[number]> = {
  build: ["da costruire", "costruire"],
  adapt: ["da adeguare", "adeguare"],
  consolidate: ["da consolidare", "consolidare"],
};
