/** What generated people can do and generated firms do: words of real trades, combined by a seeded generator. */
export interface Trade {
  readonly sector: string;
  readonly activity: string;
  readonly skills: readonly string[];
  readonly idea: string;
}

const trade = (sector: string, activity: string, skills: string, idea: string): Trade => ({
  sector,
  activity,
  skills: skills.split(", "),
  idea,
});

export const TRADES: readonly Trade[] = [
  trade(
    "tessile",
    "calze e maglieria per conto terzi",
    "rimaglio, controllo qualità, taglio e cucito, macchina lineare, stiro, confezione",
    "recupero di filati e scampoli",
  ),
  trade(
    "tessile",
    "tintoria e finissaggio",
    "preparazione colori, tintoria, magazzino filati, controllo di processo",
    "colori naturali da scarti agricoli",
  ),
  trade(
    "meccanica",
    "carpenteria metallica e saldatura",
    "saldatura, carpenteria leggera, lettura del disegno, piegatura lamiera, molatura",
    "arredi urbani da ferro di recupero",
  ),
  trade(
    "meccanica",
    "tornerie di precisione",
    "tornitura CNC, fresatura, metrologia, programmazione CNC, disegno 3D",
    "piccole serie di ricambi",
  ),
  trade(
    "legno",
    "mobili e giochi in legno",
    "falegnameria, montaggio, verniciatura, restauro mobili, incisione",
    "giochi di legno di recupero",
  ),
  trade(
    "agroalimentare",
    "forno e pasta fresca",
    "pasta fresca, panificazione, HACCP, banco vendita, confezionamento",
    "consegna di pane e pasta ai paesi senza negozi",
  ),
  trade(
    "agroalimentare",
    "caseificio e latteria",
    "caseificazione, stagionatura, HACCP, pulizia impianti, vendita allo spaccio",
    "visite e merende in caseificio",
  ),
  trade(
    "agroalimentare",
    "orto, vivaio e vendita diretta",
    "giardinaggio, vivaio, serre, potatura, raccolta, uso del trattore",
    "orti didattici e cassette corte",
  ),
  trade(
    "turismo",
    "ostello e accoglienza",
    "accoglienza, inglese, tedesco, prenotazioni, pulizie camere",
    "tappe per chi viaggia in bicicletta",
  ),
  trade(
    "turismo",
    "trattoria e gastronomia",
    "cucina, sala, bar, HACCP, cassa, gestione ordini",
    "cucina di quartiere con ricette del mondo",
  ),
  trade(
    "sociale",
    "assistenza domiciliare",
    "assistenza domiciliare, ASA, accompagnamento, ascolto, turni",
    "compagnia e passeggiate per anziani soli",
  ),
  trade(
    "sociale",
    "nido e spazio famiglie",
    "educatrice di nido, animazione, doposcuola, musica, lettura ad alta voce",
    "spazio compiti condiviso tra aziende",
  ),
  trade(
    "digitale",
    "software e siti per Comuni",
    "programmazione web, assistenza PC, grafica accessibile, basi di dati, collaudo",
    "bacheca digitale degli eventi",
  ),
  trade(
    "digitale",
    "video, foto e comunicazione",
    "ripresa video, montaggio video, fotografia, social media, scrittura",
    "raccontare i mestieri in brevi filmati",
  ),
  trade(
    "cultura",
    "casa editrice e libreria",
    "redazione, impaginazione, vendita libri, eventi, storia dell'arte",
    "libreria itinerante",
  ),
  trade(
    "cultura",
    "musica, suono e spettacolo",
    "fonia, montaggio audio, luci, allestimento, organizzazione eventi",
    "archivio sonoro delle memorie",
  ),
  trade(
    "edilizia",
    "serramenti e posa",
    "posa serramenti, lattoneria, rilievo, cantiere, preventivi",
    "piccole manutenzioni di condominio",
  ),
  trade(
    "edilizia",
    "impianti elettrici e solari",
    "impianti elettrici, fotovoltaico, manutenzione, collaudo impianti, lettura schemi",
    "solare condiviso per circoli",
  ),
  trade(
    "logistica",
    "magazzino e consegne",
    "magazzino, patentino muletto, preparazione ordini, consegne, bolle e fatture",
    "consegne in cargo-bike",
  ),
  trade(
    "servizi",
    "contabilità e paghe",
    "contabilità, paghe, fatturazione, segreteria, archivio",
    "sportello conti per associazioni",
  ),
  trade(
    "riuso",
    "centro del riuso e ciclofficina",
    "riparazione bici, riparazione elettrodomestici, smistamento, vendita, magazzino usato",
    "officina aperta di quartiere",
  ),
  trade(
    "verde",
    "manutenzione del verde e pulizie",
    "giardinaggio, sfalcio, pulizie, uso di macchine, squadra",
    "cura condivisa dei giardini",
  ),
  trade(
    "moda",
    "sartoria e abiti da lavoro",
    "sartoria, taglio, modellistica, ricamo, riparazioni",
    "atelier di riparazioni",
  ),
  trade(
    "energia",
    "diagnosi energetiche",
    "ingegneria gestionale, termografia, disegno tecnico, rendicontazione, sopralluoghi",
    "bollette leggere per le parrocchie",
  ),
];
