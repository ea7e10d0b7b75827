import type { Bar, IndexSymbol, Source } from '../../../shared/contract/index.ts';
import { after, type Instant, type Paise } from '../../../shared/units/index.ts';
import type { OptionQuote } from '../../domain/market/tick.ts';
import type { Effect, Engine, EngineEvent, EngineInput, Fact } from '../../engine/index.ts';
import type { BacktestBroker } from './broker.ts';
import { Replies } from './replies.ts';

/** Half of a call's way there and back: the middle of what paper trading draws by chance. */
const HALF_LATENCY_MS = 80;

/**
 * The engine's surroundings in a backtest: gives events their numbers and instants, and carries out effects on a broker
 * of its own. What a terminal keeps on disk is told by `onFact`.
 */
export class Driver {
  readonly engine: Engine;
  readonly #broker: BacktestBroker;
  readonly #onFact: (fact: Fact) => void;
  readonly #replies = new Replies();
  #now: Instant;
  #seq = 0;
  #squareOffAt: Instant | null = null;
  #halted = false;

  constructor(engine: Engine, broker: BacktestBroker, onFact: (fact: Fact) => void, start: Instant) {
    this.engine = engine;
    this.#broker = broker;
    this.#onFact = onFact;
    this.#now = start;
  }

  get now(): Instant {
    return this.#now;
  }

  /** When something comes by itself: an answer, or the time of the square-off; null where nothing does. */
  nextAt(): Instant | null {
    const reply = this.#replies.nextAt();
    const timer = this.#squareOffAt;
    return reply === null ? timer : timer === null || reply < timer ? reply : timer;
  }

  /** Lets time pass up to and at an instant; what is due until then comes in its order. */
  advanceTo(until: Instant): void {
    for (let next = this.nextAt(); next !== null && next <= until; next = this.nextAt()) {
      if (next > this.#now) this.#now = next;
      if (next === this.#squareOffAt) {
        this.#squareOffAt = null;
        if (this.engine.pace() !== 'bars') this.push({ type: 'timer', timer: 'squareOff' });
      } else this.#replies.takeNext()();
    }
    if (until > this.#now) this.#now = until;
  }

  push(input: EngineInput): void {
    this.#tell({ ...input, seq: this.#nextSeq(), at: this.#now });
  }

  /** As push, of what comes by the ten thousand: made whole at once. */
  pushHour(bar: Bar): void {
    this.#tell({ type: 'hour', bar, seq: this.#nextSeq(), at: this.#now });
  }

  pushIndex(symbol: IndexSymbol, price: Paise, source: Source): void {
    const now = this.#now;
    this.#tell({ type: 'index', symbol, price, exchangeAt: now, source, seq: this.#nextSeq(), at: now });
  }

  /** A quote as it stands now, whenever it was reckoned. */
  pushQuote(quote: OptionQuote): void {
    const { contract, bid, bidQuantity, ask, askQuantity, last, openInterest, source } = quote;
    const [seq, at] = [this.#nextSeq(), this.#now];
    const prices = { contract, bid, bidQuantity, ask, askQuantity, last, openInterest };
    this.#tell({ type: 'quote', ...prices, exchangeAt: at, source, seq, at });
  }

  #nextSeq(): number {
    this.#seq += 1;
    return this.#seq;
  }

  #tell(event: EngineEvent): void {
    for (const effect of this.engine.apply(event)) this.#carryOut(effect);
  }

  /** Tells the engine of orders that the last quotes moved. */
  tellChanges(): void {
    for (const order of this.#broker.takeChanges())
      this.#later(HALF_LATENCY_MS, () => this.push({ type: 'orderUpdate', order }));
  }

  /** A guard's halt holds until its day is over: a person has then read why, and lets the next day begin. */
  endHalt(): void {
    if (!this.#halted) return;
    this.#halted = false;
    this.push({
      type: 'halt',
      state: 'ACTIVE',
      reason: null,
      since: this.#now,
      by: 'backtest',
      emergency: false,
    });
  }

  #carryOut(effect: Effect): void {
    switch (effect.type) {
      case 'journal':
        this.#onFact(effect.fact);
        return;
      case 'submit':
      case 'modify':
      case 'cancel':
        this.#call(effect);
        return;
      case 'requestSnapshot':
        this.#ask((at) => ({ type: 'snapshot', request: effect.request, result: this.#broker.snapshot(at) }));
        return;
      case 'requestMargin':
        this.#ask((at) => ({
          type: 'margin',
          request: effect.request,
          result: this.#broker.margin(effect.legs, at),
        }));
        return;
      case 'setTimer':
        if (effect.timer === 'squareOff') this.#squareOffAt = effect.at;
        return;
      case 'requestHalt':
        this.#halt(effect);
        break;
      // No screen, no user, no broker's note (the charges are our own); what is in play is quoted unasked.
      case 'notify':
      case 'subscribe':
      case 'reply':
      case 'requestNote':
        break;
      default:
        effect satisfies never;
    }
  }

  #halt({ state, reason }: Extract<Effect, { readonly type: 'requestHalt' }>): void {
    this.#halted = true;
    this.#later(0, () => {
      this.push({ type: 'halt', state, reason, since: this.#now, by: 'guard', emergency: false });
    });
  }

  #call(call: Extract<Effect, { readonly type: 'submit' | 'modify' | 'cancel' }>): void {
    const tag = call.type === 'submit' ? call.ticket.tag : call.tag;
    this.#ask((at) => {
      const answer = this.#broker.call(call, at);
      // What a call changed is seen in the book, which is read after its answer: the live broker pushes nothing either.
      this.#broker.takeChanges();
      return { type: 'orderAnswer', call: call.type, tag, answer };
    });
  }

  /** Half of the latency on the way there, half on the way back. */
  #ask(arrive: (at: Instant) => EngineInput): void {
    this.#later(HALF_LATENCY_MS, () => {
      const answer = arrive(this.#now);
      this.#later(HALF_LATENCY_MS, () => this.push(answer));
    });
  }

  #later(ms: number, run: () => void): void {
    this.#replies.add(after(this.#now, ms), run);
  }
}
