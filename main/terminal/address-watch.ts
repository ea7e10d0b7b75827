import type { Mode } from '../../shared/contract/index.ts';
import { istDate, type Instant, type TradingDate } from '../../shared/units/index.ts';
import type { OrderAnswer } from '../domain/trading/order.ts';
import type { Fact } from '../engine/index.ts';

/** What is known of the address that the user registered at the broker. */
export interface AddressFact {
  readonly registered: string | null;
  /** A live order was accepted from here today. */
  readonly proven: boolean;
  /** The broker's words of its refusal; null where it has not refused since the start. */
  readonly refused: string | null;
}

/** Learns from the answers to live orders whether the broker takes orders from here: it tells nowhere else. */
export class AddressWatch {
  readonly #registered: () => string | null;
  readonly #now: () => Instant;
  #acceptedOn: TradingDate | null = null;
  #refused: string | null = null;

  constructor(registered: () => string | null, now: () => Instant) {
    this.#registered = registered;
    this.#now = now;
  }

  fact(): AddressFact {
    const proven = this.#acceptedOn === istDate(this.#now());
    return { registered: this.#registered(), proven, refused: this.#refused };
  }

  onAnswer(mode: Mode, answer: OrderAnswer): void {
    if (mode !== 'live') return;
    this.#learn(answer, this.#now());
    if (isRefusal(answer)) this.#refused = answer.message;
    else if (answer.kind === 'accepted') this.#refused = null;
  }

  /**
   * What the journal knows from before this start. A refusal takes a proof away and is not held against the address
   * itself: it may be registered by now, and only an order would tell.
   */
  onFact(mode: Mode, fact: Fact): void {
    if (mode === 'live' && fact.type === 'orderAnswered') this.#learn(fact.answer, fact.at);
  }

  #learn(answer: OrderAnswer, at: Instant): void {
    if (isRefusal(answer)) this.#acceptedOn = null;
    else if (answer.kind === 'accepted') this.#acceptedOn = istDate(at);
  }
}

function isRefusal(answer: OrderAnswer): answer is Extract<OrderAnswer, { readonly kind: 'refused' }> {
  return answer.kind === 'refused' && answer.code === 'ADDRESS';
}
