import { bandWords, bothLists, untilDate } from "../words.ts";
import type { Constraint } from "./constraint.ts";

export const hours: Constraint = {
  name: "hours",
  rule: {
    it: "Gli orari del posto stanno dentro la disponibilità della persona.",
    en: "The place's hours lie within what the person can do.",
  },
  holds: (seeker, place) => place.bands.every((band) => seeker.bands.includes(band)),
  sentence: (seeker, place) => {
    const lacking = place.bands.filter((band) => !seeker.bands.includes(band));
    const when = bothLists(lacking.map(bandWords));
    return {
      it: `${place.hostName} lavora anche ${when.it}, quando la persona non può`,
      en: `${place.hostName} also works ${when.en}, when the person cannot`,
    };
  },
};

export const season: Constraint = {
  name: "season",
  rule: {
    it: "Un posto disponibile fino a una certa data non si propone dopo.",
    en: "A place available until a date is not proposed after it.",
  },
  holds: (_, place, { on }) => place.to === null || on <= place.to,
  sentence: (_, place) => ({
    it: `il posto presso ${place.hostName} era disponibile fino ${untilDate(place.to ?? "").it}`,
    en: `the place at ${place.hostName} was available until ${untilDate(place.to ?? "").en}`,
  }),
};
