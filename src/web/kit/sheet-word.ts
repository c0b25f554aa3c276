import type { Dictionary } from "../../intake/kinds/choice.ts";
import type { Ctx } from "../visit.ts";
import type { Option } from "./fields.tsx";

const inEnglish = (code: string): string => code.replaceAll("_", " ");

/** One of a closed list as it is read: in Italian by the sheets' own word, in English by that of the code. */
export const sheetWord = <T extends string>(c: Ctx, words: Dictionary<T>, code: T): string =>
  c.get("language") === "it" ? words[code][0] : inEnglish(code);

/** The words of a sheet's closed list to choose from; what is chosen is sent as the sheet's own word. */
export const sheetOptions = (
  c: Ctx,
  {
    words = [],
    codes = [],
  }: { readonly words?: readonly string[]; readonly codes?: readonly string[] },
): Option[] =>
  words.map((value, at) => {
    const code = codes[at];
    const isItalian = c.get("language") === "it" || code === undefined;
    return { value, label: isItalian ? value : inEnglish(code) };
  });
