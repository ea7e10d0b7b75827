/** How long the web host waits for whom. */
export interface Patience {
  /** A request's head, and then the whole of it: a page sends both at once. */
  readonly requestMs: number;
  /** Between two looks at connections that have not sent theirs. */
  readonly lookMs: number;
  /** A screen that has not answered two of these is given up; one whose session is over is closed at the next. */
  readonly pingMs: number;
}

export const PATIENCE: Patience = { requestMs: 10_000, lookMs: 1_000, pingMs: 10_000 };
