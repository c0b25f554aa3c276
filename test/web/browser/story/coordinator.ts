import type { Screen } from "../chromium.ts";
import { arrives, follow, labelled, open, press, says } from "./steps.ts";

const TITLE = "Mantova bene comune";
const NEVER_MS = 90_000;

/** The technical administrator makes a programme out of a template. */
export async function foundProgramme(screen: Screen, id: string): Promise<void> {
  const { page, hand } = screen;
  await page.goto("/nuovo-progetto");
  await arrives(screen, "Nuovo progetto");
  await follow(screen, /Parti da qui.*Mantova bene comune/);
  await page.getByLabel("Titolo").waitFor();
  await arrives(screen, "Nuovo progetto");
  await hand.fill(page.getByLabel("Titolo"), TITLE);
  await hand.fill(page.getByLabel("Nome breve"), id);
  await hand.fill(labelled(screen, "Comune 1"), "Mantova");
  await press(screen, "Crea il progetto");
  await arrives(screen, TITLE);
}

/** Sends a workbook, reads what it would do, and imports it. */
export async function importWorkbook(screen: Screen, buffer: Buffer): Promise<void> {
  const { page, hand } = screen;
  await open(screen, "Persone e imprese", "Importa");
  await arrives(screen, "Importa");
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const file = { name: "comantova.xlsx", mimeType, buffer };
  await hand.attach(page.getByLabel("I file da importare"), file);
  await press(screen, "Prova");
  await arrives(screen, "Esito della prova");
  await press(screen, "Importa");
  await says(screen, "I fogli sono stati importati.");
}

/** Opens the first round and gives it its due dates. */
export async function openRound(screen: Screen): Promise<void> {
  const { page, hand } = screen;
  await follow(screen, "Abbinamento");
  await arrives(screen, "I cicli di abbinamento");
  await follow(screen, "Apri un nuovo ciclo");
  await page.getByLabel(/^Nome/).waitFor();
  await hand.fill(page.getByLabel(/^Nome/), "Primavera");
  await press(screen, "Apri un ciclo");
  await arrives(screen, "Date e stato del ciclo");
  await hand.fill(page.getByLabel("Risposte alle proposte entro il"), "2099-02-02");
  await hand.fill(page.getByLabel("Conferma entro il"), "2099-03-03");
  await press(screen, "Salva le date");
  await says(screen, "Le date sono salvate.");
}

/** Computes a run; without scripts, its page is renewed by hand until it leads to the result. */
export async function compute(screen: Screen): Promise<void> {
  const { page, script } = screen;
  await follow(screen, "Nuova ipotesi");
  await arrives(screen, "Nuova ipotesi di abbinamento");
  await press(screen, "Calcola l'ipotesi");
  const isThere = () => page.url().includes("/ipotesi/");
  const until = Date.now() + NEVER_MS;
  const waitsByHand = () => !script && !isThere() && Date.now() < until;
  while (waitsByHand()) {
    const renewed = page.waitForEvent("load");
    await follow(screen, "Aggiorna");
    await renewed;
  }
  await page.waitForURL(isThere, { timeout: NEVER_MS });
  await arrives(screen, /^Ciclo 1/);
}

/** Pins a person to a seat, after a look at what that changes. */
export async function pin(screen: Screen, person: RegExp, seat: RegExp): Promise<void> {
  const { page, hand } = screen;
  await follow(screen, "Scelte");
  await arrives(screen, "Scelte del coordinamento");
  await hand.choose(labelled(screen, "Persona"), person);
  await hand.choose(labelled(screen, "Che cosa"), /^Blocca/);
  await hand.choose(labelled(screen, "Posto"), seat);
  await hand.fill(page.getByLabel("Motivo"), "Si conoscono già");
  await press(screen, "Vedi che cosa cambia");
  await page.getByRole("heading", { name: "Che cosa cambia" }).waitFor();
  await press(screen, "Conferma la scelta");
  await says(screen, "Si conoscono già");
}

/** Publishes the last run. */
export async function publish(screen: Screen): Promise<void> {
  await follow(screen, "Pubblica");
  await arrives(screen, "Pubblica un'ipotesi");
  await press(screen, "Pubblica questa ipotesi");
  await arrives(screen, "Risposte alle proposte");
}

const isOf = (text: string, who: string): boolean =>
  text.split("\n").some((line) => line.trim() === who);

/** Invites everybody who was imported; their links, as the page prints them this once, by role and code. */
export async function inviteEverybody(screen: Screen): Promise<(who: string) => string> {
  const { page } = screen;
  await open(screen, "Persone e imprese", "Inviti");
  await arrives(screen, "Inviti");
  await press(screen, /^Invita tutti/);
  await arrives(screen, "Collegamenti da consegnare");
  const printed = await page.getByRole("listitem").allInnerTexts();
  return (who) => {
    const mine = printed.find((text) => isOf(text, who));
    return /https?:\S+/.exec(mine ?? `no link of ${who}`)![0];
  };
}

/** What the round's page says of a pair. */
export async function readsAnswer(screen: Screen, pair: RegExp, state: RegExp): Promise<void> {
  const { page } = screen;
  await follow(screen, "Abbinamento");
  await arrives(screen, "I cicli di abbinamento");
  await page.goto(page.url().replace(/\/cicli.*/, "/cicli/1/risposte"));
  await arrives(screen, "Risposte alle proposte");
  await page
    .getByRole("row")
    .filter({ hasText: pair })
    .filter({ hasText: state })
    .first()
    .waitFor();
}

/** Starts the collaboration that a final yes of both has made. */
export async function start(screen: Screen, person: string): Promise<void> {
  const { page } = screen;
  await open(screen, "Percorsi", "Collaborazioni");
  await arrives(screen, "Collaborazioni");
  const agreed = page
    .getByRole("row")
    .filter({ hasText: "concordata" })
    .filter({ hasText: person });
  await screen.hand.press(agreed.getByRole("link").first());
  await arrives(screen, /^Collaborazione C/);
  await press(screen, "Avvia la collaborazione");
  await says(screen, "La collaborazione è avviata.");
}
