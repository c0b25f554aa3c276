import { type Bilingual, verbatim } from "../../errors.ts";
import { both } from "./faults.ts";

const IDS = both("una lista di codici", "a list of ids");

/** What each entry of a quota holds, in words. */
export const QUOTA_ENTRIES: Readonly<Record<string, Bilingual>> = {
  quotas: both(
    "una lista di riserve, come in docs/quotas.md",
    "a list of quotas, as in docs/quotas.md",
  ),
  name: both("un nome", "a name"),
  kind: verbatim("«atLeast» | «atMost» | «together» | «apart»"),
  count: both("un numero intero da 0 in su", "a whole number from 0 up"),
  share: both(
    'un numero da 0 a 1 con al più quattro decimali, o una frazione come "1/3"',
    'a number from 0 to 1 with at most four decimals, or a fraction such as "1/3"',
  ),
  of: verbatim('{"seekers": […]} | {"groups": […]}'),
  in: verbatim('{"places": […]} | {"groups": […]}'),
  inEach: verbatim('{"places": […]} | {"groups": […]} | "place" | "group"'),
  same: verbatim('"place" | {"groups": […]}'),
  seekers: IDS,
  places: IDS,
  groups: IDS,
};

/** What the schema says of a quota as a whole, by its own message. */
export const QUOTA_RULES: Readonly<Record<string, Bilingual>> = {
  "needs either count or share": both("o «count» o «share»", "either «count» or «share»"),
  "has either in or inEach, not both": both(
    "o «in» o «inEach», non entrambi",
    "either «in» or «inEach», not both",
  ),
  "two quotas have the same name": both(
    "un nome diverso per ogni riserva",
    "a name of its own for each quota",
  ),
};

const COUNTING = ["name", "kind", "count", "share", "of", "in", "inEach"];
const COMPANY = ["name", "kind", "seekers", "same"];

/** The entries that a quota of this kind may have. */
export const quotaKeys = (kind: unknown): readonly string[] =>
  kind === "together" || kind === "apart" ? COMPANY : COUNTING;
