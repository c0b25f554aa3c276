import { eq } from "drizzle-orm";
import { programmeComune } from "../../db/tables/programme.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError, verbatim } from "../../errors.ts";
import { greatCircleKm } from "../../matching/great-circle.ts";
import type { Comune } from "../../programmes/territory/comune.ts";
import type { Comuni } from "../../programmes/territory/comuni.ts";
import { find } from "../../programmes/territory/territory.ts";
import { nameKey } from "../../programmes/territory/words.ts";
import { currentComuni } from "../../programmes/territory-store.ts";
import type { SearchQuery } from "./query.ts";

/** Around which comune is sought. */
export interface Near {
  readonly comune: Comune;
  readonly km: number;
  /** Whether the words named it, as in «sartoria a Viadana». */
  readonly fromWords: boolean;
  /** ISTAT codes of all comuni so near, that one among them. */
  readonly codes: readonly string[];
}

export interface Placed {
  /** Without the place, where they named one. */
  readonly words: string;
  /** Where to look; null: anywhere. The next is for when there is nothing within the one before. */
  readonly areas: readonly (Near | null)[];
}

/** How far «a Viadana» reaches: there and beside it, or else a drive away, or else anywhere. */
const KM_AROUND_A_NAMED_PLACE = [10, 30];

const NAMES_A_PLACE = /^(.*\S)\s+(?:vicino\s+a|presso|ad?|in|near|at)\s+(\S.*)$/iu;

/**
 * Reads where is sought: the comune that is given, or one of the programme's territory that the
 * words end with; other names stay words. Throws `invalid` for a comune that is none.
 */
export async function placeSought(tx: Transaction, query: SearchQuery): Promise<Placed> {
  const words = query.words ?? "";
  if (query.near !== undefined) {
    const comuni = await currentComuni(tx);
    const territory = await territoryOf(tx, query.programme);
    const comune = comuneNamed(comuni, query.near.comune, territory);
    return { words, areas: [around(comuni, comune, query.near.km, false)] };
  }
  return (await placeInWords(tx, query.programme, words)) ?? { words, areas: [null] };
}

async function placeInWords(tx: Transaction, programme: string, text: string) {
  const [, words, name] = NAMES_A_PLACE.exec(text) ?? [];
  if (words === undefined || name === undefined) return undefined;
  const comuni = await currentComuni(tx);
  const territory = await territoryOf(tx, programme);
  const key = nameKey(name);
  const comune = comuni.comuni.find((c) => territory.has(c.code) && nameKey(c.name) === key);
  if (comune === undefined) return undefined;
  const areas = KM_AROUND_A_NAMED_PLACE.map((km) => around(comuni, comune, km, true));
  return { words, areas: [...areas, null] };
}

async function territoryOf(tx: Transaction, programmeId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ code: programmeComune.comuneCode })
    .from(programmeComune)
    .where(eq(programmeComune.programmeId, programmeId));
  return new Set(rows.map(({ code }) => code));
}

const around = (comuni: Comuni, comune: Comune, km: number, fromWords: boolean): Near => ({
  comune,
  km,
  fromWords,
  codes: comuni.comuni
    .filter((other) => greatCircleKm(comune, other) <= km)
    .map(({ code }) => code),
});

function comuneNamed(comuni: Comuni, text: string, prefer: ReadonlySet<string>): Comune {
  const finding = find(comuni, text, { prefer });
  if (finding.kind === "found") return finding.comune;
  const alike = finding.kind === "ambiguous" ? finding.candidates : finding.nearest;
  const names = alike.map(({ name, province }) => `${name} (${province})`).join(", ");
  const none = alike.length === 0;
  throw new InnestoError(
    "invalid",
    { it: "Il luogo indicato non è un comune.", en: "The place is not a comune." },
    {
      issues: [
        {
          path: "near",
          found: verbatim(`«${text}»`),
          expected: { it: "un comune italiano", en: "an Italian comune" },
          next: {
            it: none ? "Scrivere il nome di un comune." : `Forse: ${names}.`,
            en: none ? "Write the name of a comune." : `Perhaps: ${names}.`,
          },
        },
      ],
    },
  );
}
