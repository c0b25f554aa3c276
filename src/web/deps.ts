import type { BrowserSignIn } from "../access/browser.ts";
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
  readonly authenticate: (request: Request) => Promise<Visitor>;
  readonly signIn: BrowserSignIn;
  readonly log: (entry: {
    readonly level: "error" | "warn" | "info";
    readonly event: string;
    readonly [detail: string]: unknown;
  }) => void;
}
