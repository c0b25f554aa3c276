import { createApp } from "../../src/app.ts";
import type { LogEntry } from "../../src/api/deps.ts";
import { COMANTOVA, comantova, TODAY } from "../support/comantova.ts";
import { Worker } from "../../src/jobs/worker.ts";
import type { TestDatabase } from "../support/database.ts";
import { coordinationKey } from "../support/keys.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of every shape
  readonly body: any;
}

export interface Request {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestService {
  readonly db: TestDatabase;
  readonly app: ReturnType<typeof createApp>;
  readonly logged: readonly LogEntry[];
  /** What says who asks. */
  readonly credentials: Readonly<Record<string, string>>;
  /** An address that does not begin with "/" is one of the fixture's programme. */
  readonly ask: (method: string, address: string, request?: Request) => Promise<Answer>;
  readonly get: (address: string) => Promise<Answer>;
  /** Waits for what takes long, whatever version stands. */
  readonly post: (address: string, body?: unknown) => Promise<Answer>;
}

/** The wish to wait for what would else be answered with a job to follow. */
export const WAIT = { prefer: "wait=60" };

const addressOf = (address: string): string =>
  address.startsWith("/") ? address : `/api/v1/programmes/${COMANTOVA}/${address}`;

/** The service on a database with the fixture, with a worker, asked by its coordination without a network. */
export async function testService(): Promise<TestService> {
  const db = await comantova();
  const worker = new Worker({ db, modelsFolder: "/nonexistent/models" });
  const close = async (): Promise<void> => {
    await worker.stop(Promise.resolve());
    await db.close();
  };
  const key = await coordinationKey(db, COMANTOVA);
  return serviceOn({ ...db, close }, key, () => worker.wake());
}

/** The service asked with a key, or by a stranger. */
export function serviceOn(
  db: TestDatabase,
  key?: string,
  wakeWorker = (): void => {},
): TestService {
  const logged: LogEntry[] = [];
  const credentials = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const log = (entry: LogEntry): void => void logged.push(entry);
  const app = createApp({ db, home: "/nonexistent", today: () => TODAY, log, wakeWorker });
  const ask: TestService["ask"] = async (method, address, { body, headers = {} } = {}) => {
    const asJson = typeof body === "string" ? body : JSON.stringify(body);
    const response = await app.request(addressOf(address), {
      method,
      headers: {
        ...credentials,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: asJson }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson && text !== "" ? JSON.parse(text) : undefined,
    };
  };
  return {
    db,
    app,
    logged,
    credentials,
    ask,
    get: async (address) => await ask("GET", address),
    post: async (address, body) =>
      await ask("POST", address, { body, headers: { ...WAIT, "if-match": "*" } }),
  };
}
