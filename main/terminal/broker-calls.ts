import type { SpreadId } from '../../shared/contract/index.ts';
import { after, MS_PER_SECOND, paise } from '../../shared/units/index.ts';
import type { NoteOrder } from '../domain/trading/contract-note.ts';
import type { MarginLeg } from '../domain/trading/margin.ts';
import type { OrderAnswer } from '../domain/trading/order.ts';
import type { Effect, EngineInput } from '../engine/index.ts';
import type { Broker } from '../ports/broker.ts';
import type { SendPermit } from './send-permit.ts';

type Send = Extract<Effect, { readonly type: 'submit' | 'modify' | 'cancel' }>;

/** An entry was judged by quotes that were fresh when it was decided: what has waited longer at the door stays. */
const ENTRY_WAITS_MS = MS_PER_SECOND;

const TAKEN_OVER = 'another process has taken over this data folder';

/** Not sent, so the refusal is final: no order can exist. */
function notSent(message: string): OrderAnswer {
  return { kind: 'refused', code: 'OTHER', message };
}

/** One book's way to its broker: answers come back as events, never as return values. */
export class BrokerCalls {
  readonly #broker: Broker;
  readonly #push: (input: EngineInput) => void;
  readonly #permit: SendPermit;
  readonly #stopUpdates: () => void;
  #closed = false;

  constructor(broker: Broker, push: (input: EngineInput) => void, permit: SendPermit) {
    this.#broker = broker;
    this.#permit = permit;
    // An answer that comes after the end belongs to the next start, which reads the broker's book.
    this.#push = (input) => {
      if (!this.#closed) push(input);
    };
    this.#stopUpdates = broker.onUpdate((order) => this.#push({ type: 'orderUpdate', order }));
  }

  /** An entry needs a synced intent; an exit or a cancel is sent all the same, on the emergency log (architecture.md 2). */
  send(effect: Send, stored: boolean): void {
    const tag = effect.type === 'submit' ? effect.ticket.tag : effect.tag;
    const answer = (given: OrderAnswer): void =>
      this.#push({ type: 'orderAnswer', call: effect.type, tag, answer: given });
    const entry = effect.type !== 'cancel' && effect.purpose === 'entry';
    const objection = this.#objection(entry, stored);
    if (objection !== null) return answer(notSent(`not sent: ${objection}`));
    if (!stored) this.#permit.emergencyLog(JSON.stringify(effect));
    const heard = (given: OrderAnswer): void => {
      this.#permit.answered(given);
      answer(given);
    };
    // What waited its turn is asked again when it leaves: another process, a halt or other prices may have come meanwhile.
    const until = after(this.#permit.now(), ENTRY_WAITS_MS);
    const mayOpen = (): boolean => this.#permit.mayOpen() && this.#permit.now() <= until;
    const may = (): boolean => this.#permit.mastersTheBook(entry) && (!entry || mayOpen());
    if (effect.type === 'submit') this.#broker.submit(effect.ticket, heard, may);
    else if (effect.type === 'modify') this.#broker.modify(effect.orderId, effect.change, heard, may);
    else this.#broker.cancel(effect.orderId, heard, may);
  }

  /** Why it may not be sent at all; null where it may. */
  #objection(entry: boolean, stored: boolean): string | null {
    if (!this.#permit.mastersTheBook(entry)) {
      this.#permit.brokerLink('down', TAKEN_OVER);
      return TAKEN_OVER;
    }
    if (!entry) return null;
    if (!this.#permit.mayOpen()) return 'entries are halted';
    return stored ? null : 'the journal cannot be written';
  }

  snapshot(request: number): void {
    this.#broker.snapshot((result) => {
      if (this.#closed) return;
      if (result.ok) this.#permit.brokerLink('ok', 'book read');
      else this.#permit.brokerLink('down', result.error.message);
      this.#push({ type: 'snapshot', request, result });
    });
  }

  margin(request: number, legs: readonly MarginLeg[]): void {
    this.#broker.margin(legs, (result) => this.#push({ type: 'margin', request, result }));
  }

  /** A broker that has no note, or gives none now, is not asked again: our own reckoning stands. */
  note(spread: SpreadId, orders: readonly NoteOrder[]): void {
    this.#broker.contractNote?.(orders, (result) => {
      if (!result.ok) return;
      const charges = paise(result.value.reduce((sum, { total }) => sum + total, 0));
      this.#push({ type: 'note', spread, charges });
    });
  }

  close(): void {
    this.#closed = true;
    this.#stopUpdates();
    this.#broker.close();
  }
}
