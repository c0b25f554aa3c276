import { createTransport } from "nodemailer";
import { type IssuedLink, linkAddress } from "../access/links.ts";
import type { Smtp } from "./deliver.ts";

/**
 * Mails a link to the address it is for, in both languages, for whoever asks for one has not chosen yet. It is not
 * kept in the outbox: a link that signs in is nobody else's to read.
 */
export async function mailLink({ url, from, linksTo }: Smtp, link: IssuedLink): Promise<void> {
  const transport = createTransport(url);
  try {
    await transport.sendMail({
      from,
      to: { name: "", address: link.email },
      subject: "Innesto: il collegamento per entrare / your link to sign in",
      text: TEXT.replace("{link}", linkAddress(linksTo, link.secret)),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } finally {
    transport.close();
  }
}

const TEXT = `Per entrare apri questo collegamento e premi «Entra». Vale una volta sola, per un quarto d'ora.
To sign in, open this link and press "Sign in". It works once, for a quarter of an hour.

{link}

Se non l'hai chiesto tu, basta ignorare questa lettera.
If you did not ask for it, simply ignore this letter.
`;
