import type { Means } from "../parties.ts";
import { decimal, reachWords } from "../words.ts";
import type { Criterion } from "./criterion.ts";

/** Door to door, in km/h, and how much longer a road is than the crow's flight: rough, and the same for all. */
const SPEED_KMH: Record<Means, number> = { walk: 4, bike: 14, bus: 20, train: 32, car: 40 };
const DETOUR = 1.3;
const UNBEARABLE_MINUTES = 60;
const CLOSE = 0.6;

const minutes = (km: number, means: Means) => ((km * DETOUR) / SPEED_KMH[means]) * 60;

export const proximity: Criterion = {
  name: "proximity",
  label: { it: "Vicinanza", en: "Proximity" },
  formula: {
    it: "Metà dai km che avanzano rispetto a quelli che può fare, metà dai minuti di viaggio col suo mezzo (un'ora = 0).",
    en: "Half from the km left of those they can do, half from the minutes of travel by their means (an hour = 0).",
  },
  score: (seeker, place, setting) => {
    const km = setting.km(seeker, place);
    if (km === null || seeker.travelKm === null) return null;
    const left = seeker.travelKm > 0 ? Math.max(0, 1 - km / seeker.travelKm) : km === 0 ? 1 : 0;
    if (seeker.means === null) return left;
    const time = Math.max(0, 1 - minutes(km, seeker.means) / UNBEARABLE_MINUTES);
    return (left + time) / 2;
  },
  account: (seeker, place, setting, score) => {
    const where = setting.siteName(place.site) ?? "";
    if (seeker.home === place.site)
      return {
        sentence: {
          it: `Il posto è a ${where}, il suo stesso comune.`,
          en: `The place is in ${where}, their own comune.`,
        },
        reason: { it: "il posto è nel suo stesso comune", en: "the place is in their own comune" },
        evidence: [],
      };
    const km = setting.km(seeker, place) ?? 0;
    const away = decimal(km, km < 10 ? 1 : 0);
    const reach = reachWords(seeker);
    return {
      sentence: {
        it: `${where} è a ${away.it} km in linea d'aria; può farne ${reach.it}.`,
        en: `${where} is ${away.en} km away as the crow flies; they can do ${reach.en}.`,
      },
      reason:
        score < CLOSE
          ? null
          : { it: `il posto è a ${away.it} km`, en: `the place is ${away.en} km away` },
      evidence: [],
    };
  },
};
