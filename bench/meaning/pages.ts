import type { Task } from "../retrieval/task.ts";
import type { Data } from "./data.ts";

const FOLDER = "it-en-social-initiatives";

interface Pair {
  readonly title_it: string;
  readonly title_en: string;
  readonly body_it: string;
  readonly body_en: string;
}

/** Pages on social initiatives find their translations, in both directions. */
export async function translatedPages(data: Data): Promise<Task[]> {
  const pairs = await data.json<readonly Pair[]>(FOLDER, "pairs.json");
  const italian = pairs.map(({ title_it, body_it }) => `${title_it}. ${body_it}`);
  const english = pairs.map(({ title_en, body_en }) => `${title_en}. ${body_en}`);
  const relevant = sameText(italian, english);
  const back = sameText(english, italian);
  return [
    { name: `${FOLDER}, Italian page → English`, queries: italian, corpus: english, relevant },
    {
      name: `${FOLDER}, English page → Italian`,
      queries: english,
      corpus: italian,
      relevant: back,
    },
  ];
}

/** Each text's partner, and every page that reads the same as the partner. */
function sameText(queries: readonly string[], corpus: readonly string[]): Map<number, number>[] {
  return queries.map((_, at) => {
    const alike = [...corpus.keys()].filter((other) => corpus[other] === corpus[at]);
    return new Map(alike.map((other) => [other, 1]));
  });
}

interface Page {
  readonly title: string;
  readonly body: string;
}

/** An Italian page's title finds its body: what the fusion's constants were chosen on. */
export async function titledPages(data: Data): Promise<Task[]> {
  const pages = await data.json<readonly Page[]>(FOLDER, "italian_pages.json");
  return [
    {
      name: `${FOLDER}, title → Italian page`,
      queries: pages.map(({ title }) => title),
      corpus: pages.map(({ body }) => body),
      relevant: pages.map((_, at) => new Map([[at, 1]])),
    },
  ];
}
