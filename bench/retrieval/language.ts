import type { Language } from "../../src/errors.ts";
import { foldedWords } from "../../src/embedding/fold.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

const ITALIAN = words(`
il lo la gli le un una uno di del dello della dei degli delle al allo alla ai agli alle dal dalla
nel nella nei nelle sul sulla con per tra fra che chi cosa e ed sono non si ci mi ti piu anche come
quando quale quali questo questa suo sua loro cui perche dove
`);
const ENGLISH = words(`
the an of to and or is are was were be been for with by from at on this that these those it its as
which who what when where how not their his her they we you your our will can has have had into
`);
const ITALIAN_END = /[aeio]$/u;

/**
 * The language of each text: whose function words it has more of; else, as short texts do, that of
 * the list as a whole, told by function words and by endings, for Italian words end in a vowel.
 */
export function languagesOf(texts: readonly string[]): Language[] {
  const votes = texts.map((text) => votesOf(foldedWords(text)));
  const functional = votes.reduce((total, vote) => total + vote.functional, 0);
  const endings = votes.reduce((total, vote) => total + vote.endings, 0);
  const whole = (functional || endings) >= 0 ? "it" : "en";
  return votes.map((vote) => (vote.functional === 0 ? whole : vote.functional > 0 ? "it" : "en"));
}

/** Above 0 for Italian, below for English. */
function votesOf(text: readonly string[]): {
  readonly functional: number;
  readonly endings: number;
} {
  let functional = 0;
  let endings = 0;
  for (const word of text) {
    if (ITALIAN.has(word)) functional++;
    else if (ENGLISH.has(word)) functional--;
    else endings += ITALIAN_END.test(word) ? 1 : -1;
  }
  return { functional, endings };
}
