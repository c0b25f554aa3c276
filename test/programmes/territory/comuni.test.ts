import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { InnestoError } from "../../../src/errors.ts";
import {
  readRows,
  TABLE_DATE,
  toAmendment,
} from "../../../src/programmes/territory/build-comuni.ts";
import { loadComuni, shippedComuni } from "../../../src/programmes/territory/comuni.ts";
import { formatComuni, parseComuni } from "../../../src/programmes/territory/comuni-table.ts";
import { greatCircleKm } from "../../../src/matching/great-circle.ts";
import { find } from "../../../src/programmes/territory/territory.ts";

const folder = new URL("../../../src/programmes/territory/", import.meta.url);
const text = readFileSync(new URL("comuni.tsv", folder), "utf8");

describe("the table that is shipped", () => {
  it("is small, dated and in order", () => {
    expect(Buffer.byteLength(text)).toBeLessThan(500_000);
    expect(shippedComuni().date).toBe(TABLE_DATE);
    expect(formatComuni(parseComuni(text))).toBe(text);
  });

  it("has every code once, its centre in Italy", () => {
    const { comuni, byCode } = shippedComuni();
    expect(byCode.size).toBe(comuni.length);
    const outside = comuni.filter(
      ({ lat, lng }) => lat < 35.4 || lat > 47.1 || lng < 6.6 || lng > 18.6,
    );
    expect(outside).toEqual([]);
  });

  it("has a centre within reach of some other comune's, but for the islands", () => {
    const { comuni } = shippedComuni();
    const alone = comuni.filter((comune) => {
      const near = comuni.filter(
        (other) =>
          other !== comune &&
          Math.abs(other.lat - comune.lat) < 0.25 &&
          Math.abs(other.lng - comune.lng) < 0.3,
      );
      return near.every((other) => greatCircleKm(comune, other) > 25);
    });
    expect(alone.map((comune) => comune.name).toSorted()).toEqual([
      "Capraia Isola",
      "Isole Tremiti",
      "Lampedusa e Linosa",
      "Pantelleria",
      "Ponza",
      "Ustica",
      "Ventotene",
    ]);
  });
});

describe("the changes since May 2017", () => {
  const source = readFileSync(new URL("sources/amendments.tsv", folder), "utf8");
  const amendments = readRows(source).map(toAmendment);

  // The totals that ISTAT stated for those days.
  it.each([
    ["2017-05-05", 7978],
    ["2018-01-01", 7960],
    ["2018-03-31", 7954],
    ["2019-05-15", 7914],
    ["2021-02-20", 7904],
    ["2023-01-01", 7901],
    ["2024-01-22", 7896],
    ["2026-02-21", 7894],
  ])("leave on %s the %i comuni that ISTAT counted", (day, total) => {
    const change = { merger: 1, incorporation: 0, split: 1 } as const;
    const balance = amendments
      .filter(({ date }) => date !== "" && date <= day)
      .map(({ kind, from }) => {
        if (kind === "split") return 1;
        return kind === "merger" || kind === "incorporation" ? change[kind] - from.length : 0;
      });
    expect(balance.reduce((sum, step) => sum + step, 7978)).toBe(total);
  });

  it("are all in the table, under their codes", () => {
    const { byCode, comuni } = shippedComuni();
    expect(comuni).toHaveLength(7894);
    const inForce = new Map(amendments.map(({ code, name }) => [code, name]));
    const missing = [...inForce].filter(([code, name]) => byCode.get(code)?.name !== name);
    expect(missing).toEqual([]);
  });
});

describe("the towns of the CoMantova programme", () => {
  // Degrees and km from Mantova as the programme's own list states them.
  it.each([
    ["Asola", 45.2206, 10.4143, 30.5],
    ["Borgo Virgilio", 45.088, 10.775, 7.8],
    ["Bozzolo", 45.1053, 10.4845, 24.9],
    ["Canneto sull'Oglio", 45.1503, 10.3754, 32.7],
    ["Castel Goffredo", 45.298, 10.4746, 29.4],
    ["Castiglione delle Stiviere", 45.3865, 10.491, 34.7],
    ["Curtatone", 45.1338, 10.7163, 6.5],
    ["Goito", 45.2552, 10.6755, 14.3],
    ["Gonzaga", 44.9547, 10.8212, 22.6],
    ["Mantova", 45.1573, 10.7928, 0],
    ["Marcaria", 45.1196, 10.5336, 20.8],
    ["Marmirolo", 45.2223, 10.7573, 7.8],
    ["Moglia", 44.9303, 10.9119, 26.9],
    ["Monzambano", 45.3871, 10.6931, 26.7],
    ["Ostiglia", 45.0689, 11.1314, 28.3],
    ["Pegognaga", 44.9961, 10.859, 18.7],
    ["Poggio Rusco", 44.9774, 11.1188, 32.5],
    ["Porto Mantovano", 45.1888, 10.79, 3.5],
    ["Quistello", 45.0091, 10.9804, 22.1],
    ["Roncoferraro", 45.1332, 10.951, 12.7],
    ["Roverbella", 45.265, 10.7645, 12.2],
    ["Sabbioneta", 44.9998, 10.4899, 29.5],
    ["San Benedetto Po", 45.0411, 10.9285, 16.7],
    ["San Giorgio Bigarello", 45.1653, 10.8459, 4.3],
    ["Sermide e Felonica", 45.006, 11.299, 43.2],
    ["Suzzara", 44.9902, 10.7456, 18.9],
    ["Viadana", 44.9261, 10.5214, 33.4],
    ["Volta Mantovana", 45.3196, 10.6595, 20.8],
  ])("%s", (name, lat, lng, km) => {
    const comuni = shippedComuni();
    const mantova = comuni.byCode.get("020030")!;
    const finding = find(comuni, name, { province: "MN" });
    expect(finding).toMatchObject({ kind: "found", comune: { name, lat, lng } });
    if (finding.kind !== "found") return;
    expect(Math.abs(greatCircleKm(mantova, finding.comune) - km)).toBeLessThan(0.1);
  });
});

describe("a table of one's own", () => {
  const head = "# date 2030-01-01\ncode\tname\tprovince\tcap\tlat\tlng\talso\n";

  it("is read with its day, ranges of postal codes and other names", () => {
    const { date, comuni } = loadComuni(
      `${head}015146\tMilano\tMI\t20121-20162\t45.4668\t9.1905\tMilan; Mailand\n`,
    );
    expect(date).toBe("2030-01-01");
    expect(comuni).toEqual([
      {
        code: "015146",
        name: "Milano",
        province: "MI",
        cap: "20121",
        capLast: "20162",
        lat: 45.4668,
        lng: 9.1905,
        also: ["Milan", "Mailand"],
      },
    ]);
  });

  it("is refused with every fault, by row and column", () => {
    const faulty = `${head}15146\tMilano\tMI\t20121\t45.4668\t9.1905\t\n020030\t\tMN\t461\tx\t10.8\t\n`;
    const error = thrownBy(() => loadComuni(faulty));
    expect(error.kind).toBe("invalid");
    expect(error.issues.map(({ row, column }) => [row, column])).toEqual([
      [3, "code"],
      [4, "name"],
      [4, "cap"],
      [4, "lat"],
    ]);
    expect(error.issues[0]?.found.it).toBe("«15146»");
  });

  it("is refused when it is something else", () => {
    expect(thrownBy(() => loadComuni("nome;cap\nMantova;46100")).text.it).toContain("nome;cap");
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
