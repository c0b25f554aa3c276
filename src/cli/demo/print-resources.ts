import type { Bilingual } from "../../errors.ts";
import type { Bundle } from "../../rounds/bundle.ts";
import { bundleLines } from "../bundle-lines.ts";
import { proofWords } from "../../rounds/proof-words.ts";
import type { Terminal } from "../terminal.ts";
import { wrapped } from "../wrap.ts";
import { heading, width } from "./page.ts";
import type { DemoResources } from "./resources.ts";

/** What the ideas need and what there is of it: in all, then one idea's bundle whole. */
export function printResources(told: DemoResources, { say, language }: Terminal): void {
  const title = { it: "Che cosa serve alle idee", en: "What the ideas need" };
  const example = fullest(told.bundles);
  const lines = [
    ...heading(title[language]),
    ...wrapped(summary(told)[language], width()),
    "",
    ...(example === undefined ? [] : [...bundleLines(example, language, width()), ""]),
  ];
  for (const line of lines) say(line);
}

function summary({ run: { name, report }, bundles }: DemoResources): Bilingual {
  const needs = bundles.flatMap((bundle) => bundle.needs);
  const essential = needs.filter((need) => need.essential);
  const met = (some: typeof needs) => some.filter(({ cover }) => cover !== null).length;
  const whole = bundles.filter(({ covered, needed }) => covered === needed).length;
  const without = bundles.filter((bundle) =>
    bundle.needs.some(({ essential: must, cover }) => must && cover === null),
  );
  const list = without.map(({ idea }) => idea).join(", ");
  const proof = proofWords(report);
  return {
    it: `${name}, bisogni–risorse, una volta pubblicato chi ospita chi: ${met(needs)} bisogni su ${needs.length} trovano una risorsa, ${met(essential)} su ${essential.length} degli essenziali, che vengono prima degli altri. ${whole} idee su ${bundles.length} hanno tutto; a ${without.length} manca ancora qualcosa di essenziale${list === "" ? "" : ` (${list})`}. Verifica del risultato: ${report.certified ? "riuscita" : "non riuscita"}, ${proof.it}. Per esempio:`,
    en: `${name}, needs–resources, now that it is published who hosts whom: ${met(needs)} of ${needs.length} needs find a resource, ${met(essential)} of ${essential.length} essential ones, which come before the others. ${whole} of ${bundles.length} ideas have all; ${without.length} still lack something essential${list === "" ? "" : ` (${list})`}. Certificate: ${report.certified ? "it holds" : "it does not hold"}, ${proof.en}. For example:`,
  };
}

/** Of the ideas that still lack something, one whose proposals need no check, with the most needs met. */
const fullest = (bundles: readonly Bundle[]): Bundle | undefined =>
  bundles
    .filter(({ covered, needed }) => covered < needed)
    .toSorted(
      (a, b) => doubtful(a) - doubtful(b) || b.covered - a.covered || (a.idea < b.idea ? -1 : 1),
    )[0];

const doubtful = ({ needs }: Bundle): number =>
  needs.filter(({ cover }) => cover?.fit === "check").length;
