/** What the host offers a pacer; replaced in tests. */
export interface PacerHost {
  monotonicMs(): number;
  /** Calls back after about so many milliseconds, other work of the process first; returns how to cancel. */
  after(ms: number, callback: () => void): () => void;
}

/** The timers of this process: immediates let sockets and disks have their turn between two slices. */
export const PACER_HOST: PacerHost = {
  monotonicMs: () => performance.now(),
  after: (ms, callback) => {
    if (ms === 0) {
      const immediate = setImmediate(callback);
      return () => {
        clearImmediate(immediate);
      };
    }
    const timer = setTimeout(callback, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
