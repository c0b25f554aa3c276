import type { ConflictAccount, ReleaseAccount } from "../matching/explain/conflict-types.ts";
import type { QuotaConflictAccount } from "../matching/explain/quota-conflict-types.ts";
import type { Text } from "../matching/glossary.ts";
import type { RunReport } from "./report.ts";

type Name = (id: string) => string;

/** A report with other names for its seekers: pseudonyms as it is kept, codes as it is read. */
export function renameReport(report: RunReport, names: ReadonlyMap<string, string>): RunReport {
  const name = (id: string) => names.get(id) ?? id;
  const { pairs, conflict } = report;
  return {
    ...report,
    pairs: pairs.map((pair) => ({ ...pair, seeker: name(pair.seeker) })),
    conflict: conflict && conflictNamed(conflict, name),
  };
}

function conflictNamed(
  conflict: ConflictAccount | QuotaConflictAccount,
  name: Name,
): ConflictAccount | QuotaConflictAccount {
  if (!("quotas" in conflict)) return renameConflict(conflict, name);
  return {
    ...conflict,
    sentence: renameText(conflict.sentence, name),
    pins: conflict.pins.map((pin) => ({ ...pin, seeker: name(pin.seeker) })),
  };
}

function renameConflict(conflict: ConflictAccount, name: Name): ConflictAccount {
  return {
    ...conflict,
    sentence: renameText(conflict.sentence, name),
    seekers: conflict.seekers.map(name).toSorted(),
    pins: conflict.pins.map((pin) => ({ ...pin, seeker: name(pin.seeker) })),
    limits: conflict.limits.map((limit) =>
      limit.of === "seeker" ? { ...limit, id: name(limit.id) } : limit,
    ),
    releases: conflict.releases.map((release) => renameRelease(release, name)),
  };
}

function renameRelease(release: ReleaseAccount, name: Name): ReleaseAccount {
  const sentence = renameText(release.sentence, name);
  switch (release.kind) {
    case "pin":
    case "forbid":
      return { ...release, sentence, seeker: name(release.seeker) };
    case "room":
      return release.of === "seeker"
        ? { ...release, sentence, anyOf: release.anyOf.map(name) }
        : { ...release, sentence };
    default:
      return { ...release, sentence };
  }
}

/** Codes stand in sentences as words of their own; a word that is nobody's code stays as it is. */
const renameText = ({ it, en }: Text, name: Name): Text => ({
  it: it.replace(WORD, name),
  en: en.replace(WORD, name),
});

const WORD = /[#\p{L}\p{N}_-]+/gu;
