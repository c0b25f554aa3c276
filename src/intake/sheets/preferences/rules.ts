import { both } from "../../faults.ts";
import type { Party } from "../../kinds/party.ts";
import type { RowFault } from "../../sheet.ts";
import { isSameParty, missingCell, needlessCell } from "../common.ts";

interface PreferenceValues {
  readonly from?: Party;
  readonly to?: Party;
  readonly kind?: "rank" | "interest" | "exclusion";
  readonly rank?: number | null;
  readonly reason?: string | null;
  readonly approved_by?: string | null;
  readonly approved_at?: string | null;
}

/** Order, lawful reason, approval, and nobody of oneself. */
export const faultsOfPreference = (values: PreferenceValues): readonly RowFault[] => [
  ...ofOneself(values),
  ...ofOrder(values),
  ...ofReason(values),
  ...ofApproval(values),
];

const ofOneself = ({ from, to }: PreferenceValues): readonly RowFault[] =>
  isSameParty(from, to)
    ? [
        {
          column: "to",
          found: both("lo stesso codice di «chi»", "the same code as «from»"),
          expected: both("il codice di un altro", "the code of another"),
          next: both("Correggere uno dei due codici.", "Mend one of the two codes."),
        },
      ]
    : [];

function ofOrder({ kind, rank }: PreferenceValues): readonly RowFault[] {
  if (kind === undefined || rank === undefined) return [];
  if (kind === "rank" && rank === null)
    return [missingCell("rank", "l'ordine della preferenza, da 1", "the order, from 1")];
  if (kind !== "rank" && rank !== null)
    return [
      needlessCell(
        "rank",
        "niente: solo una preferenza ha un ordine",
        "nothing: only a rank has an order",
      ),
    ];
  return [];
}

function ofReason({ from, kind, reason }: PreferenceValues): readonly RowFault[] {
  if (from === undefined || kind === undefined || reason === undefined) return [];
  const isFirms = kind === "exclusion" && from.kind === "organisation";
  if (isFirms && reason === null) {
    const it = "uno dei motivi per cui un'impresa può escludere";
    return [missingCell("reason", it, "one of the reasons for which a firm may exclude")];
  }
  if (!isFirms && reason !== null) {
    const it = "niente: il motivo sta solo nell'esclusione di un'impresa";
    return [needlessCell("reason", it, "nothing: a reason belongs to a firm's exclusion alone")];
  }
  return [];
}

function ofApproval({ approved_by: by, approved_at: at }: PreferenceValues): readonly RowFault[] {
  if (by === undefined || at === undefined || (by === null) === (at === null)) return [];
  const column = by === null ? "approved_by" : "approved_at";
  return [missingCell(column, "sia chi ha approvato sia il giorno", "both who approved and when")];
}
