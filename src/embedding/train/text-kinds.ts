import type { Group, Kind, Sources } from "./kind.ts";
import type { RatedPair } from "./sources/sts.ts";
import { runningTexts } from "./texts.ts";

/** Sentences and their translations, pages of them, and texts of which only parts are left. */
export function textKinds(sources: Sources): Kind[] {
  const { rated } = sources;
  const parallel = rated.flatMap(({ italian, english }) => [
    { left: [italian[0]], right: [english[0]] },
    { left: [italian[1]], right: [english[1]] },
  ]);
  const parts = runningTexts(sources).map((text) => ({ left: [text], right: [text] }));
  return [
    { name: "parallel", share: 9, groups: parallel },
    { name: "pages", share: 5, groups: rated.map((_, row) => pageFrom(rated, row)) },
    { name: "parts", share: 10, groups: parts, thins: true },
  ];
}

const SENTENCES_OF_A_PAGE = 6;
/** Rows next to each other are much alike; these are far apart. */
const ROWS_BETWEEN = 997;

/** A few sentences and their translations in a row, as long as what people write of themselves. */
function pageFrom(rated: readonly RatedPair[], row: number): Group {
  const rows = Array.from(
    { length: SENTENCES_OF_A_PAGE },
    (_, n) => rated[(row + n * ROWS_BETWEEN) % rated.length]!,
  );
  return {
    left: [rows.map(({ italian }) => italian[0]).join(" ")],
    right: [rows.map(({ english }) => english[0]).join(" ")],
  };
}
