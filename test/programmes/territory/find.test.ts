import { describe, expect, it } from "vitest";
import { shippedComuni } from "../../../src/programmes/territory/comuni.ts";
import type { Finding } from "../../../src/programmes/territory/finding.ts";
import { find, type FindOptions } from "../../../src/programmes/territory/territory.ts";

const comuni = shippedComuni();
const mantovano = new Set(
  comuni.comuni.filter((comune) => comune.province === "MN").map((comune) => comune.code),
);
const home: FindOptions = { prefer: mantovano };

function told(finding: Finding): string {
  if (finding.kind === "found") return `${finding.comune.name} (${finding.comune.province})`;
  const listed = finding.kind === "ambiguous" ? finding.candidates : finding.nearest;
  const names = listed.map((comune) => `${comune.name} (${comune.province})`);
  return [finding.kind, ...names].join(" | ");
}

describe("what people write leads to the comune they mean", () => {
  const cases: readonly (readonly [written: string, comune: string])[] = [
    ["Castel d'Ario", "Castel d'Ario (MN)"],
    ["Castel d’Ario", "Castel d'Ario (MN)"],
    ["Castel D Ario", "Castel d'Ario (MN)"],
    ["casteldario", "Castel d'Ario (MN)"],
    ["CANNETO SULL OGLIO", "Canneto sull'Oglio (MN)"],
    ["FORLI'", "Forlì (FC)"],
    ["Forli", "Forlì (FC)"],
    ["San Giorgio Bigarello (MN)", "San Giorgio Bigarello (MN)"],
    ["Mantova MN", "Mantova (MN)"],
    ["Mantova, mn", "Mantova (MN)"],
    ["Viadana (prov. di Mantova)", "Viadana (MN)"],
    ["Comune di Viadana", "Viadana (MN)"],
    ["46100 Mantova", "Mantova (MN)"],
    ["46100", "Mantova (MN)"],
    ["20144", "Milano (MI)"],
    ["020030", "Mantova (MN)"],
    ["Virgilio", "Borgo Virgilio (MN)"],
    ["Bigarello", "San Giorgio Bigarello (MN)"],
    ["San Giorgio di Mantova", "San Giorgio Bigarello (MN)"],
    ["Sermide", "Sermide e Felonica (MN)"],
    ["Revere", "Borgo Mantovano (MN)"],
    ["Carbonara di Po", "Borgocarbonara (MN)"],
    ["S. Benedetto Po", "San Benedetto Po (MN)"],
    ["Borgofranco sul Po", "Borgocarbonara (MN)"],
    ["S.ta Maria Maggiore", "Santa Maria Maggiore (VB)"],
    ["San Agata Bolognese", "Sant'Agata Bolognese (BO)"],
    ["P.to Mantovano", "Porto Mantovano (MN)"],
    ["Castiglione d. Stiviere", "Castiglione delle Stiviere (MN)"],
    ["S. Martino dell'Argine", "San Martino dall'Argine (MN)"],
    ["Canneto s/Oglio", "Canneto sull'Oglio (MN)"],
    ["Castiglione (MN)", "Castiglione delle Stiviere (MN)"],
    ["Bolzano/Bozen", "Bolzano (BZ)"],
    ["Brixen - Bressanone", "Bressanone (BZ)"],
    ["Bozen", "Bolzano (BZ)"],
    ["Duino Aurisina", "Duino-Aurisina (TS)"],
    ["Reggio Emilia", "Reggio nell'Emilia (RE)"],
    ["Samone TN", "Samone (TN)"],
    ["Valverde", "Valverde (CT)"],
    ["Re", "Re (VB)"],
    ["Vo", "Vo' (PD)"],
    ["CAMERI NO", "Cameri (NO)"],
    ["Camerino", "Camerino (MC)"],
  ];
  it.each(cases)("%s → %s", (written, comune) => {
    expect(told(find(comuni, written))).toBe(comune);
  });
});

describe("the province and the programme's territory decide between like names", () => {
  it("asks when nothing decides", () => {
    expect(told(find(comuni, "Samone"))).toBe("ambiguous | Samone (TO) | Samone (TN)");
    expect(told(find(comuni, "Castiglione d/S"))).toBe(
      "ambiguous | Castiglione delle Stiviere (MN) | Castiglione di Sicilia (CT)",
    );
    expect(told(find(comuni, "Reggio"))).toBe(
      "ambiguous | Reggio nell'Emilia (RE) | Reggio di Calabria (RC)",
    );
  });

  it("takes the province of a column beside, by its letters or its name", () => {
    expect(told(find(comuni, "Samone", { province: "TN" }))).toBe("Samone (TN)");
    expect(told(find(comuni, "Samone", { province: "Torino" }))).toBe("Samone (TO)");
    expect(told(find(comuni, "Peglio", { province: "Pesaro e Urbino" }))).toBe("Peglio (PU)");
  });

  it("takes the comune of the territory", () => {
    expect(told(find(comuni, "Samone", { prefer: new Set(["022165"]) }))).toBe("Samone (TN)");
    expect(told(find(comuni, "Castiglione d/S", home))).toBe("Castiglione delle Stiviere (MN)");
    expect(told(find(comuni, "S.Giorgio", home))).toBe("San Giorgio Bigarello (MN)");
    const colliVerdi = { prefer: new Set(["018193"]) };
    expect(told(find(comuni, "Valverde", colliVerdi))).toBe("Colli Verdi (PV)");
  });

  it("takes the postal code beside the name, and ignores one that fits none", () => {
    expect(told(find(comuni, "38059 Samone"))).toBe("Samone (TN)");
    expect(told(find(comuni, "Marmirolo 46100"))).toBe("Marmirolo (MN)");
  });

  it("lists the comuni of a shared postal code", () => {
    expect(told(find(comuni, "46030"))).toBe(
      "ambiguous | Dosolo (MN) | Pomponesco (MN) | Serravalle a Po (MN) | Sustinente (MN)",
    );
  });
});

describe("an unknown name is answered with the nearest", () => {
  it.each([
    ["Suzara", "Suzzara (MN)"],
    ["Matnova", "Mantova (MN)"],
    ["Castel Gofredo", "Castel Goffredo (MN)"],
    ["Virgillio", "Borgo Virgilio (MN)"],
    ["Porto Mantovno (MN)", "Porto Mantovano (MN)"],
  ])("%s: %s first", (written, comune) => {
    expect(
      told(find(comuni, written, home))
        .split(" | ")
        .slice(0, 2),
    ).toEqual(["unknown", comune]);
  });

  it("offers five at most, those of the territory before as good ones elsewhere", () => {
    expect(told(find(comuni, "Mantva"))).toMatch(/^unknown \| Manta \(CN\) \| Mantova \(MN\)/);
    expect(told(find(comuni, "Mantva", home))).toMatch(/^unknown \| Mantova \(MN\)/);
    const finding = find(comuni, "Mantva");
    expect(finding.kind === "unknown" && finding.nearest.length).toBe(5);
  });

  it("offers the names that begin so when they are too many to choose from", () => {
    expect(told(find(comuni, "Castiglione"))).toMatch(/^unknown \| Castiglione \S+ \(/);
  });

  it("says that the comune exists, in another province", () => {
    expect(told(find(comuni, "Mantova (BS)"))).toBe("unknown | Mantova (MN)");
    expect(told(find(comuni, "Mantova", { province: "BS" }))).toBe("unknown | Mantova (MN)");
  });

  it("offers the nearest postal codes of the same zone", () => {
    expect(told(find(comuni, "46101"))).toMatch(/^unknown \| Mantova \(MN\)/);
    expect(told(find(comuni, "99999"))).toBe("unknown");
  });

  it.each(["", "   ", "???", "999999"])("knows nothing of %j", (written) => {
    expect(find(comuni, written)).toEqual({ kind: "unknown", nearest: [] });
  });
});

describe("over the whole table", () => {
  it("every comune is found by its name and province, however it is written", () => {
    const lost = comuni.comuni.filter((comune) => {
      const plain = comune.name
        .normalize("NFD")
        .replace(/[\p{M}'’-]/gu, " ")
        .toUpperCase();
      return [`${comune.name} (${comune.province})`, `${plain} ${comune.province}`].some(
        (written) => told(find(comuni, written)) !== `${comune.name} (${comune.province})`,
      );
    });
    expect(lost.map((comune) => comune.name)).toEqual([]);
  });

  it("every former name and name in another language leads to its comune", () => {
    const lost = comuni.comuni.flatMap((comune) =>
      comune.also.filter(
        (name) =>
          told(find(comuni, name, { prefer: new Set([comune.code]) })) !==
          `${comune.name} (${comune.province})`,
      ),
    );
    expect(lost).toEqual([]);
  });
});
