import { SMALL, spoiled, type Texts } from "./sheets-in-memory.ts";

/** What is wrong, and files in which just that is wrong. */
export type FaultCase = readonly [name: string, texts: Texts];

const cell = (name: string, file: string, before: string, after: string): FaultCase => [
  name,
  spoiled(file, before, after),
];

const LONG_ROW = "P03,Ada,,,,,,,,,,,,,,di troppo";

const wholeSeats = (texts: Texts): Texts => ({
  ...texts,
  risorse: texts["risorse"]!.replace('"40,5"', "1"),
});

export const HEADER_FAULTS: readonly FaultCase[] = [
  cell("unknown column", "hub", "capienza", "capienzza"),
  cell("repeated column", "hub", "capienza", "nome"),
  cell("required column missing", "organizzazioni", "codice,nome,anima", "codice,nome,settore"),
  cell("cell beyond the header", "partecipanti", "P02,Luca", `${LONG_ROW}\nP02,Luca`),
  cell("column without a header", "affermazioni", "testo,inglese", "testo,"),
  cell("control character", "affermazioni", "squadra,", "squa\u0000dra,"),
  ["the same sheet twice", { ...SMALL, programme: SMALL["progetto"]! }],
];

export const CELL_FAULTS: readonly FaultCase[] = [
  cell("required cell empty", "organizzazioni", "F01,Calzificio Lunaria", "F01,"),
  cell("not a number", "partecipanti", '"12,5"', "dodici"),
  cell("NaN", "partecipanti", '"12,5"', "NaN"),
  cell("infinite", "partecipanti", '"12,5"', "1e999"),
  cell("negative amount", "risorse", '"40,5"', "-3"),
  cell("thousands or decimals", "risorse", '"40,5"', "1.500"),
  cell("not whole", "organizzazioni", "48", '"4,5"'),
  cell("too large for the database", "organizzazioni", "48", "9999999999"),
  cell("out of range", "risposte", "P01,V1,5", "P01,V1,6"),
  cell("no day of the calendar", "partecipanti", "2025-09-01", "30/02/2025"),
  cell("two digits of a year", "partecipanti", "2025-09-01", "01/09/25"),
  cell("unknown word", "partecipanti", "disoccupato", "dissocupato"),
  cell("neither yes nor no", "partecipanti", ",sì,SA", ",forse,SA"),
  cell("unknown word in a list", "organizzazioni", "partner|promotore", "partner|amico"),
  cell("unknown comune", "partecipanti", "Castel Goffredo", "Castel Gofredo"),
  cell("ambiguous comune", "partecipanti", "Castel Goffredo", "Castro"),
  cell("unknown code", "collaborazioni", "I01,F01", "I01,F10"),
  cell("code of the wrong kind", "preferenze", "P01,F01", "P01,hub:SA"),
  cell("unknown kind of need", "bisogni", "I01,spazio", "I01,spazzio"),
  cell("unknown measure", "dati_riservati", "gg=da verificare", "pon=da verificare"),
  cell("unfinished eligibility", "dati_riservati", "gg=da verificare", "gg=forse"),
  cell("unreadable period", "partecipanti", "(2019-2025)", "(2025-2019)"),
  cell("the same item twice", "hub", "F01|F02", "F01|F01"),
  cell("a code with reserved signs", "affermazioni", "V1,", "V|1,"),
  cell("unknown party", "protocolli", "|F02,", "|F99,"),
  cell("signature that is no day", "protocolli", "F01=2026-02-10", "F01=febbraio"),
  cell("party named twice", "protocolli", "|F02,", "|F01,"),
  cell("role that ends before it begins", "partenariato", "2025-12-31", "2024-12-31"),
  cell("unknown agreement", "risorse", ",,,,,,A01", ",,,,,,A09"),
  cell("unknown band", "risorse", "mattina|pomeriggio", "mattina|pranzo"),
  [
    "ambiguous code",
    { ...SMALL, hub: spoiled("hub", "SA,", "F01,")["hub"]!.replaceAll("F01|F02", "F02") },
  ],
];

const monthRow = (row: string): string => `collaborazione,mese,ore_previste,ore_svolte\n${row}\n`;

export const ROW_FAULTS: readonly FaultCase[] = [
  cell("duplicate code", "partecipanti", "P02,", "P01,Ugo,,,,,,,,,,,,,\nP02,"),
  cell("the same preference twice", "preferenze", "P02,F01", "P01,F01,preferenza,2,,,,\nP02,F01"),
  cell("minimum over capacity", "risorse", "rimaglio,2,1", "rimaglio,2,3"),
  cell("part of a seat", "risorse", "rimaglio,2,1", 'rimaglio,"1,5",1'),
  cell("a seat's cell on no seat", "risorse", '"40,5",,,', '"40,5",,persona,'),
  cell("dates backwards", "bisogni", "2026-03-01,2026-04-30", "2026-05-01,2026-04-30"),
  cell("half a challenge", "bisogni", "2026-03-01,2026-04-30", "2026-03-01,"),
  cell("status day without status", "partecipanti", "disoccupato,2025", ",2025"),
  cell("rank without order", "preferenze", "preferenza,1", "preferenza,"),
  cell("order without rank", "preferenze", "esclusione,,,Esp", "esclusione,2,,Esp"),
  cell("rank given twice", "preferenze", "P02,F01", "P01,F02,preferenza,1,,,,\nP02,F01"),
  cell("preference for oneself", "preferenze", "F01,P02", "F01,F01"),
  cell("a firm's exclusion without reason", "preferenze", ",sicurezza,", ",,"),
  cell(
    "a reason where none belongs",
    "preferenze",
    "esclusione,,,Esp",
    "esclusione,,sicurezza,Esp",
  ),
  cell("half an approval", "preferenze", "2026-02-10", ""),
  cell("collaboration of nobody", "collaborazioni", "C01,P01,I01", "C01,,"),
  cell("ended without a day", "collaborazioni", "in corso", "conclusa"),
  cell("seat of another", "collaborazioni", "F01,,", "F02,S01,"),
  cell("resource that is no seat", "collaborazioni", "F01,,", "F01,R01,"),
  [
    "an extension that shortens",
    {
      ...SMALL,
      collaborazioni: `codice,partecipante,organizzazione,stato,dal,al_previsto,proroga_al
C01,P01,F01,in corso,2026-02-15,2026-07-31,2026-07-31
`,
    },
  ],
  ["no month of the calendar", { ...SMALL, presenze_tirocinio: monthRow("C01,2026-13,80,") }],
  ["more hours than a month has", { ...SMALL, presenze_tirocinio: monthRow("C01,2026-03,80,745") }],
  [
    "the hours of a month twice",
    { ...SMALL, presenze_tirocinio: monthRow("C01,2026-03,80,\nC01,03/2026,80,") },
  ],
  ["hours of no collaboration", { ...SMALL, presenze_tirocinio: monthRow("C09,2026-03,80,") }],
  [
    "seats overfull",
    {
      ...spoiled("collaborazioni", "C01", "C02,P02,,F01,S01,tirocinio,concordata,\nC01"),
      risorse: spoiled("risorse", "rimaglio,2,1", "rimaglio,1,1")["risorse"]!,
    },
  ],
  [
    "seat unclear",
    wholeSeats(spoiled("risorse", "R01,SA,spazio,Sala prove", "R01,F01,posto,Posto in tintoria")),
  ],
];

export const PROGRAMME_FAULTS: readonly FaultCase[] = [
  cell("another programme", "progetto", "prova,", "altra,"),
  cell("a code that is no slug", "progetto", "prova,", "Prova 2026,"),
  cell("two programmes", "progetto", "prova,", "seconda,Seconda,,,,\nprova,"),
];
