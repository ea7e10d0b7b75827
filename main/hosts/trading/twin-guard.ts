import type { Scheduler } from '../../ports/scheduler.ts';
import type { TwinLane } from '../../terminal/shadow/twin-lane.ts';
import type { QuoteTaker } from '../broker-feed.ts';

/**
 * The doors of the twin's exchange: what it hears, and what it was to do later, waits in the lane until Live's turn has
 * gone out. A fault of it ends that exchange, and nothing of Live.
 */
export class TwinGuard {
  readonly #lane: TwinLane;
  #broken = false;

  constructor(lane: TwinLane) {
    this.#lane = lane;
  }

  get broken(): boolean {
    return this.#broken;
  }

  scheduler(time: Scheduler): Scheduler {
    return { now: () => this.#lane.now(), at: (when, act) => time.at(when, () => this.#later(act)) };
  }

  ear(broker: QuoteTaker): QuoteTaker {
    return {
      onIndex: (tick) => this.#later(() => broker.onIndex(tick)),
      onQuote: (quote) => this.#later(() => broker.onQuote(quote)),
      onListed: (contracts) => this.#later(() => broker.onListed(contracts)),
    };
  }

  #later(act: () => void): void {
    if (this.#broken) return;
    this.#lane.add(() => {
      if (this.#broken) return;
      try {
        act();
      } catch {
        this.#broken = true;
      }
    });
  }
}
