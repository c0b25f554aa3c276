import type { Bilingual, Language } from "../errors.ts";
import { FIT_WORDS } from "../matching/glossary.ts";
import type { Bundle } from "../rounds/bundle.ts";
import type { BundleNeed, Cover } from "../rounds/bundle-need.ts";
import { wrapped } from "./wrap.ts";

/** An idea's bundle: the sentence, then each need with what meets it. */
export function bundleLines(
  { idea, title, sentence, needs }: Bundle,
  language: Language,
  width: number,
): string[] {
  return [
    ...wrapped(`${idea} ${title}. ${sentence[language]}`, width),
    ...needs.flatMap((need) => {
      const [first = "", ...rest] = wrapped(needWords(need)[language], width - 4);
      return [`  · ${first}`, ...rest.map((line) => `    ${line}`)];
    }),
  ];
}

function needWords({ title, essential, cover }: BundleNeed): Bilingual {
  const must = essential ? { it: " (essenziale)", en: " (essential)" } : { it: "", en: "" };
  const what = cover === null ? MISSING : coverWords(cover);
  return { it: `${title}${must.it}: ${what.it}`, en: `${title}${must.en}: ${what.en}` };
}

const MISSING: Bilingual = { it: "manca", en: "missing" };

function coverWords(cover: Cover): Bilingual {
  const { title, giver, resource, conditions, price } = cover;
  const how = HOW[cover.how];
  const fit = cover.fit === null ? null : FIT_WORDS[cover.fit];
  const from =
    giver === ""
      ? { it: "da una persona del progetto", en: "from a person of the programme" }
      : { it: giver, en: giver };
  const terms = [PRICE[price], conditions === null ? null : { it: conditions, en: conditions }];
  const said = (language: Language) =>
    [
      `${title}, ${from[language]} (${resource})`,
      fit === null ? how[language] : `${how[language]}, ${AFFINITY[language]} ${fit[language]}`,
      ...terms.flatMap((term) => term?.[language] ?? []),
    ].join("; ");
  return { it: said("it"), en: said("en") };
}

const AFFINITY: Bilingual = { it: "affinità", en: "fit" };

const HOW: Readonly<Record<Cover["how"], Bilingual>> = {
  agreed: { it: "concordata", en: "agreed" },
  host: { it: "la mette chi ospita l'idea", en: "given by the idea's host" },
  proposed: { it: "proposta", en: "proposed" },
};

const PRICE: Readonly<Record<Cover["price"], Bilingual>> = {
  free: { it: "gratuita", en: "free" },
  at_cost: { it: "a rimborso", en: "at cost" },
  paid: { it: "a pagamento", en: "paid" },
};
