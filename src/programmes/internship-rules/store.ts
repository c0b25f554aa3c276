import { desc, eq } from "drizzle-orm";
import { issueWords } from "../../access/issue-words.ts";
import { internshipRules } from "../../db/tables/internship-rules.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError, verbatim } from "../../errors.ts";
import { type InternshipRules, internshipRulesSchema } from "./schema.ts";

export interface VersionedRules {
  readonly version: number;
  readonly rules: InternshipRules;
}

/** The rules on internships that a programme reads; null where it has none. */
export async function currentRules(
  tx: Transaction,
  programmeId: string,
): Promise<VersionedRules | null> {
  const [newest] = await tx
    .select()
    .from(internshipRules)
    .where(eq(internshipRules.programmeId, programmeId))
    .orderBy(desc(internshipRules.version))
    .limit(1);
  if (newest === undefined) return null;
  return { version: newest.version, rules: internshipRulesSchema.parse(newest.document) };
}

/**
 * Adds a version, which counts from now on; earlier ones stay. `expected`: the version that was read, 0 for none.
 *
 * @throws InnestoError `conflict` where there is another one by now
 */
export async function saveRules(
  tx: Transaction,
  programmeId: string,
  rules: InternshipRules,
  { expected, madeBy }: { readonly expected: number; readonly madeBy: string | null },
): Promise<void> {
  const present = await currentRules(tx, programmeId);
  const added =
    (present?.version ?? 0) === expected
      ? await tx
          .insert(internshipRules)
          .values({ programmeId, version: expected + 1, document: rules, madeBy })
          .onConflictDoNothing()
          .returning({ version: internshipRules.version })
      : [];
  if (added.length > 0) return;
  throw new InnestoError("conflict", {
    it: "Le regole sono cambiate nel frattempo: rileggile e riprova.",
    en: "The rules have changed meanwhile: read them and try again.",
  });
}

/** A file of rules; throws `invalid` with what is wrong by JSON path. */
export function parseRules(text: string): InternshipRules {
  const parsed = internshipRulesSchema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({
    path: issue.path.map(String).join("."),
    found: { it: "un valore che non va", en: "a value that will not do" },
    expected: issue.code === "custom" ? INVERTED : issueWords(issue),
    next: { it: "Correggi il file e mandalo di nuovo.", en: "Mend the file and send it again." },
  }));
  throw new InnestoError("invalid", NOT_RULES, { issues });
}

const NOT_RULES = {
  it: "Questo file non è un documento di regole sui tirocini.",
  en: "This file is no document of rules on internships.",
};

const INVERTED = {
  it: "una fine non prima dell'inizio",
  en: "an end that is not before the start",
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InnestoError("invalid", NOT_RULES, {
      issues: [
        {
          path: "",
          found: { it: "un testo che non è JSON", en: "a text that is not JSON" },
          expected: verbatim("JSON"),
          next: {
            it: "Scarica le regole, modifica quel file e mandalo.",
            en: "Download the rules, change that file and send it.",
          },
        },
      ],
    });
  }
}
