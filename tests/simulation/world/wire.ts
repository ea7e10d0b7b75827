import { after, err, ok, type Result } from '../../../shared/units/index.ts';
import { chanceAt } from '../../../main/domain/exchange/index.ts';
import type { VirtualTime } from '../../../main/adapters/time/index.ts';
import type { MarginAnswer, MarginLeg } from '../../../main/domain/trading/margin.ts';
import type {
  BrokerFault,
  BrokerOrder,
  BrokerOrderId,
  BrokerSnapshot,
  OrderAnswer,
  OrderChange,
  OrderTicket,
} from '../../../main/domain/trading/order.ts';
import type { Broker, StillMaster } from '../../../main/ports/broker.ts';
import type { CallFaults } from './call-faults.ts';
import { Crash } from './crash.ts';
import { disguised } from './disguise.ts';
import type { Exchange, HoldEnd } from './exchange.ts';
import type { Call, CallFault } from './kinds.ts';
import type { ProcessClock } from './process-clock.ts';
import type { Spells } from './spells.ts';

/** Something that the process asks of the broker to change. */
export type Sent =
  | { readonly call: 'submit'; readonly ticket: OrderTicket }
  | { readonly call: 'modify'; readonly orderId: BrokerOrderId; readonly change: OrderChange }
  | { readonly call: 'cancel'; readonly orderId: BrokerOrderId };

export interface WireOptions {
  readonly time: VirtualTime;
  readonly clock: ProcessClock;
  readonly exchange: Exchange;
  readonly faults: CallFaults;
  readonly spells: Spells;
  readonly seed: number;
  readonly latencyMs: { readonly min: number; readonly max: number };
  /** It leaves the process now. */
  readonly sent: (sent: Sent) => void;
  /** It has come to the exchange, which takes it next. */
  readonly arrives: (sent: Sent) => void;
  readonly crashAt: (point: 'beforeSend' | 'afterSend' | 'onAnswer') => void;
  /** A reading of the book reaches the process. */
  readonly shown: (snapshot: BrokerSnapshot) => void;
}

const TIME_OUT_MS = 7_000;
/** What a broker holds it may hold for a minute (brokers.md D2). */
const HELD_TIMES = 10;
const UNKNOWN: OrderAnswer = { kind: 'unknown', why: 'no answer within 7 s' };
const DEAD: OrderAnswer = { kind: 'refused', code: 'SESSION_DEAD', message: 'the session is over' };
const NO: OrderAnswer = { kind: 'refused', code: 'OTHER', message: 'not taken today' };
const NOT_SENT: OrderAnswer = { kind: 'refused', code: 'OTHER', message: 'not sent' };
const ARRIVED: ReadonlySet<CallFault | null> = new Set([
  null,
  'answerLost',
  'answerNever',
  'cut',
  'late',
  'doubled',
  'slow',
  'held',
  'rejectedLater',
  'cancelledLater',
  'vanished',
]);
/** What the broker keeps for a while, and what becomes of it. */
const HOLD_ENDS: ReadonlyMap<CallFault | null, HoldEnd> = new Map([
  ['held', 'passed'],
  ['rejectedLater', 'rejected'],
  ['cancelledLater', 'cancelled'],
  ['vanished', 'lost'],
]);
/** Half of what the broker ends it ends at once: that may be told before the answer comes. */
const SPARED_MS = 3_000;

/** One process's line to its broker: calls travel there and back, and either way may fail. */
export class Wire implements Broker {
  readonly kind = 'paper';
  readonly #options: WireOptions;
  readonly #listeners = new Set<(order: BrokerOrder) => void>();
  #calls = 0;
  #older: BrokerSnapshot | null = null;
  #lastUpdate: BrokerOrder | null = null;

  constructor(options: WireOptions) {
    this.#options = options;
  }

  submit(ticket: OrderTicket, done: (answer: OrderAnswer) => void): void {
    const { exchange, arrives } = this.#options;
    const sent: Sent = { call: 'submit', ticket };
    this.#write(
      sent,
      (fault, ms) => {
        const end = HOLD_ENDS.get(fault);
        if (end !== undefined) {
          const heldMs = end === 'passed' ? ms * HELD_TIMES : Math.max(0, ms - SPARED_MS);
          return exchange.hold(ticket, heldMs, end, () => arrives(sent));
        }
        arrives(sent);
        return exchange.submit(ticket);
      },
      done,
    );
  }

  modify(
    orderId: BrokerOrderId,
    change: OrderChange,
    done: (answer: OrderAnswer) => void,
    may: StillMaster,
  ): void {
    const sent: Sent = { call: 'modify', orderId, change };
    this.#inTurn(
      sent,
      () => {
        this.#options.arrives(sent);
        return this.#isKept(orderId, change)
          ? { kind: 'accepted', orderId }
          : this.#options.exchange.modify(orderId, change);
      },
      done,
      may,
    );
  }

  cancel(orderId: BrokerOrderId, done: (answer: OrderAnswer) => void, may: StillMaster): void {
    this.#inTurn({ call: 'cancel', orderId }, () => this.#options.exchange.cancel(orderId), done, may);
  }

  snapshot(done: (result: Result<BrokerSnapshot, BrokerFault>) => void): void {
    const { exchange, shown } = this.#options;
    const fault = this.#faultOf('snapshot');
    this.#travel(() => {
      const away = this.#away();
      const newest = exchange.snapshot();
      const view = fault?.fault === 'stale' ? (this.#older ?? newest) : newest;
      this.#older = newest;
      this.#back(fault?.fault === 'slow' ? fault.ms : 0, () => {
        if (away !== null) done(err(away));
        else if (fault?.fault === 'fail') done(err({ code: 'TIMED_OUT', message: 'no answer' }));
        else {
          shown(view);
          done(ok(fault?.fault === 'disguised' ? disguised(view) : view));
        }
      });
    });
  }

  margin(legs: readonly MarginLeg[], done: (result: Result<MarginAnswer, BrokerFault>) => void): void {
    const fault = this.#faultOf('margin');
    this.#travel(() => {
      const away = this.#away();
      const answer = fault === null ? this.#options.exchange.margin(legs) : null;
      this.#back(0, () => {
        if (away !== null) done(err(away));
        else done(answer ?? err({ code: 'UNREACHABLE', message: 'no line' }));
      });
    });
  }

  onUpdate(listener: (order: BrokerOrder) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  close(): void {
    this.#listeners.clear();
  }

  /** The exchange tells of a change; a hint of it may come to the process. */
  hint(order: BrokerOrder): void {
    const fault = this.#faultOf('update');
    const before = this.#lastUpdate;
    this.#lastUpdate = order;
    if (fault?.fault === 'lost' || this.#away() !== null) return;
    const tell = (each: BrokerOrder): void => {
      for (const listener of this.#listeners) listener(each);
    };
    this.#back(fault?.fault === 'late' ? fault.ms : 0, () => tell(order));
    if (fault?.fault === 'doubled') this.#back(fault.ms, () => tell(order));
    if (fault?.fault === 'outOfOrder' && before !== null) this.#back(fault.ms, () => tell(before));
  }

  /** It leaves at once, or waits its turn within the process: then it is asked again whether it may. */
  #inTurn(
    sent: Sent,
    arrive: () => OrderAnswer,
    done: (answer: OrderAnswer) => void,
    may: StillMaster,
  ): void {
    const { time, clock } = this.#options;
    const found = this.#faultOf('leave');
    if (found === null) {
      this.#write(sent, arrive, done);
      return;
    }
    time.at(after(time.now(), found.ms), () => {
      clock.enter(() => {
        if (may()) this.#write(sent, arrive, done);
        else done(NOT_SENT);
      });
    });
  }

  #write(
    sent: Sent,
    arrive: (fault: CallFault | null, ms: number) => OrderAnswer,
    done: (answer: OrderAnswer) => void,
  ): void {
    const { crashAt } = this.#options;
    if (!this.#options.clock.alive) throw new Crash('before');
    crashAt('beforeSend');
    this.#options.sent(sent);
    const found = this.#faultOf(sent.call);
    const fault = found?.fault ?? null;
    const ms = found?.ms ?? 0;
    const slowMs = fault === 'slow' ? 2 * ms : 0;
    const isGivenUp = slowMs > TIME_OUT_MS;
    if (isGivenUp) this.#back(TIME_OUT_MS, () => done(UNKNOWN));
    this.#travel(() => {
      const away = this.#away();
      const answer = away === null && ARRIVED.has(fault) ? arrive(fault, ms) : null;
      if (!isGivenUp) this.#answer({ fault, ms, away, answer }, done);
    }, slowMs);
    crashAt('afterSend');
  }

  #answer(
    outcome: {
      readonly fault: CallFault | null;
      readonly ms: number;
      readonly away: BrokerFault | null;
      readonly answer: OrderAnswer | null;
    },
    done: (answer: OrderAnswer) => void,
  ): void {
    const { fault, ms, away, answer } = outcome;
    const give = (given: OrderAnswer, laterMs: number): void =>
      this.#back(laterMs, () => {
        this.#options.crashAt('onAnswer');
        done(given);
      });
    if (away !== null) {
      if (away.code === 'SESSION_DEAD') give(DEAD, 0);
      else give(UNKNOWN, TIME_OUT_MS);
    } else if (fault === 'refused') give(NO, 0);
    else if (fault === 'cut') give({ kind: 'unknown', why: 'the line was cut' }, 0);
    else if (fault === 'lost' || fault === 'answerLost' || fault === 'held' || answer === null)
      give(UNKNOWN, TIME_OUT_MS);
    else if (fault !== 'answerNever') {
      give(answer, fault === 'late' ? ms : 0);
      if (fault === 'doubled') give(answer, ms);
    }
  }

  /** Whether the broker takes a stop's turn into a limit for done and leaves it a stop. */
  #isKept(orderId: BrokerOrderId, { pricing }: OrderChange): boolean {
    const turns = pricing.kind !== 'stopLimit' && this.#options.exchange.rests(orderId);
    return turns && this.#faultOf('turn') !== null;
  }

  #away(): BrokerFault | null {
    const { spells, time } = this.#options;
    if (spells.has('tokenDead', time.now())) return { code: 'SESSION_DEAD', message: 'the session is over' };
    return spells.has('brokerAway', time.now()) ? { code: 'UNREACHABLE', message: 'no line' } : null;
  }

  #faultOf(call: Call) {
    return this.#options.faults.next(call);
  }

  /** On the way there nothing depends on the process any more. */
  #travel(arrive: () => void, moreMs = 0): void {
    const { time } = this.#options;
    time.at(after(time.now(), this.#halfMs() + moreMs), arrive);
  }

  #back(moreMs: number, run: () => void): void {
    const { time, clock } = this.#options;
    time.at(after(time.now(), this.#halfMs() + moreMs), () => clock.enter(run));
  }

  #halfMs(): number {
    const { min, max } = this.#options.latencyMs;
    this.#calls += 1;
    return Math.round((min + chanceAt(this.#options.seed, this.#calls, 4) * (max - min)) / 2);
  }
}
