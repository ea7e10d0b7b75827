import type { RealTime } from '../../ports/real-time.ts';
import type { Sent } from './bot-call.ts';

/** More wait for nobody: what is older than these is in the journal. */
const WAITING_MAX = 20;
/** Telegram takes one message a second to a chat. */
const PACE_MS = 1_000;
const RETRY_MS: readonly number[] = [5_000, 15_000, 60_000];

/** Messages that wait for their turn: one call at a time, what fails tried again, the oldest given up when it is full. */
export class MessageRow {
  readonly #realTime: RealTime;
  readonly #call: (text: string) => Promise<Sent>;
  #row: string[] = [];
  #busy = false;
  #failures = 0;
  #dropped = 0;

  constructor(realTime: RealTime, call: (text: string) => Promise<Sent>) {
    this.#realTime = realTime;
    this.#call = call;
  }

  get waiting(): number {
    return this.#row.length;
  }

  get dropped(): number {
    return this.#dropped;
  }

  add(text: string): void {
    this.#row.push(text);
    if (this.#row.length > WAITING_MAX) {
      // The first one may be on its way: it stays.
      this.#row.splice(this.#busy ? 1 : 0, 1);
      this.#dropped += 1;
    }
    if (!this.#busy) void this.#work();
  }

  clear(): void {
    this.#row = [];
  }

  async #work(): Promise<void> {
    const [text] = this.#row;
    if (text === undefined) return;
    this.#busy = true;
    const sent = await this.#call(text);
    if (sent.kind !== 'later' && this.#row[0] === text) this.#row.shift();
    if (sent.kind === 'never') this.#dropped += 1;
    // Busy while it waits as well, so that nobody goes ahead of the row.
    this.#realTime.after(this.#waitMs(sent), () => {
      this.#busy = false;
      void this.#work();
    });
  }

  #waitMs(sent: Sent): number {
    if (sent.kind !== 'later') {
      this.#failures = 0;
      return PACE_MS;
    }
    const retry = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? PACE_MS;
    this.#failures += 1;
    return Math.max(sent.waitMs, retry);
  }
}
