import { requireMailServer } from "../../notify/mail-server.ts";
import type { Config } from "../../config.ts";
import { toInnestoError, verbatim } from "../../errors.ts";
import { type Check, check } from "./check.ts";

const MAIL = { it: "posta", en: "mail" };

/** Whether letters could go out: the server is asked whether it takes our credentials, and sent nothing. */
export async function checkMail({ smtp }: Pick<Config, "smtp">): Promise<Check> {
  if (smtp === undefined)
    return check("mail", MAIL, "attention", {
      it: "non impostata: le lettere restano in «posta in uscita», i collegamenti per entrare li stampa serve (INNESTO_SMTP_URL)",
      en: "not set up: letters stay in the outbox, serve prints the links to sign in (INNESTO_SMTP_URL)",
    });
  try {
    await requireMailServer(smtp);
    return check("mail", MAIL, "fine", verbatim(`${new URL(smtp.url).host}, ${smtp.from}`));
  } catch (error) {
    return check("mail", MAIL, "attention", toInnestoError(error).text);
  }
}
