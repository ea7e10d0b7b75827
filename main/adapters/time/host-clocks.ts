import { uptime } from 'node:os';

/** What the host's clocks offer; replaced in tests. */
export interface HostClocks {
  /** Milliseconds since 1970; may be set back by anyone at any time. */
  wallMs(): number;
  /** Milliseconds since some moment; only ever grows. */
  monotonicMs(): number;
  /** Milliseconds since the machine was started, what it slept included; to about a second. */
  upMs(): number;
  /** Calls back once after about so many milliseconds; returns how to cancel. */
  after(ms: number, callback: () => void): () => void;
}

/** The clocks of this process. */
export const HOST_CLOCKS: HostClocks = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  upMs: () => uptime() * 1_000,
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    // Whoever listens or trades keeps the process alive; what it waits for does not.
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
