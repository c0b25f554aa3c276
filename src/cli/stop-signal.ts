const SIGNALS = ["SIGINT", "SIGTERM"] as const;

export interface StopSignal {
  readonly first: Promise<void>;
  /** Somebody cannot wait. */
  readonly second: Promise<void>;
  /** From now on signals end the process as usual. */
  readonly forget: () => void;
}

/** Listens for the wish to stop, twice. */
export function stopSignal(): StopSignal {
  const wishes: (() => void)[] = [];
  const first = new Promise<void>((resolve) => wishes.push(resolve));
  const second = new Promise<void>((resolve) => wishes.push(resolve));
  const onSignal = (): void => wishes.shift()?.();
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    first,
    second,
    forget: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
