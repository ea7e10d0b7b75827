import type { EngineEvent, EngineInput } from '../engine/event.ts';
import type { Instant } from '../../shared/units/index.ts';

/** To which book an input goes; null is every book. */
export type Address = string | null;

export type EventHandler = (book: Address, event: EngineEvent) => void;

export interface QueueOptions {
  readonly now: () => Instant;
  readonly first: { readonly seq: number; readonly at: Instant };
  readonly handle: EventHandler;
  /** Told before the exception goes on to whoever pushed, who may swallow it. */
  readonly onFatal: (error: unknown) => void;
}

interface Waiting {
  readonly book: Address;
  readonly input: EngineInput;
}

/**
 * The one inbound queue: everything that an engine learns passes here, one after another. Gives numbers without a
 * gap and instants that never decrease, whatever the clock does. An input pushed while another is handled waits for
 * its turn. After a handler threw, nothing passes any more: a half-handled event is no state to go on from.
 */
export class InboundQueue {
  readonly #now: () => Instant;
  readonly #handle: EventHandler;
  readonly #onFatal: (error: unknown) => void;
  readonly #waiting: Waiting[] = [];
  #seq: number;
  #at: Instant;
  #busy = false;
  #shut = false;

  constructor(options: QueueOptions) {
    const { now, first, handle, onFatal } = options;
    this.#onFatal = onFatal;
    this.#now = now;
    this.#seq = first.seq;
    this.#at = first.at;
    this.#handle = handle;
  }

  /** The instant of the last event, or of the start. */
  get at(): Instant {
    return this.#at;
  }

  push(book: Address, input: EngineInput): void {
    if (this.#shut) return;
    if (this.#busy) {
      this.#waiting.push({ book, input });
      return;
    }
    this.#busy = true;
    try {
      this.#pass(book, input);
      for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
        this.#pass(next.book, next.input);
      }
    } catch (error) {
      this.#shut = true;
      this.#onFatal(error);
      throw error;
    }
    this.#busy = false;
  }

  /** Nothing passes any more. */
  close(): void {
    this.#shut = true;
    this.#waiting.length = 0;
  }

  #pass(book: Address, input: EngineInput): void {
    const now = this.#now();
    if (now > this.#at) this.#at = now;
    const event: EngineEvent = { seq: this.#seq, at: this.#at, ...input };
    this.#seq += 1;
    this.#handle(book, event);
  }
}
