import type { Bilingual } from "../../errors.ts";

export const IMPORT = {
  title: { it: "Importa", en: "Import" },
  lead: {
    it: "Persone, idee, imprese e posti arrivano da fogli di calcolo. Prima si prova: finché c'è un errore non viene scritto nulla.",
    en: "People, ideas, firms and places come from spreadsheets. First there is a trial: as long as there is an error, nothing is written.",
  },
  fill: { it: "1. Compila i fogli", en: "1. Fill in the sheets" },
  fillHow: {
    it: "I fogli hanno una riga di esempio e un foglio «Come si compila». Nella casa si scrive il comune, mai le coordinate. Bastano i fogli che servono.",
    en: "The sheets have a row of example and a sheet «Come si compila» (how to fill in). A home is a comune, never coordinates. Only the sheets that you need have to be there.",
  },
  template: {
    it: "Scarica i fogli da compilare (XLSX)",
    en: "Download the sheets to fill in (XLSX)",
  },
  present: {
    it: "Scarica i dati di adesso (XLSX)",
    en: "Download the data as they are now (XLSX)",
  },
  send: { it: "2. Prova", en: "2. Try" },
  files: { it: "I file da importare", en: "The files to import" },
  filesHint: {
    it: "Un file XLSX, oppure uno o più CSV che portano il nome del foglio, come partecipanti.csv. In tutto al più 10 MB.",
    en: "One XLSX file, or one or more CSV files named after their sheets, such as partecipanti.csv. At most 10 MB in all.",
  },
  try: { it: "Prova", en: "Try" },
  noFile: { it: "Scegli almeno un file.", en: "Choose one file at least." },
  tooLarge: {
    it: "I file superano i 10 MB: dividili e importali a pezzi.",
    en: "The files exceed 10 MB: split them and import the parts.",
  },
  tooMany: {
    it: "Sono troppi file: ogni foglio una volta sola.",
    en: "These are too many files: each sheet only once.",
  },
  trial: { it: "Esito della prova", en: "Outcome of the trial" },
  faults: { it: "Da correggere", en: "To correct" },
  nothingWritten: {
    it: "Non è stato scritto nulla. Correggi questi punti e invia di nuovo i file.",
    en: "Nothing has been written. Correct these points and send the files again.",
  },
  marked: {
    it: "Scarica il file con gli errori segnati (XLSX)",
    en: "Download the file with the errors marked (XLSX)",
  },
  markedHow: {
    it: "Sono i fogli che hai inviato: le celle da correggere sono colorate e il foglio «Da correggere» dice che cosa non va. Correggi, salva e invia lo stesso file.",
    en: "These are the sheets that you sent: the cells to correct are coloured and the sheet «To correct» says what is wrong. Correct, save and send the same file.",
  },
  where: { it: "Dove", en: "Where" },
  found: { it: "Trovato", en: "Found" },
  expected: { it: "Atteso", en: "Expected" },
  next: { it: "Che cosa fare", en: "What to do" },
  sound: {
    it: "Non ci sono errori. Ecco che cosa succede se importi.",
    en: "There are no errors. This is what happens if you import.",
  },
  sheet: { it: "Foglio", en: "Sheet" },
  added: { it: "nuove", en: "new" },
  changed: { it: "cambiate", en: "changed" },
  unchanged: { it: "uguali", en: "the same" },
  absent: { it: "non nei file, restano", en: "not in the files, kept" },
  warnings: { it: "Non è stato letto", en: "Not read" },
  apply: { it: "Importa", en: "Import" },
  again: { it: "Invia altri file", en: "Send other files" },
  again422: { it: "Invia di nuovo i file", en: "Send the files again" },
} as const satisfies Record<string, Bilingual>;

export const moreFaults = (count: number): Bilingual => ({
  it: `… e altri ${count}: sono tutti nel file con gli errori segnati.`,
  en: `… and ${count} more: all of them are in the file with the errors marked.`,
});

/** What has just been done, by the key that the address may name. */
export const IMPORT_DONE: Readonly<Record<string, Bilingual>> = {
  importato: {
    it: "I fogli sono stati importati. Ora puoi invitare le persone e aprire un ciclo.",
    en: "The sheets have been imported. You can now invite people and open a round.",
  },
};
