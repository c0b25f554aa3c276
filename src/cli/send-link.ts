import { type IssuedLink, linkAddress } from "../access/links.ts";
import type { ApiDeps } from "../api/deps.ts";
import { mailLink } from "../notify/link-letter.ts";
import type { Smtp } from "../notify/deliver.ts";
import type { Terminal } from "./terminal.ts";

interface Ways {
  readonly smtp: Omit<Smtp, "linksTo"> | undefined;
  readonly linksTo: string;
  readonly terminal: Terminal;
  readonly log: ApiDeps["log"];
}

/**
 * How a link that somebody asked for reaches them: by mail, or without a mail server on the console of whoever runs
 * the service, to be handed on. It is not waited for; that it failed is logged, without the address.
 */
export const linkSender =
  ({ smtp, linksTo, terminal, log }: Ways) =>
  (link: IssuedLink): void => {
    if (smtp !== undefined)
      return void mailLink({ ...smtp, linksTo }, link).catch((error: unknown) =>
        log({ level: "error", event: "link-not-mailed", error: (error as Error).name }),
      );
    const address = linkAddress(linksTo, link.secret);
    terminal.say({
      it: `${link.email} chiede di entrare. Il collegamento, da consegnare a quella persona sola, vale un quarto d'ora:\n${address}`,
      en: `${link.email} asks to sign in. The link, for that person alone, works for a quarter of an hour:\n${address}`,
    });
  };
