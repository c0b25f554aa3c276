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
  readonly refused_by?: string | null;
  readonly refused_at?: string | null;
  readonly refused_because?: string | null;
}

/** Order, lawful reason, approval, and nobody of oneself. */
export const faultsOfPreference = (values: PreferenceValues): readonly RowFault[] => [
  ...ofOneself(values),
  ...ofOrder(values),
  ...ofReason(values),
  ...ofApproval(values),
  ...ofRefusal(values),
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

/** Who, when and why, of a firm's exclusion that nobody approved. */
function ofRefusal(values: PreferenceValues): readonly RowFault[] {
  const { from, kind, approved_at: approved } = values;
  const cells = ["refused_by", "refused_at", "refused_because"] as const;
  if (cells.some((cell) => values[cell] === undefined)) return [];
  if (cells.every((cell) => values[cell] === null)) return [];
  const isFirms = kind === "exclusion" && from?.kind === "organisation";
  if (!isFirms || (approved ?? null) !== null) {
    const it = "niente: si rifiuta solo l'esclusione di un'impresa, che non sia approvata";
    const en = "nothing: only a firm's exclusion is refused, one that was not approved";
    return cells.filter((cell) => values[cell] !== null).map((cell) => needlessCell(cell, it, en));
  }
  return cells
    .filter((cell) => values[cell] === null)
    .map((cell) =>
      missingCell(cell, "chi ha rifiutato, il giorno e il perché", "who refused, when and why"),
    );
}
