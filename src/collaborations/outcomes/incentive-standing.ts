import type { Bilingual } from "../../errors.ts";
import { dayWords } from "../../programmes/days.ts";
import type { HiringIncentive, IncentiveRule } from "./incentive-rows.ts";
import type { Outcome } from "./outcomes.ts";
import { type Duration, durationOf } from "./months.ts";
import { durationWords } from "./words.ts";

/** How far the incentive of a hiring is, with the sentence that says why. */
export interface Standing {
  readonly state:
    | "no_rule"
    | "to_complete"
    | "not_eligible"
    | "to_decide"
    | "eligible"
    | "asked"
    | "granted"
    | "paid";
  readonly why: Bilingual;
}

const standing = (state: Standing["state"], it: string, en: string): Standing => ({
  state,
  why: { it, en },
});

/** The rule for a contract that begins on a day: the newest that was in force then; null for none. */
export const ruleFor = (rules: readonly IncentiveRule[], from: string): IncentiveRule | null =>
  rules
    .filter(({ validFrom }) => validFrom <= from)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;

/**
 * Where the incentive of a hiring stands: what has been asked, granted and paid counts before all else; then what the
 * coordination decided; then the contract's duration against the rule of its first day. Of a contract that is long
 * enough only with its extension, nothing is decided here.
 */
export function incentiveStanding(
  hiring: Outcome,
  kept: HiringIncentive | null,
  rules: readonly IncentiveRule[],
): Standing {
  return progress(kept) ?? decided(kept) ?? verdict(hiring, rules);
}

function progress(kept: HiringIncentive | null): Standing | null {
  if (kept?.paidOn)
    return standing(
      "paid",
      `Erogato il ${dayWords(kept.paidOn)}`,
      `Paid on ${dayWords(kept.paidOn)}`,
    );
  if (kept?.grantedOn)
    return standing(
      "granted",
      `Concesso il ${dayWords(kept.grantedOn)}`,
      `Granted on ${dayWords(kept.grantedOn)}`,
    );
  if (kept?.askedOn)
    return standing(
      "asked",
      `Richiesto il ${dayWords(kept.askedOn)}`,
      `Asked for on ${dayWords(kept.askedOn)}`,
    );
  return null;
}

function decided(kept: HiringIncentive | null): Standing | null {
  if (!kept?.decision) return null;
  const because = kept.decidedBecause ?? "";
  return kept.decision === "admitted"
    ? standing("eligible", `Ammissibile (deciso: ${because})`, `Eligible (decided: ${because})`)
    : standing(
        "not_eligible",
        `Non ammissibile (deciso: ${because})`,
        `Not eligible (decided: ${because})`,
      );
}

/** What the rule alone says of a hiring. */
function verdict(hiring: Outcome, rules: readonly IncentiveRule[]): Standing {
  const { contractFrom: from, contractTo: to, extendedTo } = hiring;
  if (from === null)
    return standing(
      "to_complete",
      "Manca l'inizio del contratto",
      "The contract's first day is missing",
    );
  const rule = ruleFor(rules, from);
  if (rule === null)
    return standing(
      "no_rule",
      `Nessuna regola vale il ${dayWords(from)}: scrivi quanti mesi servono`,
      `No rule holds on ${dayWords(from)}: write how many months are needed`,
    );
  if (to === null) return withoutEnd(hiring);
  const first = durationOf(from, to);
  if (first.months >= rule.months) return eligible(first);
  const whole = extendedTo === null ? first : durationOf(from, extendedTo);
  if (whole.months < rule.months) return tooShort(whole, rule);
  const [end, last] = [dayWords(to), dayWords(extendedTo!)];
  return standing(
    "to_decide",
    `Decidi tu: il contratto finisce il ${end} (${durationWords(first).it}), con la proroga il ${last} (${durationWords(whole).it}); ne servono almeno ${rule.months}`,
    `Yours to decide: the contract ends on ${end} (${durationWords(first).en}), with its extension on ${last} (${durationWords(whole).en}); at least ${rule.months} are needed`,
  );
}

/** Contracts that by their nature have no last day. */
const withoutEnd = ({ contract }: Outcome): Standing =>
  contract === "permanent" || contract === "apprenticeship"
    ? standing("eligible", "Ammissibile (senza termine)", "Eligible (without an end)")
    : standing("to_complete", "Manca la fine del contratto", "The contract's last day is missing");

const eligible = (lasts: Duration): Standing =>
  standing(
    "eligible",
    `Ammissibile (${durationWords(lasts).it})`,
    `Eligible (${durationWords(lasts).en})`,
  );

const tooShort = (lasts: Duration, { months }: IncentiveRule): Standing =>
  standing(
    "not_eligible",
    `Non ammissibile (${durationWords(lasts).it}: ne servono almeno ${months})`,
    `Not eligible (${durationWords(lasts).en}: at least ${months} are needed)`,
  );
