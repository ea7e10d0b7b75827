import type { FeedListener, MarketFeed } from '../../main/ports/market-feed.ts';
import type { Broker } from '../../main/ports/broker.ts';
import type { Scheduler } from '../../main/ports/scheduler.ts';
import type { Instant } from '../../shared/units/index.ts';

/**
 * A machine that can be put to sleep while market and broker go on without it: its timers come late, all at the moment
 * at which it wakes up, its ticks are lost, and what the broker answered meanwhile is found on waking.
 */
export class SleepyMachine {
  /** What was asked of the broker, in order. */
  readonly asked: string[] = [];
  #time: Scheduler | null = null;
  #asleepAt: Instant | null = null;
  readonly #missed: (() => void)[] = [];

  sleep(): void {
    this.#asleepAt = this.#time?.now() ?? null;
  }

  wake(): void {
    this.#asleepAt = null;
    for (const callback of this.#missed.splice(0)) callback();
  }

  scheduler(time: Scheduler): Scheduler {
    this.#time = time;
    return {
      now: () => this.#asleepAt ?? time.now(),
      at: (when, callback) => time.at(when, this.#later(callback)),
    };
  }

  feed(feed: MarketFeed): MarketFeed {
    const awake = (call: () => void): void => {
      if (this.#asleepAt === null) call();
    };
    const hears = (listener: FeedListener): FeedListener => ({
      index: (tick) => awake(() => listener.index(tick)),
      quote: (quote) => awake(() => listener.quote(quote)),
      listed: (date, contracts) => listener.listed(date, contracts),
      link: (state, detail) => listener.link(state, detail),
    });
    return {
      source: feed.source,
      start: (listener) => feed.start(hears(listener)),
      stop: () => feed.stop(),
      subscribe: (contracts) => feed.subscribe(contracts),
      history: (done) => feed.history(done),
    };
  }

  broker(broker: Broker): Broker {
    const heard =
      <T>(done: (value: T) => void) =>
      (value: T): void =>
        this.#later(() => done(value))();
    return {
      kind: broker.kind,
      submit: (ticket, done) => {
        this.asked.push('submit');
        broker.submit(ticket, heard(done));
      },
      modify: (orderId, change, done) => {
        this.asked.push('modify');
        broker.modify(orderId, change, heard(done));
      },
      cancel: (orderId, done) => {
        this.asked.push('cancel');
        broker.cancel(orderId, heard(done));
      },
      snapshot: (done) => {
        this.asked.push('snapshot');
        broker.snapshot(heard(done));
      },
      margin: (legs, done) => broker.margin(legs, heard(done)),
      onUpdate: (listener) => broker.onUpdate(heard(listener)),
      close: () => broker.close(),
    };
  }

  #later(callback: () => void): () => void {
    return () => {
      if (this.#asleepAt === null) callback();
      else this.#missed.push(callback);
    };
  }
}
