import { abbreviated } from "./abbreviation.ts";
import { type Comune, hasCap } from "./comune.ts";
import type { Comuni, Name } from "./comuni.ts";
import { decide, type Finding, firstOf, isIn, narrow, oneOf } from "./finding.ts";
import { nearestByCap, nearestByName } from "./nearest.ts";
import { provinceOf, type Query, type Reading, readQuery } from "./read-query.ts";
import { keyOf, nameKey, wordsOf } from "./words.ts";

export type FindOptions = {
  /** Province of a column beside: "MN" or "Mantova". */
  readonly province?: string | undefined;
  /** ISTAT codes of the programme's territory: they decide between comuni of like name. */
  readonly prefer?: ReadonlySet<string> | undefined;
};

const NOWHERE: ReadonlySet<string> = new Set();
/** A beginning that fits more names than these says too little to ask which. */
const MOST_CANDIDATES = 12;

/**
 * Finds the comune that somebody wrote by name, former name, name in another language, shortened
 * name, postal code or ISTAT code, with or without the province; case, accents, apostrophes and
 * hyphens do not matter. A name that is only begun is taken where the territory or the province
 * leaves one; a slip of the pen is never taken silently, but answered with the nearest names.
 */
export function find(comuni: Comuni, text: string, options: FindOptions = {}): Finding {
  const query = readQuery(comuni, text);
  const prefer = options.prefer ?? NOWHERE;
  if (query.code !== undefined) return byCode(comuni, query.code);
  if (query.readings.length === 0) return byCap(comuni, query.cap, prefer);
  const beside = options.province && provinceOf(comuni, options.province);
  const readings = beside
    ? query.readings.map((reading) => ({ province: beside, ...reading }))
    : query.readings;
  return byName(comuni, { ...query, readings }, prefer);
}

function byCode(comuni: Comuni, code: string): Finding {
  const comune = comuni.byCode.get(code);
  return comune === undefined ? { kind: "unknown", nearest: [] } : { kind: "found", comune };
}

function byCap(comuni: Comuni, cap: string | undefined, prefer: ReadonlySet<string>): Finding {
  if (cap === undefined) return { kind: "unknown", nearest: [] };
  const cities = comuni.comuni.filter((comune) => comune.capLast && hasCap(comune, cap));
  const all = [...new Set([...(comuni.byCap.get(cap) ?? []), ...cities])];
  if (all.length === 0) return { kind: "unknown", nearest: nearestByCap(comuni, cap, prefer) };
  return oneOf(narrow(all, (comune) => prefer.has(comune.code)));
}

function byName(comuni: Comuni, query: Query, prefer: ReadonlySet<string>): Finding {
  const steps = [
    (reading: Reading) => exactly(comuni, reading.name),
    (reading: Reading) => comuni.byKey.get(nameKey(reading.name)) ?? [],
    (reading: Reading) => abbreviated(comuni, reading.name, "whole"),
  ];
  const elsewhere: Comune[] = [];
  for (const step of steps) {
    for (const reading of query.readings) {
      const names = step(reading);
      const here = names.filter(({ comune }) => isIn(comune, reading.province));
      if (here.length > 0) return decide(here, query.cap, prefer);
      elsewhere.push(...names.map(({ comune }) => comune));
    }
  }
  if (elsewhere.length > 0) return { kind: "unknown", nearest: firstOf(elsewhere) };
  return begun(comuni, query, prefer);
}

/** Word for word: "Cameri NO" is Cameri in the province of Novara before it is Camerino. */
function exactly(comuni: Comuni, text: string): readonly Name[] {
  const words = wordsOf(text);
  const alike = comuni.byKey.get(keyOf(words)) ?? [];
  return alike.filter((name) => name.words.every((word, at) => word.text === words[at]?.text));
}

/** A name of which only the first words stand is taken where the writer can have meant one. */
function begun(comuni: Comuni, query: Query, prefer: ReadonlySet<string>): Finding {
  const started = new Set<Comune>();
  const sure = new Set<Comune>();
  for (const { name, province } of query.readings) {
    for (const { comune } of abbreviated(comuni, name, "beginning")) {
      if (!isIn(comune, province)) continue;
      started.add(comune);
      if (province !== undefined || prefer.has(comune.code)) sure.add(comune);
    }
  }
  if (sure.size > 0) return oneOf(narrow([...sure], (comune) => prefer.has(comune.code)));
  if (started.size > 1 && started.size <= MOST_CANDIDATES) return oneOf([...started]);
  const name = query.readings[1]?.name ?? query.readings[0]?.name ?? "";
  const nearest = [...started, ...nearestByName(comuni, name, prefer)];
  return { kind: "unknown", nearest: firstOf(nearest) };
}
