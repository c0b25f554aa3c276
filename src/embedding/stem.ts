/**
 * The stem of a folded word, for Italian and English together.
 *
 * A light stemmer by longest suffix, in the manner of Savoy's ("Light stemming approaches for the
 * French, Portuguese, German and Hungarian languages", SAC 2006) with the derivational endings of
 * the Snowball stemmers. A single word does not say its language, but its last letter nearly does:
 * Italian words end in a vowel, English ones in a consonant, "y" or a mute "e". So no language has
 * to be guessed, and one word has one stem in every text. What it gets wrong costs little: the
 * character n-grams still match.
 */
export function stem(word: string): string {
  if (word.length < MINIMUM_STEM + 1 || !LATIN.test(word)) return word;
  return ITALIAN_END.test(word) ? italian(word) : english(word);
}

const MINIMUM_STEM = 3;
const LATIN = /^[a-z]+$/u;
const ITALIAN_END = /[aeio]$/u;

const LONGEST_SUFFIX = 7;

const endings = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

const ITALIAN_CLITIC =
  /(?<=[aei](?:r|nd)[oei]?)(?:gli|ce|ci|la|le|li|lo|mi|ne|si|ti|vi)(?:l[aeio]|ne)?$/u;

const ITALIAN_SUFFIXES = endings(`
azione azioni izione izioni uzione uzioni atore atori atrice atrici itore itori itrice itrici
amento amenti imento imenti amente mente abile abili ibile ibili anza anze enza enze ante anti
ente enti ista isti iste ismo ismi ita ico ica ici ice iche ichi ivo iva ivi ive oso osa osi ose
are ere ire ando endo ato ata ati ate uto uta uti ute ito iti ite ava avo avi evo eva ivamo
avano evano ivano iamo ano ono ero era eranno aria ario ari arie eria erie etto etta etti ette ino
ina ini ine iera iere ieri ar er ir
`);

const ENGLISH_SUFFIXES = endings(`
ational ations ation ating ators ator ates ated ings ing ied ies ed ers er ors or es s ly ness
ments ment ful able ible ally al ity ism ists ist ous ive ion ions ance ence ancy ency ant ent y
`);

function italian(word: string): string {
  const bare = word.length > 6 ? word.replace(ITALIAN_CLITIC, "") : word;
  const cut = withoutSuffix(bare, ITALIAN_SUFFIXES);
  const short = cut === bare ? cut.replace(/i?[aeio]$/u, "") : cut;
  return short.replace(/(?<=[cg])h$/u, "");
}

function english(word: string): string {
  return withoutSuffix(word, ENGLISH_SUFFIXES).replace(/([bdgklmnprt])\1$/u, "$1");
}

/** Without the longest listed ending that leaves a stem long enough. */
function withoutSuffix(word: string, suffixes: ReadonlySet<string>): string {
  for (let at = Math.max(MINIMUM_STEM, word.length - LONGEST_SUFFIX); at < word.length; at++) {
    if (suffixes.has(word.slice(at))) return word.slice(0, at);
  }
  return word;
}
