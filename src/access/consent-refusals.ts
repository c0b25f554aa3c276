import { type Bilingual, InnestoError } from "../errors.ts";

const refusal = (kind: InnestoError["kind"], words: Bilingual) => new InnestoError(kind, words);

export const onlyTheirOwn = () =>
  refusal("forbidden", {
    it: "Un consenso lo dà o lo ritira la persona stessa; il coordinamento può annotare quello che la persona ha detto.",
    en: "A consent is given or withdrawn by the person themselves; the coordination may note what the person said.",
  });

export const rewordedMeanwhile = () =>
  refusal("conflict", {
    it: "Nel frattempo questo testo è cambiato: qui c'è quello di adesso. Leggilo, poi rispondi.",
    en: "This wording has changed meanwhile: here is the one of now. Read it, then answer.",
  });

export const onlySigned = () =>
  refusal("invalid", {
    it: "Un consenso va firmato su carta, o dato dalla persona nelle sue pagine: a voce o per posta si può solo ritirarlo.",
    en: "A consent is signed on paper, or given by the person in their pages: by word of mouth or mail it can only be withdrawn.",
  });

export const notYetSaid = () =>
  refusal("invalid", {
    it: "La data è di domani o dopo: scrivi il giorno in cui la persona ha firmato o l'ha detto.",
    en: "The date is tomorrow or later: write the day on which the person signed or said so.",
  });

export const saidSinceThen = (on: string) =>
  refusal("conflict", {
    it: `Il ${on} la persona ha detto qualcosa di più recente, che vale: un foglio di prima non lo cambia.`,
    en: `On ${on} the person said something more recent, which holds: an earlier sheet does not change it.`,
  });

export const nobody = (id: string) =>
  refusal("notFound", {
    it: `Non c'è un partecipante «${id}».`,
    en: `There is no participant "${id}".`,
  });

export const noSuchWording = (version: number) =>
  refusal("notFound", {
    it: `Questo consenso non ha una versione ${version}.`,
    en: `This consent has no version ${version}.`,
  });
