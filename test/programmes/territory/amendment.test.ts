import { describe, expect, it } from "vitest";
import {
  amend,
  type Amendment,
  type Settled,
} from "../../../src/programmes/territory/amendment.ts";

function settled(code: string, name: string, residents: number, more: Partial<Settled> = {}) {
  const comune = {
    code,
    name,
    province: "MN",
    cap: "46020",
    lat: 45,
    lng: 11,
    also: [],
    residents,
  };
  return { ...comune, ...more };
}

function table(...comuni: readonly Settled[]): Map<string, Settled> {
  return new Map(comuni.map((comune) => [comune.code, comune]));
}

const merger: Amendment = {
  date: "2019-01-01",
  kind: "merger",
  code: "020073",
  name: "Borgocarbonara",
  province: "MN",
  from: ["Borgofranco sul Po", "Carbonara di Po"],
};

describe("amend", () => {
  it("merges: former names stay findable, the centre lies where the inhabitants are", () => {
    const comuni = table(
      settled("020006", "Borgofranco sul Po", 1000, { lat: 45.04, lng: 11.2 }),
      settled("020009", "Carbonara di Po", 3000, { lat: 45.08, lng: 11.24, cap: "46021" }),
    );
    amend(comuni, merger);
    expect([...comuni.values()]).toEqual([
      settled("020073", "Borgocarbonara", 4000, {
        cap: "46021",
        lat: 45.07,
        lng: 11.23,
        also: ["Borgofranco sul Po", "Carbonara di Po"],
      }),
    ]);
  });

  it("incorporates: code, name and centre stay", () => {
    const comuni = table(
      settled("020057", "San Giorgio di Mantova", 9000),
      settled("020004", "Bigarello", 2000, { lat: 45.2 }),
    );
    const joins = {
      ...merger,
      kind: "incorporation",
      code: "020057",
      from: ["Bigarello"],
    } as const;
    amend(comuni, { ...joins, name: "San Giorgio di Mantova" });
    expect([...comuni.values()]).toEqual([
      settled("020057", "San Giorgio di Mantova", 11000, { also: ["Bigarello"] }),
    ]);
  });

  it("renames, and takes no name twice that is found alike", () => {
    const comuni = table(settled("022110", "Malè", 2000, { also: ["Vecchio"] }));
    const renaming = { ...merger, kind: "renaming", code: "022110", from: ["Malè"] } as const;
    amend(comuni, { ...renaming, name: "Malé" });
    expect(comuni.get("022110")).toEqual(settled("022110", "Malé", 2000, { also: ["Vecchio"] }));
  });

  it("moves to another province under a new code", () => {
    const comuni = table(settled("025052", "Sappada", 1300, { province: "BL" }));
    const moves = { ...merger, kind: "province", province: "UD", from: ["Sappada (BL)"] } as const;
    amend(comuni, { ...moves, code: "030189", name: "Sappada" });
    expect([...comuni.values()]).toEqual([settled("030189", "Sappada", 1300, { province: "UD" })]);
  });

  it("splits: the old comune stays", () => {
    const comuni = table(settled("081021", "Trapani", 60000, { cap: "91100" }));
    const split = { ...merger, kind: "split", code: "081025", from: ["Trapani"] } as const;
    amend(comuni, {
      ...split,
      name: "Misiliscemi",
      cap: "91020",
      centre: { lat: 37.9, lng: 12.5 },
    });
    expect(comuni.get("081021")?.name).toBe("Trapani");
    const centre = { lat: 37.9, lng: 12.5 };
    expect(comuni.get("081025")).toMatchObject({ cap: "91020", ...centre, also: [] });
  });

  it("refuses what does not fit the table", () => {
    expect(() => amend(table(), merger)).toThrow("no comune Borgofranco sul Po");
    const comuni = table(
      settled("020006", "Borgofranco sul Po", 1000),
      settled("020009", "Carbonara di Po", 3000),
      settled("020073", "Altro", 1),
    );
    expect(() => amend(comuni, merger)).toThrow("the code is taken");
  });
});
