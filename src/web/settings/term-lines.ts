import { InnestoError, type Issue, verbatim } from "../../errors.ts";
import { type Term, termSchema } from "../../programmes/terms.ts";
import { SETTINGS } from "./words.ts";

/** A list as its form shows it: `code = Italian words | English words`, an entry a line. */
export const writeLines = (terms: readonly Term[]): string =>
  terms
    .map(({ code, italian, english }) =>
      english === null ? `${code} = ${italian}` : `${code} = ${italian} | ${english}`,
    )
    .join("\n");

/** The list that lines say; throws `invalid` with every line that is not understood. */
export function readLines(text: string): readonly Term[] {
  const lines = text.split("\n").map((line) => line.trim());
  const issues: Issue[] = [];
  const terms = lines.flatMap((line, at) => {
    if (line === "") return [];
    const term = termSchema.safeParse(termOf(line));
    if (term.success) return [term.data];
    issues.push(notUnderstood(line, at + 1));
    return [];
  });
  if (issues.length > 0) throw new InnestoError("invalid", SETTINGS.wrongLine, { issues });
  return terms;
}

function termOf(line: string): unknown {
  const cut = line.indexOf("=");
  const [italian = "", ...english] = line.slice(cut + 1).split("|");
  return {
    code: cut < 0 ? "" : line.slice(0, cut).trim(),
    italian: italian.trim(),
    english: english.join("|").trim() || null,
  };
}

const notUnderstood = (line: string, row: number): Issue => ({
  row,
  found: verbatim(`«${line.slice(0, 60)}»`),
  expected: { it: "sigla = parole", en: "code = words" },
  next: {
    it: "La sigla ha solo lettere minuscole, cifre e trattini bassi.",
    en: "The code has lower case letters, digits and underscores alone.",
  },
});
