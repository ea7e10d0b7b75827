export interface Paced {
  readonly ask: () => void;
  readonly stop: () => void;
}

/**
 * Runs something when asked, at once at first, then at most once in `gapMs`. What is asked for meanwhile is run once
 * afterwards; asking never puts off a run that is due, since constant asking would then starve it.
 */
export function paced(run: () => Promise<void>, gapMs: number): Paced {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let busy = false;
  let again = false;
  let stopped = false;
  const turn = async (): Promise<void> => {
    busy = true;
    again = false;
    await run();
    if (stopped) return;
    timer = setTimeout(() => {
      busy = false;
      if (again) void turn();
    }, gapMs);
  };
  return {
    ask: () => {
      if (busy) again = true;
      else if (!stopped) void turn();
    },
    stop: () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
