import type { EmergencySlice, OrdersSlice, PositionsSlice } from '../../../../shared/contract/index.ts';
import type { BrokerPosition, BrokerSnapshot } from '../../../../main/domain/trading/order.ts';
import type { Findings } from './finding.ts';
import type { Ledger } from './ledger.ts';

/** What the screen says of what is open. */
export interface Shown {
  readonly emergency: EmergencySlice;
  readonly positions: PositionsSlice;
}

const OVER: ReadonlySet<string> = new Set(['flat', 'abandoned']);

/** What the screen says is so: flat means flat at the exchange, and a stop that is not done says that it is not. */
export class StopRules {
  readonly #ledger: Ledger;
  readonly #findings: Findings;
  #positions: readonly BrokerPosition[] = [];

  constructor(ledger: Ledger, findings: Findings) {
    this.#ledger = ledger;
    this.#findings = findings;
  }

  /** A reading of the broker's books has reached the process. */
  onBook({ positions }: BrokerSnapshot): void {
    this.#positions = positions;
  }

  onShown({ emergency, positions }: Shown): void {
    const { isFlat } = this.#ledger;
    const isQuiet = this.#ledger.orders.every((order) => !order.live);
    const nets = (): string =>
      this.#ledger.contracts.map((each) => `${each} ${this.#ledger.net(each)}`).join(', ');
    this.#findings.hold(
      (emergency.run?.flatAt ?? null) === null || (isFlat && isQuiet),
      'an emergency stop is not over before all is flat',
      nets,
    );
    const isOver = positions.spreads.every(({ stage }) => OVER.has(stage));
    this.#findings.hold(
      !isOver || isFlat || this.#ledger.orders.length === 0,
      'flat on the screen is flat at the exchange',
      nets,
    );
  }

  /** What an order is goes by the broker's book, whatever was asked of it and accepted (brokers.md D). */
  onOrders({ orders }: OrdersSlice): void {
    for (const { tag, state } of orders) {
      if (state !== 'working') continue;
      const its = this.#ledger.orders.filter((each) => each.tag === tag);
      this.#findings.hold(
        its.length === 0 || its.some(({ waits, worked }) => worked || !waits),
        'a stop that waits for its trigger is not shown as working',
        () => tag,
      );
    }
  }

  /** Nothing goes wrong any more, and the stop had its time. */
  atEnd(shown: Shown, halted: boolean): void {
    const isFlat = this.#ledger.isFlat && this.#ledger.orders.every((order) => !order.live);
    // What another hand holds in a contract of ours is his, and is shown.
    if (isFlat && !this.#isHeldAtBroker()) return;
    const { differences, foreign } = shown.positions.broker;
    const open = shown.positions.spreads.filter(({ stage }) => !OVER.has(stage));
    const told = open.length > 0 || differences.length > 0 || foreign.length > 0;
    this.#findings.hold(
      told,
      'in the end all is flat, or told',
      () => 'open at the exchange, nothing on the screen',
    );
    if (isFlat) return;
    this.#findings.hold(
      !halted || shown.emergency.run === null || shown.emergency.run.flatAt === null,
      'an emergency stop is flat, or still at it and says so',
      () => 'open at the exchange, done on the screen',
    );
  }

  /** A contract of ours, products together. */
  #isHeldAtBroker(): boolean {
    return this.#ledger.contracts.some((contract) => {
      const its = this.#positions.filter((each) => each.contract === contract);
      return its.reduce((sum, { net }) => sum + net, 0) !== 0;
    });
  }
}
