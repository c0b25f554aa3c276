import { SPEAKS, closenessWords } from "./closeness-words.ts";
import type { Criterion } from "./criterion.ts";

export const hub: Criterion = {
  name: "hub",
  label: { it: "Vocazione dell'hub", en: "Hub's vocation" },
  formula: {
    it: "Quanto l'idea è vicina alla vocazione dell'hub che accompagna chi ospita, rispetto a tutte le coppie del progetto.",
    en: "How close the idea is to the vocation of the hub that accompanies the host, among all the programme's pairs.",
  },
  score: (seeker, place, setting) =>
    setting.closeness("idea-vocation", seeker.idea, place.vocation),
  account: (_, place, __, score) => {
    const share = closenessWords(score);
    const name = place.hubName === null ? "" : ` ${place.hubName}`;
    return {
      sentence: {
        it: `Rispetto alla vocazione dell'hub${name}, che accompagna ${place.hostName}, l'idea è ${share.it}.`,
        en: `Against the vocation of the hub${name}, which accompanies ${place.hostName}, the idea is ${share.en}.`,
      },
      reason:
        score < SPEAKS
          ? null
          : {
              it: `l'idea è vicina alla vocazione dell'hub${name}`,
              en: `the idea is close to the vocation of the hub${name}`,
            },
      evidence: [],
    };
  },
};
