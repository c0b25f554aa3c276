import { browserSignIn } from "../../src/access/browser.ts";
import type { Part, Visitor } from "../../src/access/visitor.ts";
import { account } from "../../src/db/tables/account.ts";
import type { WebDeps } from "../../src/web/deps.ts";
import { createWeb } from "../../src/web/web.ts";
import { COMANTOVA, TODAY } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

const partOf = (kind: Part["kind"], subject: string): Part => ({
  kind,
  programme: COMANTOVA,
  subject,
  account: `${kind}-1`,
});

/** Somebody signed in, with the parts given: of the fixture, unless a part says otherwise. */
export const visitorWith = (actors: readonly Part[], operator = false): Visitor => ({
  account: {
    id: actors[0]?.account ?? "account-1",
    email: "qualcuno@example.org",
    name: "Qualcuno",
  },
  actors,
  operator,
  via: "session",
});

export const COORDINATOR = visitorWith([partOf("coordinator", "")]);
export const REFERENT = visitorWith([partOf("referent", "SA")]);
export const MEMBER = visitorWith([partOf("member", "F01")]);
/** A participant of the fixture. */
export const participantOf = (id: string): Visitor => visitorWith([partOf("participant", id)]);
export const referentOf = (hub: string): Visitor => visitorWith([partOf("referent", hub)]);
export const FUNDER = visitorWith([partOf("funder", "")]);
export const OPERATOR = visitorWith([], true);

/** Keeps the accounts that visitors claim, where something is to point to them. */
export async function withAccounts(db: TestDatabase, visitors: readonly Visitor[]): Promise<void> {
  const rows = visitors.map(({ account: one }) => ({
    id: one!.id,
    email: `${one!.id}@example.org`,
  }));
  await db.asSystem(null, (tx) => tx.insert(account).values(rows));
}

export interface Answered {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
  readonly response: Response;
}

/** The pages as a visitor sees them, on the fixture's day or another; `post` sends a form. */
export function webAs(
  db: TestDatabase,
  visitor: Visitor,
  today = TODAY,
  { publicUrl, hasMail = false }: Partial<Pick<WebDeps, "publicUrl" | "hasMail">> = {},
) {
  const web = createWeb({
    db,
    hosts: ["localhost"],
    publicUrl,
    hasMail,
    signIn: browserSignIn({ db, isSecure: false, sendLink: () => {} }),
    modelsFolder: "/nonexistent",
    today: () => today,
    wakeWorker: () => {},
    authenticate: async () => visitor,
    admit: () => {},
    log: (entry) => {
      if (entry.level === "error") throw new Error(JSON.stringify(entry));
    },
  });
  const ask = async (path: string, init?: RequestInit): Promise<Answered> => {
    const response = await web.request(path, init);
    const text = await response.clone().text();
    return { status: response.status, location: response.headers.get("location"), text, response };
  };
  return {
    /** Every address that answers, with its method. */
    routes: web.routes.filter(({ method }) => method !== "ALL"),
    ask,
    get: (path: string) => ask(path),
    post: (path: string, form: Readonly<Record<string, string>> | FormData) =>
      ask(path, {
        method: "POST",
        body: form instanceof FormData ? form : new URLSearchParams(form),
      }),
  };
}

/** What a page says, without its tags; entities that a text may hold read as people read them. */
export const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
