import type { BrokerFault, OrderAnswer } from '../../main/domain/trading/order.ts';
import type { Broker } from '../../main/ports/broker.ts';
import type { FeedListener, MarketFeed } from '../../main/ports/market-feed.ts';
import type { Scheduler } from '../../main/ports/scheduler.ts';
import { err } from '../../shared/units/index.ts';

type Refused = Extract<OrderAnswer, { readonly kind: 'refused' }>;

/** The way to broker and market, on which things can go wrong for as long as a test likes. */
export class TroubledLine {
  /** The session has died: nothing is answered any more, orders and books alike. */
  sessionDead = false;
  /** Orders are taken from another address only; the books can be read. */
  wrongAddress = false;
  #listener: FeedListener | null = null;
  #silent = false;
  #time: Scheduler | null = null;

  scheduler(time: Scheduler): Scheduler {
    this.#time = time;
    return time;
  }

  silence(silent: boolean): void {
    this.#silent = silent;
    this.#listener?.link(silent ? 'down' : 'ok', silent ? 'no data for a while' : 'data comes again');
  }

  feed(feed: MarketFeed): MarketFeed {
    const heard = (call: () => void): void => {
      if (!this.#silent) call();
    };
    return {
      source: feed.source,
      start: (listener) => {
        this.#listener = listener;
        feed.start({
          index: (tick) => heard(() => listener.index(tick)),
          quote: (quote) => heard(() => listener.quote(quote)),
          listed: (date, contracts) => listener.listed(date, contracts),
          link: (state, detail) => listener.link(state, detail),
        });
      },
      stop: () => feed.stop(),
      subscribe: (contracts) => feed.subscribe(contracts),
      history: (done) => feed.history(done),
    };
  }

  broker(broker: Broker): Broker {
    const write = (done: (answer: OrderAnswer) => void, call: () => void): void => {
      const refusal = this.#refusal();
      if (refusal === null) call();
      else this.#later(() => done(refusal));
    };
    return {
      kind: broker.kind,
      submit: (ticket, done, may) => write(done, () => broker.submit(ticket, done, may)),
      modify: (orderId, change, done, may) => write(done, () => broker.modify(orderId, change, done, may)),
      cancel: (orderId, done, may) => write(done, () => broker.cancel(orderId, done, may)),
      snapshot: (done) => {
        if (this.sessionDead) this.#later(() => done(err(DEAD)));
        else broker.snapshot(done);
      },
      margin: (legs, done) => {
        if (this.sessionDead) this.#later(() => done(err(DEAD)));
        else broker.margin(legs, done);
      },
      onUpdate: (listener) => broker.onUpdate(listener),
      close: () => broker.close(),
    };
  }

  /** Never within the call itself, as a broker answers. */
  #later(call: () => void): void {
    this.#time?.at(this.#time.now(), call);
  }

  #refusal(): Refused | null {
    if (this.sessionDead) return { kind: 'refused', code: 'SESSION_DEAD', message: DEAD.message };
    if (!this.wrongAddress) return null;
    return { kind: 'refused', code: 'ADDRESS', message: 'orders from 203.0.113.9 are not allowed' };
  }
}

const DEAD: BrokerFault = { code: 'SESSION_DEAD', message: 'the session has ended: log in again' };
