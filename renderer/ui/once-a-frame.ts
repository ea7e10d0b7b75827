export interface OnceAFrame {
  readonly ask: () => void;
  readonly stop: () => void;
}

/**
 * Runs something with the next picture, however often it is asked for. A picture that is already asked for is never
 * put off: what is asked for in every picture would starve.
 */
export function onceAFrame(run: () => void): OnceAFrame {
  let frame: number | null = null;
  return {
    ask: () => {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        run();
      });
    },
    stop: () => {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
    },
  };
}
