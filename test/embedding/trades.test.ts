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
  ["mostarda", "conserve e confetture in vasetto", "posta e spedizioni"],
  ["cassa integrazione", "disoccupazione", "cassa del negozio"],
  ["tirocinio formativo", "stage in azienda", "formatura delle calze"],
  ["mettersi in posa per un ritratto", "fotografo", "posa di piastrelle"],
  ["posa di pavimenti", "piastrellista", "fotografo di matrimoni"],
  ["posa di parquet", "lavori in legno nei cantieri", "servizio fotografico"],
  ["sostituzione di infissi", "posatore di serramenti", "studio fotografico"],
  ["rimagliatrice", "calzificio", "casa di riposo"],
  ["addetta al rimaglio", "hosiery factory", "nursing home"],
  ["formatura", "finissaggio delle calze", "corso di aggiornamento"],
  ["modellista", "confezione e cartamodelli", "passerella di un aeroporto"],
  ["orli e cerniere", "sartoria", "ferramenta"],
  ["insaccare i salami", "norcino", "falegname"],
  ["stagionatura del grana", "caseificio", "autofficina"],
  ["mungitura", "allevamento di vacche da latte", "officina meccanica"],
  ["frutta senapata", "mostarda", "posta"],
  ["operatrice OSS", "reparto di una casa di riposo", "reparto verniciatura"],
  ["ausiliaria ASA", "social care for the elderly", "metal workshop"],
  ["educatore", "comunità per minori", "comunità energetica"],
  ["educatrice professionale", "doposcuola per ragazzi", "centro estetico"],
  ["aiuto ai compiti", "doposcuola", "aiuto cuoco"],
  ["patentino", "carrellista in magazzino", "receptionist in albergo"],
  ["guidare il muletto", "forklift driver", "riding school"],
  ["patentino di saldatura", "carpenteria metallica", "guida turistica"],
  ["tornio e fresa", "meccanica di precisione", "torneo di calcio"],
  ["fonico di palco", "concerti dal vivo", "assistenza clienti al telefono"],
  ["microfoni e mixer", "fonico", "pasticcere"],
  ["montare stand in fiera", "allestitore", "avvocato"],
  ["allestimenti museali", "exhibition fitter", "school cook"],
  ["sistemare vecchie bici", "ciclofficina", "ufficio paghe"],
  ["bicycle mechanic", "officina di biciclette", "officina di teatro"],
  ["perso il lavoro per la chiusura della fabbrica", "cassa integrazione", "fabbrica di calze"],
  ["registratore di cassa", "supermercato", "cassa integrazione"],
  ["cassiera di supermercato", "vendita e cassa in negozio", "ammortizzatori sociali"],
  ["disoccupata da due anni", "cerca un impiego", "vende in un negozio"],
  ["apprendista", "imparare un mestiere", "mestolo da cucina"],
  ["stagista", "tirocinante in azienda", "stagionatura dei salumi"],
  ["badante convivente", "assistenza a una persona anziana", "assistenza informatica"],
  ["babysitter", "cura dei bambini", "cura del verde"],
  ["potare gli alberi", "manutenzione del verde", "manutenzione di caldaie"],
  ["api e miele", "beekeeper", "bookkeeper"],
  ["buste paga", "consulente del lavoro", "buste di carta"],
  ["siti web", "programmatore", "ragnatele"],
  ["autista di pulmino", "trasporto sociale", "noleggio di attrezzature"],
  ["consegnare pacchi in bicicletta", "bike courier", "bike race"],
  ["violin maker", "liutaio", "viticoltore"],
  ["restauro di mobili antichi", "ebanista", "agente immobiliare"],
  ["pane e focacce", "panificio", "panchine e lampioni"],
  ["lavapiatti", "cucina di un ristorante", "lavaggio auto"],
  ["spazio per riunioni", "sala a disposizione", "astronauta"],
  ["migranti e lingua italiana", "mediatore culturale", "mediatore immobiliare"],
];

describe("words of the trades", () => {
  it.each(PAIRS)(
    "«%s» has to do with «%s» rather than with «%s»",
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
