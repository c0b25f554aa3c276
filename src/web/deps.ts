import type { BrowserSignIn } from "../access/browser.ts";
import type { Admit } from "../access/guards/pace.ts";
import type { Service } from "../access/service.ts";
import type { Visitor } from "../access/visitor.ts";

/** What the pages work with. */
export interface WebDeps {
  readonly db: Service;
  /** Where downloaded models lie. */
  readonly modelsFolder: string;
  /** The calendar day in Italy, as an ISO date. */
  readonly today: () => string;
  /** Tells the worker in this process, if there is one, that a job has been queued. */
  readonly wakeWorker: () => void;
  /** The hosts that the service listens on and is known by: requests that name another one are refused. */
  readonly hosts: readonly string[];
  /** Where people reach the service, if that is not where a request came in: behind a proxy that is another address. */
  readonly publicUrl: string | undefined;
  /** Whether letters can be sent by mail; else they wait to be read. */
  readonly hasMail: boolean;
  readonly authenticate: (request: Request) => Promise<Visitor>;
  /** Throws where whoever asks does so too often. */
  readonly admit: Admit;
  readonly signIn: BrowserSignIn;
  readonly log: (entry: {
    readonly level: "error" | "warn" | "info";
    readonly event: string;
    readonly [detail: string]: unknown;
  }) => void;
}
