import { phaseAt, type Calendar } from '../../domain/calendar/index.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { Credentials } from './credentials.ts';
import type { CallFault } from './refusal.ts';

interface WatchSurroundings {
  readonly calendar: Calendar;
  readonly scheduler: Scheduler;
  readonly realTime: RealTime;
  /** Null unless a session is open. */
  readonly credentials: () => Credentials | null;
  /** A signed call that costs little; a refusal of the session is told to the account by the calls themselves. */
  readonly tryOut: (by: Credentials) => Promise<CallFault | null>;
}

/** So that an end is noticed within a minute, the answer's ten seconds included; 500 of the day's 5,000 calls. */
const EVERY_MS = 45_000;

/**
 * Notices in market hours that Breeze has ended the session: a stream that is open runs on without it, and the other
 * calls are an hour apart.
 */
export class SessionWatch {
  readonly #around: WatchSurroundings;
  #stop: () => void = () => undefined;

  constructor(around: WatchSurroundings) {
    this.#around = around;
  }

  start(): void {
    const { realTime } = this.#around;
    this.#stop = realTime.after(EVERY_MS, () => {
      this.start();
      this.#look();
    });
  }

  stop(): void {
    this.#stop();
  }

  #look(): void {
    const { calendar, scheduler, credentials, tryOut } = this.#around;
    const { phase } = phaseAt(calendar, scheduler.now());
    const by = credentials();
    if (by !== null && MARKET_HOURS.has(phase)) void tryOut(by);
  }
}

const MARKET_HOURS: ReadonlySet<string> = new Set(['open', 'auction', 'afterAuction']);
