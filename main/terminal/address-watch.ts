import type { OrderAnswer } from '../domain/trading/order.ts';

/** What is known of the address that the user registered at the broker. */
export interface AddressFact {
  readonly registered: string | null;
  /** A live order was accepted from here since the start. */
  readonly proven: boolean;
  /** The broker's words of its refusal; null where it has not refused since. */
  readonly refused: string | null;
}

/** Learns from the answers to live orders whether the broker takes orders from here: it tells nowhere else. */
export class AddressWatch {
  readonly #registered: () => string | null;
  #proven = false;
  #refused: string | null = null;

  constructor(registered: () => string | null) {
    this.#registered = registered;
  }

  fact(): AddressFact {
    return { registered: this.#registered(), proven: this.#proven, refused: this.#refused };
  }

  onAnswer(answer: OrderAnswer): void {
    if (answer.kind === 'unknown') return;
    const isRefused = answer.kind === 'refused' && answer.code === 'ADDRESS';
    if (isRefused) this.#proven = false;
    else if (answer.kind === 'accepted') this.#proven = true;
    if (isRefused || answer.kind === 'accepted') this.#refused = isRefused ? answer.message : null;
  }
}
