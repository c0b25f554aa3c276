import { nameKey } from "../../programmes/territory/words.ts";
import type { Entity } from "../codes.ts";
import { adviseNearest, both, fault, quoted } from "../faults.ts";
import { comune } from "./comune.ts";
import { type Context, type Kind, parsed, type Parsed, refused } from "./kind.ts";

/** Whoever can stand in a cell such as `chi`; `comune` is a place, by its ISTAT code. */
export type PartyKind = "participant" | "organisation" | "hub" | "idea" | "comune";

export interface Party {
  readonly kind: PartyKind;
  readonly id: string;
}

const PREFIXES: Readonly<Record<PartyKind, readonly [it: string, en: string]>> = {
  participant: ["partecipante", "participant"],
  organisation: ["organizzazione", "organisation"],
  hub: ["hub", "hub"],
  idea: ["idea", "idea"],
  comune: ["luogo", "place"],
};
const KINDS = Object.keys(PREFIXES) as PartyKind[];

const prefixOf = (word: string): PartyKind | undefined =>
  KINDS.find((kind) => PREFIXES[kind].some((prefix) => nameKey(prefix) === nameKey(word)));

const isEntity = (kind: PartyKind): kind is PartyKind & Entity => kind !== "comune";

/** One of several kinds of party: a code, with `partecipante:` before it where two sheets share it. */
export function party(allowed: readonly PartyKind[]): Kind<Party> {
  const italian = allowed.map((kind) => PREFIXES[kind][0]).join(", ");
  const english = allowed.map((kind) => PREFIXES[kind][1]).join(", ");
  const expected = both(`il codice di: ${italian}`, `the code of: ${english}`);
  return {
    expected,
    parse(cell, context) {
      const text = cell.trim();
      const colon = text.indexOf(":");
      const kind = colon > 0 ? prefixOf(text.slice(0, colon)) : undefined;
      if (kind === undefined) return anyOf(allowed, text, context, expected);
      const rest = text.slice(colon + 1).trim();
      if (!allowed.includes(kind)) {
        const next = both("Correggere il prefisso e il codice.", "Mend the prefix and the code.");
        return refused(fault(quoted(text), expected, next));
      }
      if (kind !== "comune") return anyOf([kind], rest, context, expected);
      const place = comune.parse(rest, context);
      return place.ok ? parsed({ kind, id: place.value }) : place;
    },
    format(value, context) {
      const { kind, id } = value;
      if (kind === "comune") return `luogo:${comune.format(id, context)}`;
      const code = context.codes.code(kind, id);
      const alone = matches(KINDS, code, context).length === 1;
      return alone ? code : `${PREFIXES[kind][0]}:${code}`;
    },
  };
}

const matches = (kinds: readonly PartyKind[], code: string, { codes }: Context): Party[] =>
  kinds.filter(isEntity).flatMap((kind) => {
    const id = codes.id(kind, code);
    return id === undefined ? [] : [{ kind, id }];
  });

function anyOf(
  allowed: readonly PartyKind[],
  code: string,
  context: Context,
  expected: Kind<Party>["expected"],
): Parsed<Party> {
  const found = matches(allowed, code, context);
  const [only, other] = found;
  if (only !== undefined && other === undefined) return parsed(only);
  if (only !== undefined) {
    const names = found.map(({ kind }) => `${PREFIXES[kind][0]}:${code}`);
    const several = both(
      `${quoted(code).it}, che sta in più fogli`,
      `${quoted(code).en}, which stands in several sheets`,
    );
    const otherwise = both("Dire quale.", "Say which.");
    return refused(fault(several, expected, adviseNearest(names, otherwise)));
  }
  const near = context.codes.nearest(allowed.filter(isEntity), code);
  const otherwise = both(
    "Correggere il codice, o aggiungerlo nel suo foglio.",
    "Mend the code, or add it to its sheet.",
  );
  return refused(fault(quoted(code), expected, adviseNearest(near, otherwise)));
}
