import { type Issue, issueInWords, type Language } from "../../src/errors.ts";
import { planImport } from "../../src/intake/check/plan.ts";
import type { Plan, Snapshot } from "../../src/intake/check/planned.ts";
import { readCsv } from "../../src/intake/read/csv.ts";
import { nameTables } from "../../src/intake/read/name-tables.ts";
import { shippedComuni } from "../../src/programmes/territory/comuni.ts";

/** CSV texts by file name, without the ending. */
export type Texts = Readonly<Record<string, string>>;

/** A small programme in which every sheet has a row; tests spoil one cell of it. */
export const SMALL: Texts = {
  progetto: `codice,titolo,territorio,tipi_di_bisogno,fasi,misure,mesi_incentivo
prova,Prova,Mantova|Suzzara|Castel Goffredo,spazio=Spazi e sedi|rete=Rete,ascolto|incubazione,gg=Garanzia Giovani,2014-01-01=6|2027-01-01=8
`,
  hub: `codice,nome,comune,metri_a_nord,capienza,organizzazione,altri_luoghi,accompagna
SA,Santagnese,Mantova,-120,30,,Sala grande|Cortile,F01|F02
`,
  partecipanti: `codice,nome,email,stato,stato_dal,did,hub,comune,km,mezzo,disponibilita,evita,competenze,testo,datori_di_lavoro
P01,Samira,samira@example.org,disoccupato,2025-09-01,sì,SA,Castel Goffredo,"12,5",auto,mattina,polveri|freddo,rimaglio|controllo qualità,"Sei anni al rimaglio.
Poi controllo qualità.",F02 (2019-2025)
P02,Luca,,inoccupato,,,SA,Mantova,8,bici,piena,,montaggio,Faccio video.,
`,
  dati_riservati: `partecipante,genere,eta,ammissibilita
P01,F,28,gg=da verificare
`,
  idee: `codice,titolo,testo,fase,fase_dal,hub,squadra,cerca_ruoli
I01,Collant riparati,Riuso di filati.,emersa,2026-01-10,SA,P01|P02=regista|F01=incubatore,sarta=2|grafica
`,
  organizzazioni: `codice,nome,anima,tipo,addetti,comune,coi_mezzi,ruoli,dal,referente
F01,Calzificio Lunaria,imprese,società di capitali,48,Castel Goffredo,no,partner|promotore,2026-02-01,Marta
F02,Maglieria Brezza,imprese,ditta individuale,9,Suzzara,sì,,,
`,
  partenariato: `organizzazione,ruolo,dal,al
F01,partner,2026-02-01,
F02,sostenitore,2025-01-01,2025-12-31
`,
  protocolli: `codice,tipo,titolo,testo,parti,dal,al
A01,protocollo,Sala prove,Due pomeriggi al mese.,F01=2026-02-10|F02,2026-02-01,2027-01-31
`,
  risorse: `codice,chi,tipo,titolo,quantita,minimo,ospita,fasce,chiede,misura,accordo
S01,F01,posto,Posto al rimaglio,2,1,persona,mattina|pomeriggio,rimaglio,gg,
R01,SA,spazio,Sala prove,"40,5",,,,,,A01
`,
  bisogni: `codice,chi,tipo,titolo,essenziale,sfida_dal,sfida_al,sfida_mette
B01,I01,spazio,Un laboratorio,sì,,,
B02,luogo:Marcaria,Rete,Un'edicola che chiude,no,2026-03-01,2026-04-30,Uno spazio gratuito
`,
  preferenze: `chi,verso,tipo,ordine,motivo,parole,approvata_da,approvata_il
P01,F01,preferenza,1,,,,
P02,F01,esclusione,,,Esperienza precedente.,,
F01,P02,esclusione,,sicurezza,,Coordinamento,2026-02-10
`,
  collaborazioni: `codice,partecipante,idea,organizzazione,posto,tipo,stato,dal
C01,P01,I01,F01,,incubazione,in corso,2026-02-15
`,
  esiti: `collaborazione,momento,rilevato_il,condizione,contratto,dal,al,prorogato_al,ore_settimanali,presso_chi_ospita,fonte
C01,uscita,2026-02-28,occupato,tempo determinato,2026-02-16,2026-05-15,2026-08-15,"22,5",sì,COB
C01,6 mesi,2026-02-28,in cerca di lavoro,,,,,,,
`,
  incentivi: `collaborazione,decisione,motivo,scadenza,richiesto_il,concesso_il,erogato_il,importo,de_minimis
C01,ammessa,Rinnovo firmato,2026-10-31,2026-03-01,,,3000,sì
`,
  iniziative: `codice,nome,idea,forma_giuridica,impresa_sociale,costituita_il,posti_di_lavoro,attiva_dopo_6_mesi
N01,Collant riparati,I01,cooperativa sociale,sì,2026-02-20,3,sì
`,
  servizi: `codice,nome,idea,organizzazione,comune,luogo,aperto_il,utenti,vantaggio_impresa,vantaggio_comunita
SV01,Riparazioni di quartiere,I01,F01,Suzzara,ex asilo,2026-02-25,40,Filati riusati.,Si butta meno.
`,
  incontri: `codice,data,ora_inizio,ora_fine,tipo,titolo,luogo,hub,conduce,stato,altri_presenti,verbale,prossimo_passo,idee_nate,bisogni_emersi
INC01,2026-02-12,9:30,11:30,colloquio di gruppo,Colloquio di febbraio,"Santagnese, sala",SA,Anna Bassi,tenuto,2,Bene.,Telefonare,I01,B01
INC02,2026-02-12,,,laboratorio,La cultura come bene comune,Santagnese,SA,Marta Neri,tenuto,,,,,
`,
  presenze: `data,tipo,titolo,luogo,codice_partecipante,esito_presenza,ore,conduce,incontro
,,,,P01,presente,"1,5",,INC01
12/02/2026,colloquio di gruppo,Colloquio di febbraio,,F01,giustificato,,Anna Bassi,
12/02/2026,laboratorio,La cultura come bene comune,Santagnese,P02,presente,3,Marta Neri,
`,
  formazione: `partecipante,competenza,obiettivo,chi_la_fa,ore_previste,ore_svolte,attestato,attestato_il
P01,rimaglio,da consolidare,scuola tessile,20,"12,5",frequenza,2026-02-27
`,
  affermazioni: `codice,area,testo,inglese
V1,squadra,Meglio in squadra.,Better in a team.
`,
  risposte: `chi,affermazione,valore,perche
P01,V1,5,
F01,V1,3,Dipende.
`,
};

export const TODAY = "2026-03-01";

/** Plans an import of CSV texts, without a database. */
export function planOf(texts: Texts, snapshot: Snapshot = new Map(), programme = "prova"): Plan {
  const tables = Object.entries(texts).map(([name, text]) => {
    const place = { file: `${name}.csv` };
    return { name, place, rows: readCsv(Buffer.from(text), place) };
  });
  const ground = { programme, snapshot, comuni: shippedComuni(), today: TODAY };
  return planImport(nameTables(tables), ground);
}

/** SMALL with one file's text replaced; the text to replace must be there. */
export function spoiled(file: string, before: string, after: string): Texts {
  const text = SMALL[file] ?? "";
  if (!text.includes(before)) throw new Error(`«${before}» is not in ${file}`);
  return { ...SMALL, [file]: text.replace(before, after) };
}

export const inWords = (issues: readonly Issue[], language: Language): readonly string[] =>
  issues.map((issue) => issueInWords(issue, language));
