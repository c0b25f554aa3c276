import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Random, randomFrom } from "./random.ts";
import { TRADES } from "./trades.ts";

const COMUNI = [
  "Mantova",
  "Porto Mantovano",
  "Curtatone",
  "Borgo Virgilio",
  "San Giorgio Bigarello",
  "Suzzara",
  "Viadana",
  "Castiglione delle Stiviere",
  "Castel Goffredo",
  "Asola",
  "Goito",
  "Roverbella",
  "Marmirolo",
  "Gonzaga",
  "Ostiglia",
  "Poggio Rusco",
  "San Benedetto Po",
  "Volta Mantovana",
  "Quistello",
  "Sermide e Felonica",
  "Bozzolo",
  "Marcaria",
  "Sabbioneta",
  "Pegognaga",
];
const BANDS = ["mattina", "pomeriggio", "sera", "notte", "alba"];

/** 1 … count. */
const indices = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

type Row = Readonly<Record<string, string | number>>;

/**
 * Writes a programme's sheets into a folder: `people` who seek, `firms` with as many seats as people
 * in all. The same sizes and seed give the same bytes.
 */
export async function generateProgramme(
  folder: string,
  {
    people,
    firms,
    seed,
  }: { readonly people: number; readonly firms: number; readonly seed: number },
): Promise<void> {
  const random = randomFrom(seed);
  const firmRows = indices(firms).map((i) => firm(i, random));
  const seats = indices(firms).map((i) =>
    seat(i, firmRows[i - 1]!, Math.ceil(people / firms), random),
  );
  const persons = indices(people).map((i) => person(i, random));
  await mkdir(folder, { recursive: true });
  const write = (name: string, rows: readonly Row[]) =>
    writeFile(join(folder, `${name}.csv`), csv(rows));
  await write("progetto", [
    {
      codice: `prova-${people}`,
      titolo: `Progetto di prova ${people} × ${firms}`,
      territorio: COMUNI.join("|"),
      tipi_di_bisogno: "competenza=Competenza",
    },
  ]);
  await write("organizzazioni", firmRows);
  await write("risorse", seats);
  await write("partecipanti", persons);
  await write(
    "idee",
    indices(people)
      .filter((i) => i % 3 !== 0)
      .map((i) => idea(i, random)),
  );
  await write(
    "preferenze",
    indices(people)
      .filter((i) => i % 2 === 0)
      .flatMap((i) => ranks(i, firms, random)),
  );
}

const tradeOf = (random: Random) => random.pick(TRADES);

function firm(i: number, random: Random): Row {
  const { sector, activity } = tradeOf(random);
  return {
    codice: `F${i}`,
    nome: `Impresa ${i}`,
    anima: "imprese",
    settore: sector,
    comune: random.pick(COMUNI),
    coi_mezzi: random.next() < 0.6 ? "sì" : "no",
    accessibile: random.next() < 0.7 ? "sì" : "no",
    testo: `Ci occupiamo di ${activity} da ${random.whole(2, 60)} anni, in ${random.whole(2, 80)} persone. ${random.next() < 0.5 ? "Cerchiamo chi abbia voglia di imparare" : "Un tutor segue chi arriva"}, anche con ${tradeOf(random).idea}.`,
  };
}

function seat(i: number, { settore }: Row, capacity: number, random: Random): Row {
  const { skills } = random.pick(TRADES.filter(({ sector }) => sector === settore));
  return {
    codice: `S${i}`,
    chi: `F${i}`,
    tipo: "posto",
    titolo: "Posto per una persona e la sua idea",
    quantita: capacity,
    fasce: random.next() < 0.3 ? random.pick(BANDS) : "",
    patente_richiesta: random.next() < 0.1 ? "sì" : "no",
    chiede: random.some(skills, random.whole(1, 3)).join("|"),
  };
}

function person(i: number, random: Random): Row {
  const { skills, activity } = tradeOf(random);
  const means = random.pick(["auto", "auto", "auto", "bici", "bus", "treno"]);
  return {
    codice: `P${i}`,
    nome: `Nome ${i}`,
    stato: random.pick(["inoccupato", "disoccupato", "cassa integrazione"]),
    comune: random.pick(COMUNI),
    km: random.whole(8, 35),
    mezzo: means,
    patente: means === "auto" ? "sì" : "no",
    disponibilita: random.pick(["piena", "piena", "piena", "mattina", "niente notti", "sera no"]),
    competenze: random.some(skills, random.whole(2, 4)).join("|"),
    testo: `Ho lavorato ${random.whole(1, 15)} anni tra ${activity} e altro. So fare ${random.some(skills, 2).join(" e ")}; vorrei ${random.next() < 0.5 ? "restare nel mestiere" : "cambiare e imparare"}.`,
  };
}

const idea = (i: number, random: Random): Row => ({
  codice: `I${i}`,
  titolo: tradeOf(random).idea,
  testo: `Nasce da un bisogno visto ogni giorno: ${tradeOf(random).idea}, insieme a ${tradeOf(random).idea}, nel paese e nei comuni vicini (prova ${i}).`,
  squadra: `P${i}`,
});

const ranks = (i: number, firms: number, random: Random): Row[] =>
  random
    .some(
      Array.from({ length: Math.min(firms, 40) }, () => random.whole(1, firms)),
      3,
    )
    .filter((chosen, at, all) => all.indexOf(chosen) === at)
    .map((chosen, at) => ({
      chi: `P${i}`,
      verso: `F${chosen}`,
      tipo: "preferenza",
      ordine: at + 1,
    }));

const cell = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;

function csv(rows: readonly Row[]): string {
  const headers = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => headers.map((header) => cell(row[header]!)).join(","));
  return [headers.join(","), ...lines, ""].join("\n");
}
