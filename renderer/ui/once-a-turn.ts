export interface OnceATurn {
  readonly ask: () => void;
  readonly stop: () => void;
}

/**
 * Runs something when the work at hand is done, once, however often it was asked for meanwhile: within the same picture,
 * where the next one would be drawn for it alone.
 */
export function onceATurn(run: () => void): OnceATurn {
  let asked = false;
  let stopped = false;
  const turn = (): void => {
    asked = false;
    if (!stopped) run();
  };
  return {
    ask: () => {
      if (!asked) queueMicrotask(turn);
      asked = true;
    },
    stop: () => {
      stopped = true;
    },
  };
}
