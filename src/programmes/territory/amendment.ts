import type { Comune } from "./comune.ts";
import { meanCentre } from "./mean-centre.ts";
import { otherNames } from "./other-names.ts";
import { nameKey } from "./words.ts";

/** A comune with its inhabitants, which weigh in the centre of a merger. */
export type Settled = Comune & { readonly residents: number };

/**
 * One change to the list of comuni.
 * - `merger`: `from` become one comune with a new code;
 * - `incorporation`: `from` join the comune `name`, which keeps its code, name and centre;
 * - `renaming`: `from`, of the same code, is now `name`;
 * - `province`: `from` ("Name (XX)") moves to another province and takes a new code;
 * - `split`: a new comune on land of `from`, which stays;
 * - `centre`: the centre was wrong.
 */
export type Amendment = {
  /** YYYY-MM-DD; empty where only that it is in force is known. */
  readonly date: string;
  readonly kind: "merger" | "incorporation" | "renaming" | "province" | "split" | "centre";
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly from: readonly string[];
  readonly cap?: string;
  readonly centre?: { readonly lat: number; readonly lng: number };
};

const ELSEWHERE = /^(.*) \(([A-Z]{2})\)$/;

/** Applies one change to `comuni`, by code. @throws Error when it does not fit them. */
export function amend(comuni: Map<string, Settled>, amendment: Amendment): void {
  const { kind, code, name, province, cap, centre } = amendment;
  const from = amendment.from.map((former) => named(comuni, former, province));
  const base = kind === "incorporation" ? comuni.get(code) : largest(from);
  if (base === undefined) throw new Error(`${kind} ${code} ${name}: no comune to start from`);
  const joined = kind === "incorporation" ? [base, ...from] : from;
  if (kind !== "split") for (const former of joined) comuni.delete(former.code);
  if (comuni.has(code)) throw new Error(`${kind} ${code} ${name}: the code is taken`);
  const moved = kind === "merger" ? centreOf(from) : { lat: base.lat, lng: base.lng };
  const former = kind === "split" ? [] : joined.flatMap((one) => [one.name, ...one.also]);
  comuni.set(code, {
    ...base,
    ...(centre ?? moved),
    code,
    name,
    province,
    cap: cap ?? base.cap,
    also: otherNames(name, former),
    residents: kind === "split" ? 0 : joined.reduce((sum, one) => sum + one.residents, 0),
  });
}

/** The comune of that name in the province, or in that of "Name (XX)". */
export function named(comuni: ReadonlyMap<string, Settled>, text: string, home: string): Settled {
  const [, name = text, province = home] = ELSEWHERE.exec(text) ?? [];
  const key = nameKey(name);
  for (const comune of comuni.values()) {
    if (comune.province === province && nameKey(comune.name) === key) return comune;
  }
  throw new Error(`no comune ${name} in the province of ${province}`);
}

function largest(comuni: readonly Settled[]): Settled | undefined {
  return comuni.toSorted((a, b) => b.residents - a.residents)[0];
}

function centreOf(comuni: readonly Settled[]): { lat: number; lng: number } {
  return meanCentre(comuni.map(({ lat, lng, residents }) => ({ lat, lng, weight: residents })));
}
