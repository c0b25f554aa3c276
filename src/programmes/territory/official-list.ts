import type { Comune } from "./comune.ts";
import { type Comuni, indexComuni } from "./comuni.ts";
import { meanCentre } from "./mean-centre.ts";
import type { OfficialRow } from "./official-faults.ts";
import { readOfficialRows } from "./official-rows.ts";
import { otherNames } from "./other-names.ts";
import { nameKey } from "./words.ts";

export type OfficialListOptions = {
  /** The day that the list describes, YYYY-MM-DD. */
  readonly date: string;
  /** For a new code the codes, in the present table, of the comuni that it came from. */
  readonly formers?: ReadonlyMap<string, readonly string[]>;
};

/** The present table brought up to a newer official list, and what differs. */
export type OfficialListMerge = {
  readonly comuni: Comuni;
  readonly added: readonly Comune[];
  readonly removed: readonly Comune[];
  readonly renamed: readonly { readonly from: Comune; readonly to: Comune }[];
  /** The same comune under another code, as when provinces are drawn anew. */
  readonly recoded: readonly { readonly from: Comune; readonly to: Comune }[];
  /** New comuni of which no former one is known: left out, for they have no centre. */
  readonly withoutCentre: readonly OfficialRow[];
};

/**
 * Merges ISTAT's list of comuni, which has neither postal codes nor centres, into `current`,
 * which stays as it is. A known code keeps both; so does a comune that only changed its code; one
 * that came from `formers` takes the mean of their centres and the first one's postal code.
 * @throws InnestoError `invalid`, with every fault of the list by row and column.
 */
export function mergeOfficialList(
  current: Comuni,
  csvText: string,
  options: OfficialListOptions,
): OfficialListMerge {
  const rows = readOfficialRows(csvText);
  const listed = new Set(rows.map((row) => row.code));
  const gone = current.comuni.filter((comune) => !listed.has(comune.code));
  const kept: Comune[] = [];
  const added: Comune[] = [];
  const renamed: { from: Comune; to: Comune }[] = [];
  const recoded: { from: Comune; to: Comune }[] = [];
  const withoutCentre: OfficialRow[] = [];
  for (const row of rows) {
    const known = current.byCode.get(row.code);
    const formers = formersOf(current, options.formers?.get(row.code) ?? []);
    const moved = formers.length > 0 ? undefined : sameName(gone, row);
    const from = known ?? moved;
    if (from !== undefined) {
      const to = updated(from, row);
      kept.push(to);
      if (from.code !== to.code) recoded.push({ from, to });
      if (nameKey(from.name) !== nameKey(to.name)) renamed.push({ from, to });
    } else if (formers.length > 0) added.push(merged(formers, row));
    else withoutCentre.push(row);
  }
  const removed = gone.filter((comune) => !recoded.some(({ from }) => from === comune));
  const comuni = indexComuni({ date: options.date, comuni: [...kept, ...added] });
  return { comuni, added, removed, renamed, recoded, withoutCentre };
}

function formersOf(current: Comuni, codes: readonly string[]): readonly Comune[] {
  return codes.flatMap((code) => current.byCode.get(code) ?? []);
}

function sameName(gone: readonly Comune[], row: OfficialRow): Comune | undefined {
  const key = nameKey(row.name);
  const same = gone.filter((comune) => nameKey(comune.name) === key);
  return same.length === 1 ? same[0] : undefined;
}

function updated(comune: Comune, row: OfficialRow): Comune {
  const { code, name, province } = row;
  const also = otherNames(name, [comune.name, ...comune.also, ...row.otherLanguage.split("/")]);
  return { ...comune, code, name, province, also };
}

function merged(formers: readonly Comune[], row: OfficialRow): Comune {
  const { code, name, province } = row;
  const former = formers.flatMap((one) => [one.name, ...one.also]);
  const centre = meanCentre(formers.map(({ lat, lng }) => ({ lat, lng, weight: 1 })));
  const cap = formers[0]?.cap ?? "";
  return { code, name, province, cap, ...centre, also: otherNames(name, former) };
}
