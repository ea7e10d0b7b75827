import { askNetworkTime } from '../../adapters/time/index.ts';
import type { ClockReading } from '../../ports/reference-clock.ts';

/** How far a broker's clock is ahead of ours, by its answers. */
export interface BrokerClock {
  readonly name: string;
  offset(): { readonly offsetMs: number; readonly precisionMs: number } | null;
}

const SERVERS = ['time.cloudflare.com', 'time.google.com', 'pool.ntp.org'];
const TIMEOUT_MS = 2_000;
const EVERY_MS = 10 * 60_000;
const AGAIN_MS = 60_000;
/** An older reading of network time says little about a clock that was set since. */
const FRESH_MS = 30 * 60_000;

/**
 * The best reading that is to be had: network time where it is reachable, else the brokers' Date headers, which tell
 * whole seconds only.
 */
export class ReferenceClock {
  readonly #brokers: readonly BrokerClock[];
  readonly #monotonicMs: () => number;
  #network: { readonly reading: ClockReading; readonly takenMs: number } | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(brokers: readonly BrokerClock[], monotonicMs: () => number = () => performance.now()) {
    this.#brokers = brokers;
    this.#monotonicMs = monotonicMs;
  }

  /** Asks network time from time to time. Not in a rehearsal, whose time is its own. */
  start(): void {
    void this.#ask();
  }

  reading(): ClockReading | null {
    const network = this.#network;
    if (network !== null && this.#monotonicMs() - network.takenMs < FRESH_MS) return network.reading;
    let best: ClockReading | null = null;
    for (const broker of this.#brokers) {
      const told = broker.offset();
      if (told === null || (best !== null && told.precisionMs >= best.precisionMs)) continue;
      best = { offsetMs: -told.offsetMs, precisionMs: told.precisionMs, source: broker.name };
    }
    return best;
  }

  close(): void {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #ask(): Promise<void> {
    const answered = await this.#askServers();
    if (this.#closed) return;
    this.#timer = setTimeout(() => void this.#ask(), answered ? EVERY_MS : AGAIN_MS);
    this.#timer.unref();
  }

  async #askServers(): Promise<boolean> {
    const reading = await readNetworkTime();
    if (reading === null) return false;
    this.#network = { reading, takenMs: this.#monotonicMs() };
    return true;
  }
}

/** Our clock by the first server of network time that answers; null where none does. */
export async function readNetworkTime(): Promise<ClockReading | null> {
  for (const server of SERVERS) {
    const answer = await askNetworkTime(server, TIMEOUT_MS, Date.now);
    if (answer !== null) return { ...answer, source: 'network time' };
  }
  return null;
}
