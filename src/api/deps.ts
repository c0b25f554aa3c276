import type { Admit } from "../access/guards/pace.ts";
import type { Service } from "../access/service.ts";
import type { Visitor } from "../access/visitor.ts";

/** What the API works with. */
export interface ApiDeps {
  readonly db: Service;
  /** The hosts that the service listens on and is known by: requests that name another one are refused. */
  readonly hosts: readonly string[];
  readonly authenticate: (request: Request) => Promise<Visitor>;
  /** Throws where whoever asks does so too often. */
  readonly admit: Admit;
  /** Where downloaded models lie. */
  readonly modelsFolder: string;
  /** The calendar day in Italy, as an ISO date. */
  readonly today: () => string;
  readonly log: (entry: LogEntry) => void;
  /** Tells the worker in this process, if there is one, that a job has been queued. */
  readonly wakeWorker: () => void;
}

/** A line of the log: no personal data, and nothing that a request said. */
export interface LogEntry {
  readonly level: "error" | "warn" | "info";
  readonly event: string;
  readonly [detail: string]: unknown;
}
