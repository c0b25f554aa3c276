import { onBehalf } from "../../access/on-behalf.ts";
import type { Service } from "../../access/service.ts";
import { notYours, type Part } from "../../access/visitor.ts";
import type { Transaction } from "../../db/transaction.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import { type Definitions, fsePlus, type Indicator } from "./definitions.ts";
import { supportedFirms, type SupportedFirm } from "./firms.ts";
import { loadFacts, type PersonFacts } from "./facts.ts";
import { hideSmall } from "./hide-small.ts";
import { judge } from "./judge.ts";
import type { Gender, Line, Period } from "./line.ts";

/** The codes behind a figure. */
interface Behind {
  readonly counted: readonly string[];
  readonly missing: readonly string[];
}

export interface FunderReport {
  readonly definitions: Definitions;
  readonly period: Period;
  readonly lines: readonly Line[];
  /** By the indicator's code; null for whoever reads figures alone. */
  readonly behind: ReadonlyMap<string, Behind> | null;
  /** Null for whoever reads figures alone. */
  readonly people: readonly PersonFacts[] | null;
}

/** The same with the firms that were supported: they are no people, and stand apart. */
export interface WholeReport extends FunderReport {
  readonly firms: readonly SupportedFirm[];
}

/**
 * The report of a period: people who entered in it, results of those who had left by its end. The coordination reads
 * all of it; whoever funds the programme figures alone, without the small ones. `db` is the service's own.
 *
 * @throws InnestoError `forbidden` for anybody else
 */
export async function funderReport(db: Service, actor: Part, period: Period): Promise<WholeReport> {
  if (actor.kind !== "coordinator" && actor.kind !== "funder") throw notYours();
  const read = async (tx: Transaction, id: string) => ({
    facts: await loadFacts(tx, id),
    firms: await supportedFirms(tx, id, period),
  });
  const { facts, firms } =
    actor.kind === "coordinator"
      ? await db.as(actor, (tx) => read(tx, actor.programme))
      : await onBehalf(
          db,
          actor,
          (tx) => requireProgramme(tx, actor.programme),
          (tx, { id }) => read(tx, id),
        );
  const whole = { ...reportOf(fsePlus(), facts, period), firms };
  if (actor.kind === "coordinator") return whole;
  return { ...whole, lines: hideSmall(whole.lines, whole.definitions), behind: null, people: null };
}

/** The report out of facts, with every figure. */
export function reportOf(
  definitions: Definitions,
  facts: readonly PersonFacts[],
  period: Period,
): FunderReport {
  const people = facts.filter(({ entered }) => period.from <= entered && entered <= period.to);
  const behind = new Map(
    definitions.indicators.map((indicator) => [
      indicator.code,
      behindOf(definitions, indicator, people, period.to),
    ]),
  );
  const genders = new Map(people.map(({ code, sex }) => [code, genderOf(sex)]));
  const lines = definitions.indicators.map((indicator): Line => {
    const { counted, missing } = behind.get(indicator.code)!;
    const of = (gender: Gender) => counted.filter((code) => genders.get(code) === gender).length;
    return {
      indicator,
      total: counted.length,
      byGender: { women: of("women"), men: of("men"), unknown: of("unknown") },
      missing: missing.length,
    };
  });
  return { definitions, period, lines, behind, people };
}

function behindOf(
  definitions: Definitions,
  indicator: Indicator,
  people: readonly PersonFacts[],
  on: string,
): Behind {
  const judged = people.map((one) => ({
    code: one.code,
    says: judge(definitions, indicator, one, on),
  }));
  const codes = (wanted: (typeof judged)[number]["says"]) =>
    judged.filter(({ says }) => says === wanted).map(({ code }) => code);
  return { counted: codes("counted"), missing: codes("missing") };
}

const genderOf = (sex: PersonFacts["sex"]): Gender =>
  sex === "F" ? "women" : sex === "M" ? "men" : "unknown";
