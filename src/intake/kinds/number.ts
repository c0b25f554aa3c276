import { type Bilingual } from "../../errors.ts";
import { both, fault, quoted } from "../faults.ts";
import { type Fault, type Kind, parsed, refused } from "./kind.ts";

interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

const LARGEST_WHOLE = 2 ** 31 - 1;
const PLAIN = /^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i;
const NOT_FINITE = /^[+-]?(nan|inf(inity|inito)?|∞)$/i;
/** "1.500" is one and a half to some, fifteen hundred to others. */
const GROUPED_BY_POINTS = /^[+-]?\d{1,3}(\.\d{3})+$/;
const GROUPED_AND_DECIMAL =
  /^([+-]?\d{1,3}(?:[.\s]\d{3})+),(\d+)$|^([+-]?\d{1,3}(?:,\d{3})+)\.(\d+)$/;

/** A number with decimal comma or point. */
export const number = (bounds: Bounds = {}): Kind<number> => numeric(bounds, false);

/** A whole number that fits the database. */
export const whole = (bounds: Bounds = {}): Kind<number> =>
  numeric({ least: -LARGEST_WHOLE, most: LARGEST_WHOLE, ...bounds }, true);

function numeric(bounds: Bounds, isWhole: boolean): Kind<number> {
  const expected = inWords(bounds, isWhole);
  return {
    expected,
    parse(cell) {
      const text = cell.trim();
      const value = readNumber(text);
      if (typeof value !== "number") return refused(fault(value.found, expected, value.next));
      const { least = -Infinity, most = Infinity } = bounds;
      if (value >= least && value <= most && (!isWhole || Number.isInteger(value)))
        return parsed(value);
      const next = both("Correggere il numero.", "Mend the number.");
      return refused(fault(quoted(text), expected, next));
    },
    format: formatNumber,
  };
}

/** With a decimal comma, as Italian spreadsheets read it. */
export const formatNumber = (value: number): string => String(value).replace(".", ",");

function readNumber(text: string): number | Pick<Fault, "found" | "next"> {
  const found = quoted(text);
  if (GROUPED_BY_POINTS.test(text)) {
    const plain = text.replaceAll(".", "");
    const next = both(
      `Scrivere ${plain}, oppure la virgola per i decimali.`,
      `Write ${plain}, or a comma for decimals.`,
    );
    return { found, next };
  }
  const groups = GROUPED_AND_DECIMAL.exec(text);
  const integer = groups?.[1] ?? groups?.[3];
  const plain =
    integer === undefined
      ? text
      : `${integer.replace(/[.,\s]/g, "")}.${groups?.[2] ?? groups?.[4]}`;
  const value = PLAIN.test(plain) ? Number(plain.replace(",", ".")) : Number.NaN;
  if (Number.isFinite(value)) return value;
  const endless = NOT_FINITE.test(text) || PLAIN.test(plain);
  const next = endless
    ? both(
        "Scrivere una quantità finita, o lasciare vuoto.",
        "Write a finite amount, or leave it empty.",
      )
    : both("Scrivere solo cifre, o lasciare vuoto.", "Write digits alone, or leave it empty.");
  return { found, next };
}

function inWords({ least, most }: Bounds, isWhole: boolean): Bilingual {
  const kind = isWhole ? both("un numero intero", "a whole number") : both("un numero", "a number");
  if (least === undefined || least === -LARGEST_WHOLE) return kind;
  if (most === undefined || most === LARGEST_WHOLE)
    return both(`${kind.it} da ${least} in su`, `${kind.en}, ${least} or more`);
  return both(`${kind.it} da ${least} a ${most}`, `${kind.en} from ${least} to ${most}`);
}
