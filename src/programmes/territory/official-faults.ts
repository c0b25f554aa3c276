import { type Bilingual, InnestoError, type Issue, type Place, verbatim } from "../../errors.ts";

/** A comune as ISTAT's list of the Italian comuni has it: no postal code, no centre. */
export type OfficialRow = {
  readonly code: string;
  readonly name: string;
  readonly otherLanguage: string;
  readonly province: string;
};

/** The columns that are read, by the beginnings of their headers. */
export const HEADERS = {
  code: "Codice Comune formato alfanumerico",
  name: "Denominazione in italiano",
  otherLanguage: "Denominazione altra lingua",
  province: "Sigla automobilistica",
} as const;
export type Field = keyof typeof HEADERS;

type Shape = { readonly shape: RegExp; readonly expected: Bilingual };

const SHAPES: Readonly<Record<Field, Shape>> = {
  code: { shape: /^\d{6}$/, expected: { it: "sei cifre", en: "six digits" } },
  name: { shape: /\S/, expected: { it: "il nome di un comune", en: "the name of a comune" } },
  otherLanguage: { shape: /^/, expected: { it: "un nome", en: "a name" } },
  province: {
    shape: /^[A-Z]{2}$/,
    expected: { it: "una sigla di due lettere", en: "two letters" },
  },
};

export function faultsOf(row: OfficialRow, line: number): readonly Issue[] {
  const fields = Object.keys(HEADERS) as readonly Field[];
  const faulty = fields.filter((field) => !SHAPES[field].shape.test(row[field]));
  return faulty.map((field) =>
    fault({ row: line, column: HEADERS[field] }, row[field], SHAPES[field].expected),
  );
}

export function repeated(code: string, row: number, first: number): Issue {
  return fault({ row, column: HEADERS.code }, code, {
    it: `un codice diverso da quello della riga ${first}`,
    en: `a code other than that of row ${first}`,
  });
}

export function noColumn(field: Field, header: readonly string[]): Issue {
  const expected = { it: "questa colonna", en: "this column" };
  return fault({ row: 1, column: HEADERS[field] }, header.join(", "), expected);
}

function fault(place: Place, found: string, expected: Bilingual): Issue {
  return {
    ...place,
    found: found === "" ? { it: "niente", en: "nothing" } : verbatim(`«${found}»`),
    expected,
    next: {
      it: "Usare il file «Elenco-comuni-italiani.csv» così come ISTAT lo pubblica.",
      en: "Use the file “Elenco-comuni-italiani.csv” as ISTAT publishes it.",
    },
  };
}

export function invalid(issues: readonly Issue[]): InnestoError {
  const message = {
    it: "L'elenco ufficiale dei comuni non è valido",
    en: "The official list of comuni is not valid",
  };
  return new InnestoError("invalid", message, { issues });
}
