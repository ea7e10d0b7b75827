import type { Scheduler } from '../../ports/scheduler.ts';
import type { QuoteTaker } from '../broker-feed.ts';

/** A fault of the twin's exchange ends that exchange: what it hears and what it was to do later, and nothing of Live. */
export class TwinGuard {
  #broken = false;

  get broken(): boolean {
    return this.#broken;
  }

  scheduler(time: Scheduler): Scheduler {
    return { now: () => time.now(), at: (when, act) => time.at(when, () => this.#run(act)) };
  }

  ear(broker: QuoteTaker): QuoteTaker {
    return {
      onIndex: (tick) => this.#run(() => broker.onIndex(tick)),
      onQuote: (quote) => this.#run(() => broker.onQuote(quote)),
      onListed: (contracts) => this.#run(() => broker.onListed(contracts)),
    };
  }

  #run(act: () => void): void {
    if (this.#broken) return;
    try {
      act();
    } catch {
      this.#broken = true;
    }
  }
}
