import type { Text } from "../glossary.ts";
import { meansWords, plainNumber, reachWords } from "../words.ts";
import type { Constraint } from "./constraint.ts";

const PUBLIC_TRANSPORT = new Set(["bus", "train"]);

/** A distance above a limit, in words that read so too. */
function awayWords(km: number, limit: number): Text {
  const away = plainNumber(km);
  const least = plainNumber(limit);
  if (Number(away.en) > Number(least.en)) return away;
  return { it: `poco più di ${least.it}`, en: `just over ${least.en}` };
}

export const distance: Constraint = {
  name: "distance",
  rule: {
    it: "A nessuno si propone un posto più lontano di quanto ha detto di poter andare.",
    en: "Nobody is proposed a place further than they said they can go.",
  },
  holds: (seeker, place, setting) => {
    const km = setting.km(seeker, place);
    return km === null || seeker.travelKm === null || km <= seeker.travelKm;
  },
  sentence: (seeker, place, setting) => {
    const km = setting.km(seeker, place) ?? 0;
    const where = setting.siteName(place.site) ?? "";
    const reach = reachWords(seeker);
    const away = awayWords(km, seeker.travelKm ?? 0);
    return {
      it: `${where} è a ${away.it} km e la persona può farne ${reach.it}`,
      en: `${where} is ${away.en} km away and the person can do ${reach.en}`,
    };
  },
};

export const transit: Constraint = {
  name: "transit",
  rule: {
    it: "Chi si muove coi mezzi va dove i mezzi arrivano.",
    en: "Who travels by public transport goes where it arrives.",
  },
  holds: ({ means }, { reachableByTransit }) =>
    means === null || !PUBLIC_TRANSPORT.has(means) || reachableByTransit !== false,
  sentence: (seeker, place, setting) => {
    const how = meansWords(seeker.means ?? "bus");
    const where = setting.siteName(place.site);
    return {
      it: `la persona si muove ${how.it} e ${place.hostName}${where === null ? "" : `, a ${where},`} non è raggiungibile coi mezzi`,
      en: `the person travels ${how.en} and ${place.hostName}${where === null ? "" : ` in ${where}`} cannot be reached by public transport`,
    };
  },
};

export const licence: Constraint = {
  name: "licence",
  rule: {
    it: "Dove serve la patente va chi ce l'ha.",
    en: "A place that asks for a driving licence takes who has one.",
  },
  holds: (seeker, place) => !place.needsLicence || seeker.licence !== false,
  sentence: (_, place) => ({
    it: `${place.hostName} chiede la patente B`,
    en: `${place.hostName} asks for a driving licence`,
  }),
};
