import { describe, expect, it } from "vitest";
import { InnestoError } from "../../../src/errors.ts";
import { loadComuni } from "../../../src/programmes/territory/comuni.ts";
import { mergeOfficialList } from "../../../src/programmes/territory/official-list.ts";
import { decodeOfficialList } from "../../../src/programmes/territory/official-rows.ts";
import { find } from "../../../src/programmes/territory/territory.ts";

const current = loadComuni(
  [
    "# date 2026-02-21",
    "code\tname\tprovince\tcap\tlat\tlng\talso",
    "020030\tMantova\tMN\t46100\t45.1573\t10.7928\t",
    "020043\tPomponesco\tMN\t46030\t44.9270\t10.5890\t",
    "020022\tDosolo\tMN\t46031\t44.9550\t10.6350\t",
    "021008\tBolzano\tBZ\t39100\t46.4981\t11.3540\tBozen",
    "068033\tPopoli\tPE\t65026\t42.1719\t13.8319\t",
    "090003\tAlghero\tSS\t07041\t40.5580\t8.3193\t",
    "",
  ].join("\n"),
);

const HEADER =
  'Codice Regione;"Codice Provincia\n(Storico)(1)";Codice Comune formato alfanumerico;' +
  '"Denominazione (Italiana e straniera)";Denominazione in italiano;Denominazione altra lingua;' +
  "Sigla automobilistica";

function listOf(...rows: readonly (readonly [code: string, name: string, province: string])[]) {
  const lines = rows.map(([code, name, province]) => `03;x;${code};${name};${name};;${province}`);
  return [HEADER, ...lines, ";;;;;;", ""].join("\r\n");
}

const unchanged = [
  ["020030", "Mantova", "MN"],
  ["021008", "Bolzano", "BZ"],
] as const;

describe("mergeOfficialList", () => {
  const list = listOf(
    ...unchanged,
    ["068033", "Popoli Terme", "PE"],
    ["112001", "Alghero", "SS"],
    ["020099", "Dosolo Pomponesco", "MN"],
    ["081025", "Misiliscemi", "TP"],
  );
  const formers = new Map([["020099", ["020022", "020043"]]]);
  const merge = mergeOfficialList(current, list, { date: "2027-01-01", formers });

  it("keeps what it knows of unchanged comuni", () => {
    expect(merge.comuni.byCode.get("020030")).toEqual(current.byCode.get("020030"));
    expect(merge.comuni.byCode.get("021008")?.also).toEqual(["Bozen"]);
    expect(merge.comuni.date).toBe("2027-01-01");
  });

  it("renames, and keeps the old name for looking up", () => {
    expect(merge.renamed.map(({ from, to }) => [from.name, to.name])).toEqual([
      ["Popoli", "Popoli Terme"],
    ]);
    expect(find(merge.comuni, "Popoli")).toMatchObject({ comune: { name: "Popoli Terme" } });
  });

  it("carries postal code and centre over to a new code of the same comune", () => {
    expect(merge.recoded.map(({ from, to }) => [from.code, to.code])).toEqual([
      ["090003", "112001"],
    ]);
    expect(merge.comuni.byCode.get("112001")).toMatchObject({ cap: "07041", lat: 40.558 });
  });

  it("puts a merged comune in the middle of its former ones", () => {
    expect(merge.added).toEqual([
      {
        code: "020099",
        name: "Dosolo Pomponesco",
        province: "MN",
        cap: "46031",
        lat: 44.941,
        lng: 10.612,
        also: ["Dosolo", "Pomponesco"],
      },
    ]);
    expect(merge.removed.map(({ name }) => name).toSorted()).toEqual(["Dosolo", "Pomponesco"]);
    expect(find(merge.comuni, "Dosolo")).toMatchObject({ comune: { code: "020099" } });
  });

  it("reports a new comune of which no centre is known, and leaves it out", () => {
    expect(merge.withoutCentre).toEqual([
      { code: "081025", name: "Misiliscemi", otherLanguage: "", province: "TP" },
    ]);
    expect(merge.comuni.byCode.has("081025")).toBe(false);
  });

  it("leaves the present table as it was", () => {
    expect(current.byCode.get("068033")?.name).toBe("Popoli");
    expect(current.comuni).toHaveLength(6);
  });

  it("takes the name in another language", () => {
    const german = `${HEADER}\n04;x;021008;Bolzano/Bozen;Bolzano;Bozen;BZ\n`;
    const { comuni } = mergeOfficialList(current, german, { date: "2027-01-01" });
    expect(comuni.byCode.get("021008")?.also).toEqual(["Bozen"]);
  });
});

describe("a faulty list", () => {
  it("is refused with every fault, by row and column", () => {
    const list = listOf(
      ["20030", "Mantova", "MN"],
      ["021008", "", "BZ"],
      ["021008", "Bolzano", "b"],
    );
    const error = thrownBy(() => mergeOfficialList(current, list, { date: "2027-01-01" }));
    expect(error.issues.map(({ row, column }) => [row, column])).toEqual([
      [3, "Codice Comune formato alfanumerico"],
      [4, "Denominazione in italiano"],
      [5, "Sigla automobilistica"],
      [5, "Codice Comune formato alfanumerico"],
    ]);
    expect(error.issues[3]?.expected.it).toBe("un codice diverso da quello della riga 4");
  });

  it("is refused when columns are missing, naming them", () => {
    const error = thrownBy(() => mergeOfficialList(current, "a;b\n1;2\n", { date: "2027-01-01" }));
    expect(error.issues.map(({ column }) => column)).toEqual([
      "Codice Comune formato alfanumerico",
      "Denominazione in italiano",
      "Sigla automobilistica",
    ]);
  });

  it("is refused when it is no CSV", () => {
    const error = thrownBy(() => mergeOfficialList(current, '"a;b', { date: "2027-01-01" }));
    expect(error.text.it).toMatch(/^L'elenco dei comuni non si legge/);
  });
});

describe("decodeOfficialList", () => {
  it("reads Windows-1252 as ISTAT publishes it, and UTF-8", () => {
    expect(decodeOfficialList(Uint8Array.of(0x46, 0x6f, 0x72, 0x6c, 0xec))).toBe("Forlì");
    expect(decodeOfficialList(new TextEncoder().encode("Forlì"))).toBe("Forlì");
  });
});

function thrownBy(act: () => unknown): InnestoError {
  try {
    act();
  } catch (error) {
    if (error instanceof InnestoError) return error;
  }
  throw new Error("no InnestoError was thrown");
}
