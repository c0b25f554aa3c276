import { expect } from "vitest";
import { keepShot, type Screen, sideways } from "./chromium.ts";

const TITLE = "Mantova bene comune";
const NEVER_MS = 90_000;

/** Everything is done as a person would: by the words of links, labels and buttons. */
const press = async ({ page }: Screen, name: string): Promise<void> =>
  await page.locator("main").getByRole("button", { name, exact: true }).click();
const follow = async ({ page }: Screen, name: string): Promise<void> =>
  await page.getByRole("link", { name, exact: true }).first().click();

/** The page that has come has this heading, and its reader scrolls down only. */
async function arrives(screen: Screen, heading: string | RegExp): Promise<void> {
  await screen.page.getByRole("heading", { level: 1, name: heading }).waitFor();
  expect([screen.page.url(), await sideways(screen)]).toEqual([screen.page.url(), 0]);
  await keepShot(screen, `story-${new URL(screen.page.url()).pathname.replaceAll("/", "-")}`);
}

/** The technical administrator makes a programme out of a template. */
export async function foundProgramme(screen: Screen, id: string): Promise<void> {
  const { page } = screen;
  await page.goto("/nuovo-progetto");
  await arrives(screen, "Nuovo progetto");
  await page.getByRole("link", { name: /Parti da qui.*Mantova bene comune/ }).click();
  await arrives(screen, "Nuovo progetto");
  await page.getByLabel("Titolo").fill(TITLE);
  await page.getByLabel("Nome breve").fill(id);
  await page.getByLabel("Comune 1", { exact: true }).fill("Mantova");
  await press(screen, "Crea il progetto");
  await arrives(screen, TITLE);
}

/** Sends a workbook, reads what it would do, and imports it. */
export async function importWorkbook(screen: Screen, buffer: Buffer): Promise<void> {
  const { page } = screen;
  await follow(screen, "Importa");
  await arrives(screen, "Importa");
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page
    .getByLabel("I file da importare")
    .setInputFiles({ name: "comantova.xlsx", mimeType, buffer });
  await press(screen, "Prova");
  await arrives(screen, "Esito della prova");
  await press(screen, "Importa");
  await page.getByText("I fogli sono stati importati.").waitFor();
}

/** Opens the first round and gives it its due dates. */
export async function openRound(screen: Screen): Promise<void> {
  const { page } = screen;
  await follow(screen, "Cicli");
  await arrives(screen, "I cicli di abbinamento");
  await follow(screen, "Apri un nuovo ciclo");
  await page.getByLabel(/^Nome/).fill("Primavera");
  await press(screen, "Apri un ciclo");
  await arrives(screen, "Date e stato del ciclo");
  await page.getByLabel("Risposte alle proposte entro il").fill("2099-02-28");
  await page.getByLabel("Conferma entro il").fill("2099-03-31");
  await press(screen, "Salva le date");
  await page.getByText("Le date sono salvate.").waitFor();
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
  while (waitsByHand()) await follow(screen, "Aggiorna");
  await page.waitForURL(isThere, { timeout: NEVER_MS });
  await arrives(screen, /^Ciclo 1/);
}

/** Pins a person to a seat, after a look at what that changes. */
export async function pin(screen: Screen, person: RegExp, seat: RegExp): Promise<void> {
  const { page } = screen;
  await follow(screen, "Scelte");
  await arrives(screen, "Scelte del coordinamento");
  await choose(screen, "Persona", person);
  await choose(screen, "Che cosa", /^Blocca/);
  await choose(screen, "Posto", seat);
  await page.getByLabel("Motivo").fill("Si conoscono già");
  await press(screen, "Vedi che cosa cambia");
  await page.getByRole("heading", { name: "Che cosa cambia" }).waitFor();
  await press(screen, "Conferma la scelta");
  await page.getByText("Si conoscono già").first().waitFor();
}

/** Chooses the first option of a list that reads so. */
async function choose({ page }: Screen, label: string, option: RegExp): Promise<void> {
  const list = page.getByLabel(label, { exact: true });
  const value = await list
    .locator("option")
    .filter({ hasText: option })
    .first()
    .getAttribute("value");
  await list.selectOption(value);
}

/** Publishes the last run. */
export async function publish(screen: Screen): Promise<void> {
  await follow(screen, "Pubblica");
  await arrives(screen, "Pubblica un'ipotesi");
  await press(screen, "Pubblica questa ipotesi");
  await arrives(screen, "Risposte alle proposte");
}

/** Enters by phone what both sides say of the first proposal, up to their final yes. */
export async function enterAnswers(screen: Screen): Promise<void> {
  const { page } = screen;
  const answers = [
    [/^la persona: mi interessa/, true],
    [/^l'impresa o l'ente: mi interessa/, false],
    [/^la persona: proseguiamo/, false],
    [/^l'impresa o l'ente: proseguiamo/, false],
    [/^la persona: sì finale/, false],
    [/^l'impresa o l'ente: sì finale/, false],
  ] as const;
  await follow(screen, "Registra una risposta");
  const address = page.url();
  for (const [answer, shares] of answers) {
    await page.goto(address);
    await arrives(screen, "Registra una risposta");
    await choose(screen, "Risposta", answer);
    await page.getByLabel("Chi l'ha detto, e come").fill("al telefono");
    if (shares) await page.getByLabel(/acconsente che chi ospita/).check();
    await press(screen, "Registra la risposta");
    await page.getByText("La risposta è registrata.").waitFor();
  }
}

/** Starts the collaboration that a final yes of both has made. */
export async function start(screen: Screen): Promise<void> {
  const { page } = screen;
  await follow(screen, "Collaborazioni");
  await arrives(screen, "Collaborazioni");
  await page.getByRole("row").filter({ hasText: "concordata" }).getByRole("link").first().click();
  await arrives(screen, /^Collaborazione C/);
  await press(screen, "Avvia la collaborazione");
  await page.getByText("La collaborazione è avviata.").waitFor();
}
