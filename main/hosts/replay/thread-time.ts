import type { RealTime } from '../../ports/real-time.ts';

/** A thread's own time: what others say to it has its turn between two stretches of work. */
export const THREAD_TIME: RealTime = {
  nowMs: () => performance.now(),
  after: (ms, callback) => {
    if (ms > 0) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    }
    const immediate = setImmediate(callback);
    return () => clearImmediate(immediate);
  },
};
