/**
 * The host's own clock, for what a person or a disk waits for: frames to a screen, flushes, time-outs of answers.
 * Never seen by an engine; virtual time knows nothing of it.
 */
export interface RealTime {
  /** Monotonic milliseconds. */
  nowMs(): number;
  /** Calls back once, not earlier; returns how to cancel. Does not keep the process alive. */
  after(ms: number, callback: () => void): () => void;
}
