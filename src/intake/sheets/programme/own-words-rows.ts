import { incentiveRule } from "../../../db/tables/incentive.ts";
import { measure, phase, programmeComune, term } from "../../../db/tables/programme.ts";
import type { Row } from "../../column.ts";
import type { Labelled } from "../../kinds/labelled.ts";
import type { MonthsFrom } from "../../kinds/months-from.ts";
import type { Listed } from "../../part.ts";

const NEED_KIND = "need_kind";

export const isNeedKind = (row: Row): boolean => row[term.list.name] === NEED_KIND;

/** The rows in which a programme's territory and own words are kept. */
export const ownWordsParts: readonly Listed[] = [
  {
    table: programmeComune,
    owner: programmeComune.programmeId,
    same: [programmeComune.comuneCode],
    rows: ({ territory }) =>
      (territory as readonly string[]).map((code) => ({ comune_code: code })),
  },
  {
    table: term,
    owner: term.programmeId,
    same: [term.list, term.code],
    foreign: (row) => !isNeedKind(row),
    rows: ({ need_kinds: kinds }) =>
      (kinds as readonly Labelled[]).map(({ code, label }, position) => ({
        list: NEED_KIND,
        code,
        position,
        italian: label,
      })),
  },
  {
    table: phase,
    owner: phase.programmeId,
    same: [phase.name],
    rows: ({ phases }) =>
      (phases as readonly string[]).map((name, position) => ({ name, position })),
  },
  {
    table: measure,
    owner: measure.programmeId,
    same: [measure.id],
    rows: ({ measures }) =>
      (measures as readonly Labelled[]).map(({ code, label }) => ({ id: code, name: label })),
  },
  {
    table: incentiveRule,
    owner: incentiveRule.programmeId,
    same: [incentiveRule.validFrom],
    rows: ({ incentive_months: rules }) =>
      (rules as readonly MonthsFrom[]).map(({ validFrom, months }) => ({
        valid_from: validFrom,
        months,
      })),
  },
];
