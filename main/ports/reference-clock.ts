/** How far this machine's clock is ahead of a better one (behind: negative), and how exactly that is known. */
export interface ClockReading {
  readonly offsetMs: number;
  readonly precisionMs: number;
  /** In the user's words: `network time`, `Kite's clock`. */
  readonly source: string;
}
