import type { Bilingual } from "../errors.ts";
import { listed, quoted } from "../matching/words.ts";
import type { BundleNeed } from "./bundle-need.ts";

/** «Servono 7 risorse, coperte 4: mancano laboratorio, accreditamento, mentore.» */
export function bundleWords(needs: readonly BundleNeed[]): Bilingual {
  const missing = needs.filter(({ cover }) => cover === null);
  const n = needs.length;
  const covered = n - missing.length;
  const it = n === 1 ? "Serve 1 risorsa" : `Servono ${n} risorse`;
  const en = n === 1 ? "1 resource is needed" : `${n} resources are needed`;
  if (missing.length === 0)
    return {
      it: n === 1 ? `${it}, coperta.` : `${it}, tutte coperte.`,
      en: n === 1 ? `${en}, and there.` : `${en}, all there.`,
    };
  const names = missing.map(nameOf);
  const lists = {
    it: listed(
      names.map((one) => one.it),
      "it",
    ),
    en: listed(
      names.map((one) => one.en),
      "en",
    ),
  };
  const count =
    covered === 0 ? "nessuna coperta" : `${covered === 1 ? "coperta" : "coperte"} ${covered}`;
  return {
    it: `${it}, ${count}: ${missing.length === 1 ? "manca" : "mancano"} ${lists.it}.`,
    en: `${en}, ${covered === 0 ? "none" : covered} there; missing: ${lists.en}.`,
  };
}

function nameOf({ title, essential }: BundleNeed): Bilingual {
  const words = quoted(title);
  return essential ? { it: `${words.it} (essenziale)`, en: `${words.en} (essential)` } : words;
}
