import type { Bilingual } from "../../../errors.ts";

export const PROFILE = {
  title: { it: "Il mio profilo", en: "My profile" },
  lead: {
    it: "Scrivi con parole tue. Le imprese leggono la presentazione, quello che sai fare e la tua idea: non il tuo nome, né i tuoi contatti, finché l'interesse non è di tutti e due e tu non dici di sì.",
    en: "Use your own words. Firms read what you tell, what you can do and your idea: neither your name nor your contacts, until both of you are interested and you agree.",
  },
  missing: { it: "Che cosa aggiungere", en: "What to add" },
  complete: {
    it: "Il profilo dice tutto quello che serve. Puoi cambiarlo quando vuoi.",
    en: "The profile says all that is needed. You can change it whenever you like.",
  },
  aboutMe: { it: "Chi sono", en: "Who I am" },
  about: { it: "La mia presentazione", en: "About me" },
  aboutHint: {
    it: "Che cosa hai fatto finora, che cosa ti piace, che cosa cerchi. Bastano cinque righe.",
    en: "What you have done so far, what you like, what you look for. Five lines are enough.",
  },
  skills: { it: "Che cosa so fare", en: "What I can do" },
  skillsHint: {
    it: "Una cosa per riga, anche imparata a casa o per passione.",
    en: "One thing a line, also if you learnt it at home or for pleasure.",
  },
  idea: { it: "La mia idea", en: "My idea" },
  ideaLead: {
    it: "Non serve un progetto finito: basta che si capisca che cosa vuoi fare, per chi e con che cosa. Se non hai un'idea, lascia vuoto.",
    en: "It need not be finished: it is enough to understand what you want to do, for whom and with what. If you have no idea, leave it empty.",
  },
  ideaTitle: { it: "Titolo", en: "Title" },
  summary: { it: "L'idea in poche righe", en: "The idea in some lines" },
  summaryHint: {
    it: "Che cosa, per chi, da dove si comincia, che cosa ti manca.",
    en: "What, for whom, where it starts, what you lack.",
  },
  shown: {
    it: "La mia idea può stare nella pagina pubblica del progetto, senza il mio nome",
    en: "My idea may stand on the programme's public page, without my name",
  },
  conditionsTitle: { it: "Le mie condizioni", en: "My conditions" },
  km: { it: "Quanti chilometri posso fare", en: "How many kilometres I can travel" },
  kmHint: {
    it: "Solo andata. Nessuno ti propone un posto più lontano.",
    en: "One way. Nobody proposes you a place further away.",
  },
  means: { it: "Come mi muovo", en: "How I get around" },
  licence: { it: "Ho la patente B", en: "I have a driving licence" },
  bands: { it: "Quando posso lavorare", en: "When I can work" },
  bandsHint: {
    it: "Nessuno ti propone un posto in altri momenti. Se non spunti niente, va bene sempre.",
    en: "Nobody proposes you a place at other times. With nothing ticked, any time will do.",
  },
  yes: { it: "sì", en: "yes" },
  no: { it: "no", en: "no" },
  unsaid: { it: "non lo dico", en: "I do not say" },
  stepFree: { it: "Mi serve un luogo senza barriere", en: "I need a place without steps" },
  words: {
    it: "Altro che chi coordina deve sapere",
    en: "Anything else the coordination should know",
  },
  wordsHint: {
    it: "Per esempio gli orari dei figli o della corriera. Le imprese non lo leggono.",
    en: "Such as your children's hours or the bus. Firms do not read it.",
  },
  save: { it: "Salva", en: "Save" },
  example: { it: "Un esempio", en: "An example" },
  titleNeeded: { it: "Dai un titolo alla tua idea.", en: "Give your idea a title." },
  tooMany: {
    it: "Sono più di 30 righe: tieni le cose che sai fare meglio.",
    en: "These are more than 30 lines: keep what you do best.",
  },
  lineTooLong: {
    it: "Una riga è più lunga di 200 lettere: spezzala.",
    en: "A line is longer than 200 letters: split it.",
  },
} as const satisfies Record<string, Bilingual>;

export const PROFILE_DONE = {
  profilo: {
    it: "Il profilo è salvato. Tra poco vale anche per trovare le imprese adatte.",
    en: "The profile is saved. In a moment it also counts for finding hosts that suit.",
  },
} as const satisfies Record<string, Bilingual>;

export const EXAMPLES = {
  about: {
    it: "Ho 25 anni e un diploma di grafica. Per due estati ho fatto le etichette per la birra di un amico. Mi piace lavorare con le mani e con calma. Cerco un posto dove imparare a stampare.",
    en: "I am 25 and studied graphics. For two summers I made the labels for a friend's beer. I like working with my hands and in peace. I look for a place where I can learn to print.",
  },
  skills: {
    it: "impagino al computer / disegno a mano / parlo inglese / so tenere in ordine un magazzino",
    en: "page layout / drawing by hand / I speak English / I can keep a store room in order",
  },
  summary: {
    it: "Etichette che raccontano chi ha fatto un prodotto, per i piccoli produttori che non possono pagare un'agenzia. Si comincia con quattro etichette per uno spaccio. Mi mancano una stampante e qualcuno che conosca le regole.",
    en: "Labels that tell who made a product, for small makers who cannot pay an agency. It starts with four labels for one shop. I lack a printer and somebody who knows the rules.",
  },
} as const satisfies Record<string, Bilingual>;

export const MISSING = {
  about: {
    it: "Racconta qualcosa in più di te: chi legge non ti conosce.",
    en: "Tell a little more about yourself: whoever reads does not know you.",
  },
  skills: {
    it: "Scrivi almeno tre cose che sai fare.",
    en: "Write at least three things that you can do.",
  },
  idea: {
    it: "Se hai un'idea, anche piccola, scrivila: le imprese cercano idee.",
    en: "If you have an idea, even a small one, write it: firms look for ideas.",
  },
  summary: {
    it: "Spiega meglio la tua idea: che cosa, per chi, da dove si comincia.",
    en: "Explain your idea better: what, for whom, where it starts.",
  },
  km: {
    it: "Di' quanta strada puoi fare: così nessuno ti propone un posto troppo lontano.",
    en: "Say how far you can travel: so that nobody proposes you a place too far away.",
  },
  means: { it: "Di' come ti muovi.", en: "Say how you get around." },
} as const satisfies Record<string, Bilingual>;

export const BANDS_WORDS = {
  dawn: { it: "all'alba", en: "at dawn" },
  morning: { it: "la mattina", en: "in the morning" },
  afternoon: { it: "il pomeriggio", en: "in the afternoon" },
  evening: { it: "la sera", en: "in the evening" },
  night: { it: "la notte", en: "at night" },
  saturday: { it: "il sabato", en: "on Saturdays" },
  holidays: { it: "nei giorni festivi", en: "on holidays" },
} as const satisfies Record<string, Bilingual>;

export const MEANS_WORDS = {
  walk: { it: "a piedi", en: "on foot" },
  bike: { it: "in bici", en: "by bike" },
  bus: { it: "in autobus", en: "by bus" },
  train: { it: "in treno", en: "by train" },
  car: { it: "in auto", en: "by car" },
} as const satisfies Record<string, Bilingual>;
