import { statfsSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RealTime } from '../ports/real-time.ts';
import type { ClockReading } from '../ports/reference-clock.ts';
import type { HostMeasures } from '../terminal/terminal-options.ts';

/** This process's clock and timers. */
export const HOST_TIME: RealTime = {
  nowMs: () => performance.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Room on the disk of a folder that is left for this user; null where the system does not tell. */
export function freeBytesOf(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

const NANOSECONDS_PER_MS = 1e6;
const RESOLUTION_MS = 10;

/** Measures the event loop, and the disk that `folder` lies on (null: none); the clock's skew comes from whoever anchored it. */
export function hostMeasures(
  folder: string | null,
  clockSkewMs: () => number,
  referenceClock: () => ClockReading | null = () => null,
): HostMeasures {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  return {
    clockSkewMs,
    freeBytes: () => (folder === null ? null : freeBytesOf(folder)),
    referenceClock,
    eventLoopDelayMs: () => {
      // The sampler's own interval is part of what it measures.
      const longest = delay.max / NANOSECONDS_PER_MS - RESOLUTION_MS;
      delay.reset();
      return Math.max(0, longest);
    },
  };
}
