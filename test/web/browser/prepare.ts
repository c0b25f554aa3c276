import { COMANTOVA } from "../../support/comantova.ts";
import type { Screen } from "./chromium.ts";

const HERE = `/p/${COMANTOVA}`;

export interface Prepared {
  /** Pages that no link leads to. */
  readonly pages: readonly string[];
  /** Parts of pages, which scripts fetch. */
  readonly parts: readonly string[];
}

/** Does what some pages wait for: a file that was sent, a job under way. */
export async function prepare(screen: Screen, name: string): Promise<Prepared> {
  if (name === "operator") return { pages: [], parts: ["/nuovo-progetto/comuni?comune=Mant"] };
  if (name !== "coordinator") return { pages: [], parts: [] };
  await sendSheet(screen);
  await attachText(screen);
  const job = await queueRun(screen);
  return {
    pages: [
      `${HERE}/nuovo-ciclo`,
      `${HERE}/importa/prova`,
      job,
      `${HERE}/cicli/1/riparazione/1-P12`,
    ],
    parts: [`${job}/stato`, `${HERE}/criteri/pesi?${await weightsOf(screen)}`],
  };
}

async function sendSheet({ page }: Screen): Promise<void> {
  await page.goto(`${HERE}/importa`);
  const buffer = Buffer.from("codice,nome,comune\nXX,Altrove,Mantva\n");
  await page
    .getByLabel("I file da importare")
    .setInputFiles({ name: "hub.csv", mimeType: "text/csv", buffer });
  await page.locator("main").getByRole("button", { name: "Prova", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Esito della prova" }).waitFor();
}

/** A pact that was signed on paper has its text beside it. */
async function attachText({ page }: Screen): Promise<void> {
  await page.goto(`${HERE}/accordi/A01`);
  const buffer = Buffer.from("%PDF-1.7\n");
  await page
    .getByLabel("Il file", { exact: true })
    .setInputFiles({ name: "patto firmato.pdf", mimeType: "application/pdf", buffer });
  await page.locator("main").getByRole("button", { name: "Allega", exact: true }).click();
  await page.getByRole("link", { name: "patto firmato.pdf" }).waitFor();
}

/** The weights as their sliders stand. */
async function weightsOf({ page }: Screen): Promise<string> {
  await page.goto(`${HERE}/criteri`);
  const sliders = "[...document.querySelectorAll('[name^=weight-]')]";
  return await page.evaluate<string>(
    `new URLSearchParams(${sliders}.map(({ name, value }) => [name, value])).toString()`,
  );
}

/** Nobody works here: the job waits for as long as it is looked at. */
async function queueRun({ page }: Screen): Promise<string> {
  await page.goto(`${HERE}/cicli/1/nuova-ipotesi`);
  await page.locator("main").getByRole("button", { name: "Calcola l'ipotesi" }).click();
  await page.waitForURL(/\/lavori\/\d+$/);
  return new URL(page.url()).pathname;
}
