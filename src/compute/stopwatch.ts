/** Adds up how long each step takes, in seconds; a step ends where the next one starts. */
export function stopwatch<Step extends string>(steps: readonly Step[]) {
  const seconds = Object.fromEntries(steps.map((step) => [step, 0])) as Record<Step, number>;
  let current: Step | null = null;
  let since = 0;
  const stop = (): Readonly<Record<Step, number>> => {
    if (current !== null) seconds[current] += (performance.now() - since) / 1000;
    current = null;
    return seconds;
  };
  const start = (step: Step): void => {
    stop();
    current = step;
    since = performance.now();
  };
  return { start, stop };
}
