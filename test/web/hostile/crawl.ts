import type { webAs } from "../support.ts";

type Web = ReturnType<typeof webAs>;

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/ href="(\/[^"#]*)"/g)].map(([, link]) => link!.replaceAll("&amp;", "&"));

/** Every page and file that links lead to from an address, a few of each kind. */
export async function reached(web: Web, from: string): Promise<ReadonlyMap<string, string>> {
  const kinds = new Map<string, number>();
  const texts = new Map<string, string>();
  const queue = [from];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (texts.has(next)) continue;
    texts.set(next, (await web.get(next)).text);
    for (const link of linksIn(texts.get(next)!)) {
      const kind = link.replaceAll(/[^/?&=]*[\dA-Z][^/?&=]*/g, "…");
      const times = kinds.get(kind) ?? 0;
      if (texts.has(link) || times > 1 || /^\/(?:assets|api)\//.test(link)) continue;
      kinds.set(kind, times + 1);
      queue.push(link);
    }
  }
  return texts;
}
