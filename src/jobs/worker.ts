import { setTimeout as delay } from "node:timers/promises";
import { COMPUTE_THREADS } from "../compute/compute.ts";
import type { Database } from "../db/client.ts";
import type { Smtp } from "../notify/deliver.ts";
import { queueDay } from "./daily.ts";
import { kindOf } from "./kinds.ts";
import { leave } from "./lease.ts";
import type { JobLog } from "./log.ts";
import { comeRound, type Going } from "./round.ts";
import { RunningJobs } from "./running.ts";
import { TIMING, type Timing } from "./timing.ts";

export interface WorkerOptions {
  readonly db: Database;
  /** Where pulled models lie. */
  readonly modelsFolder: string;
  /** Where mail goes out; unless given, letters stay in the outbox. */
  readonly smtp?: Smtp | null;
  /** The calendar day in Italy: on each one it queues what a day brings. Without it, it only runs what others queue. */
  readonly today?: (() => string) | null;
  /** How many jobs run at once; as many as there are threads to compute in, unless given. */
  readonly jobs?: number;
  readonly timing?: Timing;
  /** What it can do: every kind of the table, unless given. */
  readonly kindOf?: typeof kindOf;
  readonly log?: JobLog;
}

const DEFAULTS = {
  jobs: COMPUTE_THREADS,
  timing: TIMING,
  kindOf,
  log: () => {},
  smtp: null,
  today: null,
} satisfies Partial<WorkerOptions>;

/** A job that is stopped has so long to notice. */
const GRACE_MS = 3000;

/** Takes jobs from the queue and runs them, from its making until it is told to stop. */
export class Worker {
  readonly #options: Required<WorkerOptions>;
  readonly #running: RunningJobs;
  readonly #loop: Promise<void>;
  #id: string | null = null;
  #beatAt = -Infinity;
  #stopping = false;
  #reachable = true;
  #day: string | null = null;
  #awake = new AbortController();

  constructor(options: WorkerOptions) {
    this.#options = { ...DEFAULTS, ...options };
    const { timing, ...setting } = this.#options;
    const setUp = { ...setting, retryMs: timing.retryMs };
    this.#running = new RunningJobs(setUp, () => this.wake());
    this.#loop = this.#live();
  }

  /** Looks into the queue at once: something has just been put there. */
  wake(): void {
    this.#awake.abort();
  }

  /**
   * Takes no more jobs, lets those under way end for the drain's time or until `atOnce`, then
   * stops them and hands them back. Done in `drainMs` and three seconds at most; what should still
   * run of a job by then may write nothing more.
   */
  async stop(atOnce: Promise<void> = new Promise(() => {})): Promise<void> {
    this.#stopping = true;
    this.wake();
    await this.#loop;
    const { db, log, timing } = this.#options;
    await firstOf(timing.drainMs, this.#running.allEnded(), atOnce);
    this.#running.stopAll("handedBack");
    await firstOf(GRACE_MS, this.#running.allEnded());
    const id = this.#id;
    if (id === null) return;
    await db
      .asSystem(null, (tx) => leave(tx, id))
      .catch(() => log({ level: "warn", event: "worker-not-signed-off", worker: id }));
  }

  async #live(): Promise<void> {
    while (!this.#stopping) {
      this.#awake = new AbortController();
      await this.#comeRound();
      await pause(this.#options.timing.pollMs, this.#awake.signal);
    }
  }

  async #comeRound(): Promise<void> {
    const { db, jobs, timing, log } = this.#options;
    const now = performance.now();
    const { held } = this.#running;
    const beatIsDue = now - this.#beatAt >= timing.beatMs;
    const coming = {
      workerId: this.#id,
      beatIsDue,
      held,
      free: jobs - held.length,
      leaseMs: timing.leaseMs,
    };
    try {
      this.#goOn(await db.asSystem(null, (tx) => comeRound(tx, coming)));
      if (beatIsDue) this.#beatAt = now;
      await this.#beginDay();
      if (!this.#reachable) log({ level: "info", event: "queue-reachable" });
      this.#reachable = true;
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown.name : "not an error";
      if (this.#reachable) log({ level: "warn", event: "queue-unreachable", error });
      this.#reachable = false;
    }
  }

  async #beginDay(): Promise<void> {
    const { db, today } = this.#options;
    const day = today?.() ?? null;
    if (day === null || day === this.#day) return;
    await db.asSystem(null, (tx) => queueDay(tx, day));
    this.#day = day;
    this.wake();
  }

  #goOn({ workerId, lost, claimed, toCancel }: Going): void {
    this.#id = workerId;
    if (lost) this.#running.stopAll("lost");
    for (const id of toCancel) this.#running.stop(id, "cancelled");
    for (const job of claimed) this.#running.start(job);
  }
}

/** Ends early, and well, when the signal says so. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => {});
}

/** Waits for the first of them, or so long; then nothing is left that keeps a process alive. */
async function firstOf(ms: number, ...events: readonly Promise<void>[]): Promise<void> {
  const over = new AbortController();
  await Promise.race([...events, pause(ms, over.signal)]);
  over.abort();
}
