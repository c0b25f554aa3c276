import type { z } from "zod";
import { en as english, it as italian } from "zod/locales";
import type { Bilingual } from "../errors.ts";

const SAYS = { it: italian().localeError, en: english().localeError };

/** What a schema expected of a value, as its library words it in both languages; a rule of ours says it itself. */
export const issueWords = (issue: z.core.$ZodIssue): Bilingual => ({
  it: wordsIn(issue, "it"),
  en: wordsIn(issue, "en"),
});

function wordsIn(issue: z.core.$ZodIssue, language: keyof typeof SAYS): string {
  if (issue.code === "custom") return issue.message;
  const said = SAYS[language](issue as z.core.$ZodRawIssue);
  return (typeof said === "string" ? said : said?.message) ?? issue.message;
}
