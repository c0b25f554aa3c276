import type { Context } from "hono";
import { giveSession, sessionOf, takeSession } from "./cookie.ts";
import { clientAddress } from "./guards/client-address.ts";
import { addresseeOf, type IssuedLink } from "./links.ts";
import type { Service } from "./service.ts";
import { enter, leave, requestLink } from "./sign-in.ts";

interface Surroundings {
  readonly db: Service;
  /** Whether people reach the service by https, and so through a proxy. */
  readonly isSecure: boolean;
  /** Brings a link to whoever reads the mail of its address; not waited for, lest its time tell who is known. */
  readonly sendLink: (link: IssuedLink) => void;
}

/** How a browser signs in and out. */
export interface BrowserSignIn {
  /** Has a link sent where the address is known; what comes back never tells. Throws `invalid`, `tooMany`. */
  readonly ask: (c: Context, email: string) => Promise<void>;
  /** The address that a link is for, without using it up; null for one that leads nowhere. */
  readonly look: (secret: string) => Promise<string | null>;
  /** Uses a link up and gives the browser a new session. Throws `notFound`, `tooMany`. */
  readonly enter: (c: Context, secret: string) => Promise<void>;
  /** Ends the browser's session. */
  readonly leave: (c: Context) => Promise<void>;
}

export function browserSignIn({ db, isSecure, sendLink }: Surroundings): BrowserSignIn {
  const sessionIn = (c: Context) => sessionOf(c.req.header("cookie") ?? "", isSecure);
  return {
    ask: async (c, email) => {
      const link = await requestLink(db, { email, from: clientAddress(c, isSecure) });
      if (link !== null) sendLink(link);
    },
    look: async (secret) => await db.asSystem(null, (tx) => addresseeOf(tx, secret)),
    enter: async (c, secret) => {
      const from = clientAddress(c, isSecure);
      giveSession(c, await enter(db, { secret, from, before: sessionIn(c) }), isSecure);
    },
    leave: async (c) => {
      const session = sessionIn(c);
      if (session !== undefined) await leave(db, session);
      takeSession(c, isSecure);
    },
  };
}
