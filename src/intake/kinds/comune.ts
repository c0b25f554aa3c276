import { type Comune } from "../../programmes/territory/comune.ts";
import type { Comuni } from "../../programmes/territory/comuni.ts";
import { find } from "../../programmes/territory/territory.ts";
import { nameKey } from "../../programmes/territory/words.ts";
import { adviseNearest, both, fault, quoted } from "../faults.ts";
import { type Kind, parsed, refused } from "./kind.ts";
import { list } from "./list.ts";

const withProvince = ({ name, province }: Comune): string => `${name} (${province})`;

/** A comune of Italy, by name; its value is the ISTAT code. */
export const comune: Kind<string> = {
  expected: both("il nome di un comune italiano", "the name of an Italian comune"),
  field: "comune",
  parse(cell, { comuni, territory }) {
    const name = cell.trim();
    const finding = find(comuni, name, { prefer: territory });
    if (finding.kind === "found") return parsed(finding.comune.code);
    if (finding.kind === "ambiguous") {
      const found = quoted(name);
      const several = both(
        `${found.it}, nome di più comuni`,
        `${found.en}, the name of several comuni`,
      );
      const otherwise = both("Aggiungere la sigla della provincia.", "Add the province's code.");
      const next = adviseNearest(finding.candidates.slice(0, 5).map(withProvince), otherwise);
      return refused(fault(several, comune.expected, next));
    }
    const otherwise = both("Controllare il nome del comune.", "Check the comune's name.");
    const next = adviseNearest(finding.nearest.map(withProvince), otherwise);
    return refused(fault(quoted(name), comune.expected, next));
  },
  format: (code, { comuni }) => comuneName(comuni, code),
};

/** Comuni, each once. */
export const comuniList = list(comune, {
  semicolons: true,
  once: (code) => code,
  unordered: true,
});

/** The name, with its province where another comune of Italy answers to it. */
function comuneName(comuni: Comuni, code: string): string {
  const known = comuni.byCode.get(code);
  if (known === undefined) return code;
  const namesakes = comuni.byKey.get(nameKey(known.name)) ?? [];
  return namesakes.length > 1 ? withProvince(known) : known.name;
}
