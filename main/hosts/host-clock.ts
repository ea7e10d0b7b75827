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

const NANOSECONDS_PER_MS = 1e6;
const RESOLUTION_MS = 10;

/** Measures the event loop; the clock's skew comes from whoever anchored it. */
export function hostMeasures(
  clockSkewMs: () => number,
  referenceClock: () => ClockReading | null = () => null,
): HostMeasures {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  return {
    clockSkewMs,
    referenceClock,
    eventLoopDelayMs: () => {
      // The sampler's own interval is part of what it measures.
      const longest = delay.max / NANOSECONDS_PER_MS - RESOLUTION_MS;
      delay.reset();
      return Math.max(0, longest);
    },
  };
}
