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
  readonly authenticate: (request: Request) => Promise<Visitor>;
  readonly log: (entry: {
    readonly level: "error" | "warn" | "info";
    readonly event: string;
    readonly [detail: string]: unknown;
  }) => void;
}
