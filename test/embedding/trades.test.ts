import { describe, expect, it } from "vitest";
import { openBuiltIn } from "../../src/embedding/built-in.ts";
import { cosine } from "../../src/embedding/embedder.ts";

const embedder = openBuiltIn();

async function closeness(a: string, b: string): Promise<number> {
  const [first, second] = await embedder.embed([a, b], "passage");
  return cosine(first!, second!);
}

/** A text, what it has to do with, and what it has not. By hand, with words of the real trades. */
const PAIRS: readonly (readonly [text: string, likely: string, unlikely: string])[] = [
  ["taglio e cucito", "laboratorio sartoriale", "officina meccanica"],
  ["cerco un posto da sarta", "riparazioni di capi e orli", "saldatura di telai"],
  ["rimaglio", "reparto cucitura di un calzificio", "magazzino e spedizioni"],
  ["formatura delle calze", "calzificio, stiro e finissaggio", "formazione per adulti"],
  ["uso la taglia e cuci", "confezione di abiti", "taglio dei capelli"],
  ["maglieria", "knitwear factory", "bakery"],
  ["norcino", "salumificio", "caseificio"],
  ["lavorazione del maiale", "produzione di salami", "produzione di scarpe"],
  ["casaro", "latteria sociale", "cantina vinicola"],
  ["produzione di formaggi", "cheesemaker", "web developer"],
  ["aiuto cuoco", "mensa scolastica", "ufficio contabilità"],
  ["attestato HACCP", "cucina di un ristorante", "officina di biciclette"],
  ["panettiere", "forno e pasticceria", "vivaio e giardini"],
  ["saldatore", "carpenteria metallica", "cucina e ristorazione"],
  ["saldatore", "welder", "salesman"],
  ["tornitore CNC", "officina meccanica di precisione", "scuola di musica"],
  ["ore di tornio", "machine shop", "flower shop"],
  ["carrellista", "magazzino e logistica", "assistenza domiciliare"],
  ["patentino del muletto", "movimentazione di merci in magazzino", "corso di teatro"],
  ["carpenter", "falegnameria", "farmacia"],
  ["mobili in legno su misura", "joiner", "nurse"],
  ["posatore di serramenti", "montaggio di finestre", "noleggio di biciclette"],
  ["ASA in casa di riposo", "assistenza agli anziani", "allevamento di bovini"],
  ["OSS", "operatore sociosanitario in ospedale", "operatore di macchine agricole"],
  ["badante", "elderly care at home", "warehouse"],
  ["educatrice", "asilo nido", "autofficina"],
  ["aiuto compiti ai ragazzi", "after-school club", "metal workshop"],
  ["fonico", "studio di registrazione", "studio dentistico"],
  ["sound engineer", "registrazione di concerti dal vivo", "potatura di siepi"],
  ["allestitore", "montaggio di mostre e fiere", "contabilità e bilanci"],
  ["ciclofficina", "riparazione di biciclette", "riparazione di scarpe"],
  ["bike repair", "ciclofficina", "sartoria"],
  ["cassiera", "shop checkout", "wage guarantee fund"],
  ["posa di finestre", "montaggio di infissi in cantiere", "ritratti fotografici"],
  ["orto sociale", "community garden", "car repair"],
  ["accompagnare gli anziani alle visite", "trasporto sociale", "trasporto di rifiuti"],
  ["sviluppatore web", "programmazione di siti internet", "produzione di pasta fresca"],
  ["tenere i conti dell'associazione", "bookkeeping", "beekeeping"],
  ["macchina lineare", "cucitura industriale", "macchina fotografica"],
  ["stare in cassa al supermercato", "negozio di alimentari", "cassa integrazione"],
  ["cassa integrazione", "sospeso dal lavoro per crisi aziendale", "registratore di cassa"],
  ["macchina lineare", "sewing clothes", "washing machine"],
  ["in cassa integrazione", "unemployed after a company crisis", "cash register in a shop"],
];

/** What it still gets wrong: the word or the letters that both share outweigh what stands around. */
const WRONG: typeof PAIRS = [
  ["mostarda", "conserve e confetture in vasetto", "posta e spedizioni"],
  ["cassa integrazione", "disoccupazione", "cassa del negozio"],
  ["tirocinio formativo", "stage in azienda", "formatura delle calze"],
  ["mettersi in posa per un ritratto", "fotografo", "posa di piastrelle"],
];

describe("words of the trades", () => {
  it.each(PAIRS)(
    "«%s» has to do with «%s» rather than with «%s»",
    async (text, likely, unlikely) => {
      expect(await closeness(text, likely)).toBeGreaterThan(await closeness(text, unlikely));
    },
  );

  it.fails.each(WRONG)(
    "does not yet tell «%s» nearer to «%s» than to «%s»",
    async (text, likely, unlikely) => {
      expect(await closeness(text, likely)).toBeGreaterThan(await closeness(text, unlikely));
    },
  );

  it.each([
    ["saldattore", "saldatore"],
    ["falegniame", "falegname"],
    ["biciclete", "biciclette"],
    ["educatricce", "educatrice"],
  ])("reads the slip %j as %j", async (slip, word) => {
    expect(await closeness(slip, word)).toBeGreaterThan(0.5);
  });

  it("keeps apart names that it has never met, and finds them again", async () => {
    const text = "laboratorio di Via Zangoletta";
    expect(await closeness(text, "Zangoletta")).toBeGreaterThan(
      await closeness(text, "Truciolaria"),
    );
  });
});
