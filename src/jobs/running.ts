import type { Job } from "./job.ts";
import { perform, type Performing, type StopReason } from "./perform.ts";
import { Progress } from "./progress.ts";
import type { Held } from "./round.ts";

interface Running extends Held {
  readonly controller: AbortController;
  readonly ended: Promise<void>;
}

type Setting = Omit<Performing, "progress" | "signal">;

/** The jobs that one worker is at. */
export class RunningJobs {
  readonly #setting: Setting;
  readonly #onEnd: () => void;
  readonly #running = new Map<number, Running>();

  /** `onEnd` is called whenever a job has ended and there is room for another one. */
  constructor(setting: Setting, onEnd: () => void) {
    this.#setting = setting;
    this.#onEnd = onEnd;
  }

  get held(): readonly Held[] {
    return [...this.#running.values()];
  }

  start(job: Job): void {
    const progress = new Progress();
    const controller = new AbortController();
    const { signal } = controller;
    const ended = perform(job, { ...this.#setting, progress, signal }).finally(() => {
      // After a lost lease the same job may be here anew, under a later claim.
      if (this.#running.get(job.id)?.job === job) this.#running.delete(job.id);
      this.#onEnd();
    });
    this.#running.set(job.id, { job, progress, controller, ended });
  }

  stop(id: number, reason: StopReason): void {
    this.#running.get(id)?.controller.abort(reason);
  }

  stopAll(reason: StopReason): void {
    for (const { controller } of this.#running.values()) controller.abort(reason);
  }

  async allEnded(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
  }
}
