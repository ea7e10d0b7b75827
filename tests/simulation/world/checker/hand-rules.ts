import type { BrokerOrder, BrokerSnapshot, OrderTicket } from '../../../../main/domain/trading/order.ts';
import type { Findings } from './finding.ts';
import type { Ledger } from './ledger.ts';

const OVER: ReadonlySet<string> = new Set(['complete', 'cancelled', 'rejected']);

/** Two hands at one position (docs/safety.md): what the book has shown another hand to be selling is not ours to sell. */
export class HandRules {
  readonly #ledger: Ledger;
  readonly #findings: Findings;
  #shown: readonly BrokerOrder[] = [];

  constructor(ledger: Ledger, findings: Findings) {
    this.#ledger = ledger;
    this.#findings = findings;
  }

  /** A new process knows nothing. */
  forget(): void {
    this.#shown = [];
  }

  /** A reading of the book reaches the process. */
  onShown({ orders }: BrokerSnapshot): void {
    this.#shown = orders.filter(({ tag, status }) => tag === null && !OVER.has(status));
  }

  onSent({ contract, side, quantity }: OrderTicket): void {
    if (side !== 'sell' || this.#ledger.firstSide(contract) !== 'buy') return;
    const others = this.#shown.filter((each) => each.contract === contract && each.side === 'sell');
    // What such an order has filled since is no longer held, and no longer to be sold by it.
    const theirs = others.reduce(
      (sum, { orderId, quantity: whole }) => sum + whole - this.#ledger.filledBy(orderId),
      0,
    );
    const held = this.#ledger.net(contract);
    this.#findings.hold(
      theirs === 0 || quantity + theirs <= held,
      'a hedge is not sold beside another hand',
      () => `sells ${quantity} ${contract} of ${held}, of which ${theirs} are being sold by another hand`,
    );
  }
}
