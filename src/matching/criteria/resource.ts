import type { Place, Seeker } from "../parties.ts";
import { isWanted } from "../views.ts";
import { decimal, quoted, reachWords } from "../words.ts";
import { SPEAKS, closenessWords } from "./closeness-words.ts";
import { sameWords } from "./cover.ts";
import type { Criterion } from "./criterion.ts";
import { proximity } from "./proximity.ts";

/** How a need and a resource are judged. Each is a market's own reading of a criterion of that name. */

const pairOf = ({ needs: [need] }: Seeker, { gives: [gift] }: Place) =>
  need === undefined || gift === undefined ? null : { need, gift };

export const wording: Criterion = {
  name: "meaning",
  label: { it: "Attinenza", en: "Meaning" },
  formula: {
    it: "Quanto le parole della risorsa sono vicine a quelle del bisogno: 0 fino a 95 coppie su 100 del progetto, poi dritto fino a 1; le stesse parole valgono 1. L'affinità non può superarla.",
    en: "How close the resource's words are to those of the need: 0 up to 95 pairs in 100 of the programme, then straight to 1; the same words count 1. The fit cannot exceed it.",
  },
  score: (seeker, place, { closeness }) => {
    const pair = pairOf(seeker, place);
    if (pair === null) return null;
    if (sameWords(pair.need, pair.gift)) return 1;
    const close = closeness("need-gift", pair.need.vector, pair.gift.vector);
    return close === null ? null : Math.max(0, (close - SPEAKS) / (1 - SPEAKS));
  },
  account: (seeker, place, _, score) => {
    const { need, gift } = pairOf(seeker, place)!;
    const close = SPEAKS + score * (1 - SPEAKS);
    const share = closenessWords(close);
    const [asked, given] = [quoted(need.words), quoted(gift.words)];
    return {
      sentence: {
        it: `La risorsa ${given.it} al bisogno ${asked.it} è ${share.it}.`,
        en: `The resource ${given.en} is, to the need ${asked.en}, ${share.en}.`,
      },
      reason:
        score === 0
          ? null
          : {
              it: `per ${asked.it} ${place.hostName} mette a disposizione ${given.it}`,
              en: `for ${asked.en} ${place.hostName} puts ${given.en} at disposal`,
            },
      evidence: [{ seeker: need.words, place: gift.words }],
    };
  },
};

const CLOSE = 0.6;

export const nearness: Criterion = {
  name: "proximity",
  label: proximity.label,
  formula: {
    it: "Dove bisogna andarci: metà dai km che avanzano a chi porta avanti l'idea, metà dai minuti di viaggio col suo mezzo (un'ora = 0).",
    en: "Where one must go there: half from the km left to whoever brings the idea forward, half from the minutes of travel (an hour = 0).",
  },
  score: proximity.score,
  account: (seeker, place, setting, score) => {
    const where = setting.siteName(place.site) ?? "";
    const away = decimal(setting.km(seeker, place) ?? 0, 1);
    const reach = reachWords(seeker);
    const isHere = seeker.home === place.site;
    return {
      sentence: isHere
        ? {
            it: `La risorsa è a ${where}, dove abita chi porta avanti l'idea.`,
            en: `The resource is in ${where}, where whoever brings the idea forward lives.`,
          }
        : {
            it: `La risorsa è a ${where}, a ${away.it} km da chi porta avanti l'idea, che può farne ${reach.it}.`,
            en: `The resource is in ${where}, ${away.en} km from whoever brings the idea forward, who can do ${reach.en}.`,
          },
      reason:
        score < CLOSE
          ? null
          : isHere
            ? {
                it: `la risorsa è a ${where}, come chi la userebbe`,
                en: `the resource is in ${where}, like its users`,
              }
            : { it: `la risorsa è a ${away.it} km`, en: `the resource is ${away.en} km away` },
      evidence: [],
    };
  },
};

const isIdeasHost = ({ ideaHosts = [] }: Seeker, { hostId }: Place) => ideaHosts.includes(hostId);

export const giver: Criterion = {
  name: "preference",
  label: { it: "Legame con l'idea", en: "Tie with the idea" },
  formula: {
    it: "1 se chi la mette a disposizione ospita già l'idea o vi ha espresso interesse; 0 se l'idea è ospitata da altri.",
    en: "1 where the giver hosts the idea already or said it is interested in it; 0 where others host the idea.",
  },
  score: (seeker, place) => {
    if (isIdeasHost(seeker, place) || isWanted(seeker, place)) return 1;
    return (seeker.ideaHosts ?? []).length > 0 ? 0 : null;
  },
  account: (seeker, place) => {
    if (isIdeasHost(seeker, place)) {
      const it = `${place.hostName} ospita già l'idea`;
      const en = `${place.hostName} hosts the idea already`;
      return { sentence: { it: `${it}.`, en: `${en}.` }, reason: { it, en }, evidence: [] };
    }
    if (isWanted(seeker, place)) {
      const it = `${place.hostName} ha espresso interesse per l'idea`;
      const en = `${place.hostName} said it is interested in the idea`;
      return { sentence: { it: `${it}.`, en: `${en}.` }, reason: { it, en }, evidence: [] };
    }
    return {
      sentence: {
        it: `L'idea è ospitata da altri, non da ${place.hostName}.`,
        en: `The idea is hosted by others, not by ${place.hostName}.`,
      },
      reason: null,
      evidence: [],
    };
  },
};
