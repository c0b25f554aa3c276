import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));

type Tongue = "it" | "en";

/** A text as it stands in a source, under the language that it is said to be in. */
interface Said {
  readonly at: string;
  readonly tongue: Tongue;
  readonly text: string;
}

/** Keys of objects, their ends, and literals; a literal belongs to the key before it. A text in a text is passed over. */
const TOKEN =
  /\b([a-zA-Z]\w*):(?!:)|\}()|"((?:[^"\\\n]|\\.)*)"|`((?:\$\{(?:[^{}`]|`[^`]*`)*\}|[^`\\]|\\.)*)`/g;

/** Every text of a source that is said to be Italian or English, also in parts and in functions. */
function saidIn(at: string, source: string): Said[] {
  let key = "";
  return [...source.matchAll(TOKEN)].flatMap(([, name, end, plain, template]): Said[] => {
    key = name ?? end ?? key;
    const text = plain ?? template;
    return text !== undefined && (key === "it" || key === "en") ? [{ at, tongue: key, text }] : [];
  });
}

const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .toSorted();
const said = sources.flatMap((file) => saidIn(file, readFileSync(join(SRC, file), "utf8")));

/** Words that give a language away: the other one never has them. */
const TELL_TALE: Readonly<Record<Tongue, ReadonlySet<string>>> = {
  it: new Set(
    "il della delle degli dello dell nella nelle sono che gli questo questa questi queste puoi già più perché entro anche ancora senza dopo quando ogni ciascuno nessuno".split(
      " ",
    ),
  ),
  en: new Set(
    "the and with which this that these those from has have been your you of is are not nothing nobody every each until after before whoever whom whose".split(
      " ",
    ),
  ),
};

const OTHER = { it: "en", en: "it" } as const;

/** A text's own words: without what is quoted from elsewhere, filled in later, or a name of the software's. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll(
      /\$\{(?:[^{}`]|`[^`]*`)*\}|«[^»]*»|“[^”]*”|"[^"]*"|'[^']*'|--[a-z-]+|[A-Z]+_[A-Z_]+/g,
      " ",
    )
    .toLowerCase()
    .split(/[^\p{L}]+/u);

test("the reader of sources finds the texts, and tells a word of the other language", () => {
  const [first, second, third] = saidIn(
    "x.ts",
    'const X = { it: n === 1 ? "uno" : `${n} cose`, en: "the things", why: "no text" }',
  );
  expect([first, second, third].map((one) => [one!.tongue, one!.text])).toEqual([
    ["it", "uno"],
    ["it", "${n} cose"],
    ["en", "the things"],
  ]);
  expect(wordsOf("the «della» ${che}")).toContain("the");
  expect(wordsOf("the «della» ${che}")).not.toContain("della");
  expect(said.length).toBeGreaterThan(1000);
});

test("no text is empty in one language alone", () => {
  const half = /\bit:\s*"",\s*en:(?!\s*"")|\bit:\s*"[^"]+",\s*en:\s*""/;
  expect(sources.filter((file) => half.test(readFileSync(join(SRC, file), "utf8")))).toEqual([]);
});

test("no Italian stands among the English, nor English among the Italian", () => {
  const astray = said.filter(({ tongue, text }) =>
    wordsOf(text).some((word) => TELL_TALE[OTHER[tongue]].has(word)),
  );
  expect(astray.map(({ at, tongue, text }) => `${at} ${tongue}: ${text}`)).toEqual([]);
});
