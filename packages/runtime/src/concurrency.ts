/** A place in the line of a limit. */
export interface Turn {
  /** Resolves when the turn has come. */
  readonly ready: Promise<void>;
  /** Gives the turn to the next, or leaves the line. */
  end(): void;
}

/** Lets at most `limitOf(key)` turns run at once for each key; the first key of every turn is the one they all share. */
export function createLine(limitOf: (key: string) => number): (keys: readonly string[]) => Turn {
  const running = new Map<string, number>();
  const waiting = new Map<readonly string[], () => void>();
  const isFull = (key = ""): boolean => (running.get(key) ?? 0) >= limitOf(key);
  const move = (moved: readonly string[], difference: number): void => {
    for (const key of moved) {
      const count = (running.get(key) ?? 0) + difference;
      if (count > 0) running.set(key, count);
      else running.delete(key);
    }
  };
  const startWaiting = (): void => {
    for (const [keys, start] of waiting) {
      if (isFull(keys[0])) return;
      // One that waits for its own key does not hold up the others.
      if (keys.some(isFull)) continue;
      waiting.delete(keys);
      move(keys, 1);
      start();
    }
  };
  return (keys) => {
    const ready = new Promise<void>((resolve) => waiting.set(keys, resolve));
    startWaiting();
    const end = (): void => {
      if (!waiting.delete(keys)) move(keys, -1);
      startWaiting();
    };
    return { ready, end };
  };
}
