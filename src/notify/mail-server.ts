import { createTransport, type Transporter } from "nodemailer";
import { InnestoError } from "../errors.ts";

/** Somebody waits for the answer. */
const PATIENCE_MS = 10_000;

/** Asks a mail server whether it takes our credentials; throws `unavailable`. Nothing is sent. */
export async function requireMailServer({ url }: { readonly url: string }): Promise<void> {
  const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS };
  const transport = createTransport({ url, ...patience });
  try {
    await requireAnswer(transport);
  } finally {
    transport.close();
  }
}

/** The same of one that is to be used. */
export async function requireAnswer(transport: Pick<Transporter, "verify">): Promise<void> {
  await transport.verify().catch((cause: unknown) => {
    throw new InnestoError(
      "unavailable",
      {
        it: "Il server di posta non risponde, o non accetta le credenziali: le lettere restano da spedire.",
        en: "The mail server does not answer, or does not take the credentials: the letters stay to be sent.",
      },
      { cause },
    );
  });
}
