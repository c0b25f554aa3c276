import { InnestoError, type Issue, verbatim } from "../errors.ts";
import type { Comune } from "./territory/comune.ts";
import type { Comuni } from "./territory/comuni.ts";
import { find } from "./territory/territory.ts";

/**
 * The codes of comuni that somebody wrote by name, each once, in the order in which they stand.
 *
 * @throws InnestoError `invalid` with an issue for every name that is none, or that several share
 */
export function requireTerritory(comuni: Comuni, names: readonly string[]): readonly string[] {
  const issues: Issue[] = [];
  const codes = new Set<string>();
  for (const name of names) {
    const found = find(comuni, name);
    if (found.kind === "found") codes.add(found.comune.code);
    else issues.push(unclear(name, found.kind === "unknown" ? found.nearest : found.candidates));
  }
  if (issues.length === 0) return [...codes];
  const text = {
    it: "Non tutti i comuni si riconoscono.",
    en: "Not all of the comuni are recognised.",
  };
  throw new InnestoError("invalid", text, { issues });
}

function unclear(name: string, meant: readonly Comune[]): Issue {
  const names = meant.map((comune) => `${comune.name} (${comune.province})`).join(", ");
  return {
    path: "territory",
    found: verbatim(`«${name}»`),
    expected: {
      it: "il nome di un comune, o il suo CAP",
      en: "a comune's name, or its postal code",
    },
    next:
      names === ""
        ? { it: "Correggi il nome.", en: "Correct the name." }
        : { it: `Forse ${names}?`, en: `Did you mean ${names}?` },
  };
}
