/**
 * How much a folded word says, in (0, 1]: next to nothing for function words, little for words that
 * stand in every profile and every call of the field, more for the others up to five letters, for
 * short words are the frequent ones. These are the stand-in for inverse document frequencies, which
 * would need a corpus; steeper rises with length measured worse.
 */
export function wordWeight(word: string): number {
  if (STOP_WORDS.has(word)) return STOP_WEIGHT;
  if (COMMON_WORDS.has(word)) return COMMON_WEIGHT;
  return WEIGHT_BY_LENGTH[Math.min(word.length, WEIGHT_BY_LENGTH.length - 1)]!;
}

/** Whether a word is a function word: a text of nothing else has no vector. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

const STOP_WEIGHT = 0.15;
const COMMON_WEIGHT = 0.35;
const WEIGHT_BY_LENGTH = [0, 0.6, 0.7, 0.8, 0.9, 1] as const;

const list = (text: string) => text.trim().split(/\s+/u);

// Without accents, as foldedWords leaves them. What is a function word in one language and says
// something in the other ("come", "sale", "fare") is left out.
const ITALIAN_STOP_WORDS = list(`
a ad agli ai al alla alle allo anche c che chi ci cio coi col cui d da dagli dai dal dalla dalle
dallo degli dei del dell della delle dello dentro di dove e ed era erano essere fra fu gia gli ha
hanno ho i il in io l la le lei li lo loro lui m ma me mi mia mie miei mio molto ne negli nei nel
nell nella nelle nello no noi non nostra nostre nostri nostro o od ogni oppure per perche piu poi
pure qua quale quali quando quanto quel quella quelle quelli quello quest questa queste questi
questo qui quindi s sa se sei senza si sia siamo siete sono sta stai stanno state stati stato sto
su sua sue sugli sui sul sull sulla sulle sullo suo suoi t ti tra tu tua tue tuo tuoi tutta tutte
tutti tutto un una uno v vi voi vostra vostro all dall avere ancora invece mentre cosi pero
`);

const ENGLISH_STOP_WORDS = list(`
about after all also am an and any are as at be because been before being both but by can could
did do does doing for from had has have having he her here hers him his how i if in into is it its
itself just me more most my no nor not of off on once only or other our ours out over own re she
should so some such than that the their theirs them then there these they this those through to
too under until up us very was we were what when where which while who whom why will with would
you your yours ll ve
`);

const STOP_WORDS: ReadonlySet<string> = new Set([...ITALIAN_STOP_WORDS, ...ENGLISH_STOP_WORDS]);

const COMMON_WORDS: ReadonlySet<string> = new Set(
  list(`
abbiamo alcune alcuni altra altre altri altro anni anno attivita attraverso base bisogno buona
buone buoni buono capacita cerca cerchiamo cerco cosa cose dare due essere esperienza esperienze
fa facciamo faccio fare fatto gente giorni giorno grande idea idee lavorare lavori lavoro mettere
modo nuova nuove nuovi nuovo offre offriamo parte persona persone poter posso possibile possiamo
prima primo progetti progetto propria proprio puo qualche qualcosa qualsiasi sapere settore
sempre servizi servizio soprattutto sviluppo tempo tipo tre uomo uso usare varie vari vorrei
vogliamo voglio area aree ambito presso verso oltre circa mezzo
able activities activity area areas based day days different experience find first get give good
group help ideas kind like looking make making man many may need needs new one part people person
place project projects sector service services time two three use used using want way well woman
work working year years donna
`),
);
