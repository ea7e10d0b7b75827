import type { Settings } from '../../../../shared/contract/index.ts';
import { flat, statutory } from './charges.ts';
import type { Findings } from './finding.ts';
import type { JournalView, PlainFact } from './journal-view.ts';
import type { Ledger, LedgerOrder } from './ledger.ts';

/** At rest the journal says what the exchange says: fills, profit and charges, to the paisa. */
export class BookRules {
  readonly #journal: JournalView;
  readonly #ledger: Ledger;
  readonly #findings: Findings;

  constructor(journal: JournalView, ledger: Ledger, findings: Findings) {
    this.#journal = journal;
    this.#ledger = ledger;
    this.#findings = findings;
  }

  /** Nothing is on its way any more, and the book was read since. */
  atRest(settings: Settings, lotSize: number): void {
    const byTag = Map.groupBy(this.#ledger.orders, ({ tag }) => tag);
    for (const [tag, orders] of byTag) this.#fills(tag, orders);
    // A spread that a late order brought back to life ends twice: its last end tells of all its trades.
    const ends = new Map(this.#journal.ofType('spreadClosed').map((fact) => [fact['spread'], fact]));
    for (const fact of ends.values()) this.#closed(fact, settings, lotSize);
  }

  /** The broker may have an order twice under one tag: both count, and the journal names the second by its number too. */
  #fills(tag: string, orders: readonly LedgerOrder[]): void {
    const filled = orders.reduce((sum, each) => sum + each.filled, 0);
    const value = orders.reduce((sum, each) => sum + each.value, 0);
    const seen = this.#journal.fillsUnder(tag);
    this.#findings.hold(
      seen.filled === filled,
      'the journal has the fills of the exchange',
      () => `${tag}: ${seen.filled} in the journal, ${filled} at the exchange`,
    );
    this.#findings.hold(
      filled === 0 || seen.value === null || seen.value === value,
      'the journal has the values of the exchange',
      () => `${tag}: ${seen.value ?? 0} in the journal, ${value} at the exchange`,
    );
  }

  #closed(fact: PlainFact, settings: Settings, lotSize: number): void {
    const spread = String(fact['spread']);
    const others = this.#journal.ofType('closedElsewhere').some((each) => each['spread'] === spread);
    const settled = this.#journal.ofType('spreadSettled').some((each) => each['spread'] === spread);
    if (others || settled) return;
    const orders = this.#ledger.orders.filter(
      (order) => order.filled > 0 && this.#journal.intentOf(order.tag)?.spread === spread,
    );
    const net = orders.reduce(
      (sum, each) => sum + (each.side === 'buy' ? -each.value : each.value),
      this.#journal.adoptedValue(spread),
    );
    const left = orders.reduce((sum, each) => sum + (each.side === 'buy' ? each.filled : -each.filled), 0);
    if (left !== 0) return;
    this.#findings.hold(
      fact['realised'] === net,
      'the journal has the profit of the exchange',
      () => `${spread}: ${String(fact['realised'])} in the journal, ${net} by the trades`,
    );
    const { costRule, flatCostPerLotSide } = settings.trade;
    const charges = orders.reduce(
      (sum, { side, value, filled }) =>
        sum + (costRule === 'flat' ? flat(filled, lotSize, flatCostPerLotSide) : statutory(side, value)),
      0,
    );
    this.#findings.hold(
      fact['charges'] === charges,
      'the journal has the charges of the law',
      () => `${spread}: ${String(fact['charges'])} in the journal, ${charges} by the trades`,
    );
  }
}
