import { parseContractKey, type ContractKey, type Side } from '../../../../shared/contract/index.ts';
import type { OrderTicket } from '../../../../main/domain/trading/order.ts';
import type { Findings } from './finding.ts';
import type { Ledger } from './ledger.ts';

interface Arriving {
  readonly contract: ContractKey;
  readonly side: Side;
  /** Units that could still be filled of it. */
  readonly units: number;
  /** The order that it changes; null for a new one. */
  readonly orderId: string | null;
  /** Of a new one. */
  readonly tag?: string;
}

/** A contract's option type and expiry: what a hedge covers. */
function familyOf(contract: ContractKey): string {
  const option = parseContractKey(contract);
  return option.ok ? `${option.value.expiry} ${option.value.type}` : contract;
}

/** Never naked, never twice, never more closed than is open: by quantities at the exchange alone. */
export class CoverRules {
  readonly #ledger: Ledger;
  readonly #findings: Findings;
  readonly #slice: number;
  /** Units that today's settings allow, the largest of the day. */
  readonly #unitsMax: () => number;
  /** What the broker had sold of a family's hedges when nothing of it was short any more. */
  readonly #forgotten = new Map<string, number>();
  /** What other hands had sold of its contract when an order left us, by its tag. */
  readonly #soldAtSending = new Map<string, number>();

  constructor(ledger: Ledger, findings: Findings, slice: number, unitsMax: () => number) {
    this.#ledger = ledger;
    this.#findings = findings;
    this.#slice = slice;
    this.#unitsMax = unitsMax;
  }

  /** It leaves the process. */
  onSent({ tag, contract }: OrderTicket): void {
    this.#soldAtSending.set(tag, this.#ledger.soldByBroker(contract));
  }

  /** After each trade. */
  onTrade(): void {
    const families = new Map<string, { short: number; long: number; taken: number }>();
    for (const contract of this.#ledger.contracts) {
      const net = this.#ledger.net(contract);
      const family = families.get(familyOf(contract)) ?? { short: 0, long: 0, taken: 0 };
      family.short += Math.max(0, -net - this.#turnedBeside(contract));
      family.long += Math.max(0, net);
      family.taken += this.#ledger.soldByBroker(contract);
      families.set(familyOf(contract), family);
      this.#findings.hold(
        this.#ledger.firstSide(contract) !== 'sell' || net <= this.#ledger.closedByOthers(contract),
        'never more is bought back than was sold',
        () => `${contract}: net ${net} by our orders`,
      );
      this.#findings.hold(
        this.#ledger.firstSide(contract) !== 'buy' || net >= -this.#ledger.closedByOthers(contract),
        'never more hedge is sold than is held',
        () => `${contract}: net ${net} by our orders`,
      );
    }
    for (const [family, { short, long, taken }] of families) {
      if (short === 0) this.#forgotten.set(family, taken);
      // The broker's own square-off takes the hedge when it likes: no order of ours made that short a naked one.
      const byBroker = taken - (this.#forgotten.get(family) ?? 0);
      this.#findings.hold(
        short <= long + byBroker,
        'a short is never above its filled hedge',
        () => `${family}: short ${short}, hedge ${long}`,
      );
    }
  }

  /** Below nothing because another hand sold our hedge after our own sale had left: ours to buy back (docs/safety.md). */
  #turnedBeside(contract: ContractKey): number {
    if (!this.#ledger.wasTurned(contract)) return 0;
    const now = this.#ledger.soldByBroker(contract);
    const sales = this.#ledger.orders.filter((each) => each.contract === contract && each.side === 'sell');
    return sales.reduce((most, { tag, filled }) => {
      return filled === 0 ? most : Math.max(most, now - (this.#soldAtSending.get(tag) ?? now));
    }, 0);
  }

  /** Everything had its time, and the market is open. */
  atEnd(): void {
    for (const contract of this.#ledger.contracts) {
      this.#findings.hold(
        this.#ledger.firstSide(contract) !== 'sell' || this.#ledger.net(contract) >= 0,
        'in the end no short of ours is open',
        () => `${contract}: net ${this.#ledger.net(contract)}`,
      );
      const isKept = this.#ledger.firstSide(contract) !== 'buy' || this.#ledger.isUndecided(contract);
      this.#findings.hold(
        isKept || this.#ledger.net(contract) >= 0,
        'what our own sale made short is bought back',
        () => `${contract}: net ${this.#ledger.net(contract)}`,
      );
    }
  }

  /** Before the exchange takes an order or a change. */
  onArrives(arriving: Arriving): void {
    const { contract, side, units, orderId } = arriving;
    const others = this.#ledger.live(contract, side).filter((each) => each.orderId !== orderId);
    const net = this.#ledger.net(contract);
    const waiting = others.reduce((sum, each) => sum + each.quantity - each.filled, 0);
    const first = this.#ledger.firstSide(contract) ?? side;
    const closes = first !== side;
    // What is above the freeze quantity is closed in slices; an entry is sliced one after another.
    const allowed = closes ? Math.max(1, Math.ceil(this.#ledger.peak(contract) / this.#slice)) : 1;
    this.#findings.hold(
      others.length < allowed,
      'never two live orders for one leg and side',
      () => `${side} ${units} ${contract} beside ${others.map((each) => each.tag).join(', ')}`,
    );
    if (closes) this.#closing(arriving, waiting, Math.abs(net));
    else if (side === 'sell') this.#selling(arriving, waiting, -net);
    else if (this.#ledger.wasTurned(contract)) this.#takingBack(arriving, waiting, Math.max(0, -net));
    else this.#hedging(arriving);
  }

  #closing(arriving: Arriving, waiting: number, open: number): void {
    const { contract, side, units } = arriving;
    const rule =
      side === 'buy' ? 'never more is bought back than was sold' : 'never more hedge is sold than is held';
    this.#findings.hold(
      // What another hand closes while ours is on its way may be closed twice (docs/safety.md, two hands).
      units + waiting <= open + this.#ledger.closedByOthers(contract),
      rule,
      () => `${side} ${units} ${contract} with ${waiting} waiting and ${open} open`,
    );
    if (side === 'sell') this.#keepsCover(arriving, units + waiting);
  }

  /** Once the hedge that is being sold has gone, what is left must still cover the short. */
  #keepsCover({ contract, tag = '' }: Arriving, sold: number): void {
    const { short, long } = this.#family(contract);
    const now = this.#ledger.soldByBroker(contract);
    // What another hand sold after ours had left was sized without it; a short that comes of it is found by its trades.
    const since = now - (this.#soldAtSending.get(tag) ?? now);
    this.#findings.hold(
      long + since - sold >= short,
      'the hedge is sold only after its short is bought back',
      () => `sells ${sold} of ${long} hedge while ${short} are short`,
    );
  }

  #selling({ contract, units }: Arriving, waiting: number, short: number): void {
    const { long } = this.#family(contract);
    this.#findings.hold(
      short + waiting + units <= long,
      'the short is sized to the filled hedge',
      () => `sells ${units} with ${short} short and ${waiting} waiting; hedge filled ${long}`,
    );
  }

  #takingBack({ contract, units }: Arriving, waiting: number, short: number): void {
    this.#findings.hold(
      units + waiting <= short + this.#ledger.boughtBackByOthers(contract),
      'never more is bought back than our own sale made short',
      () => `buys ${units} with ${waiting} waiting and ${short} short`,
    );
  }

  #hedging({ contract, units, orderId }: Arriving): void {
    const family = familyOf(contract);
    let total = units + (orderId === null ? 0 : (this.#ledger.byId(orderId)?.filled ?? 0));
    for (const order of this.#ledger.orders) {
      if (order.side !== 'buy' || familyOf(order.contract) !== family || order.orderId === orderId) continue;
      if (this.#ledger.firstSide(order.contract) !== 'buy') continue;
      total += order.live ? order.quantity : order.filled;
    }
    this.#findings.hold(
      total <= this.#unitsMax(),
      'never more is bought than the lots allow',
      () => `hedge of ${total} units in all, ${this.#unitsMax()} allowed`,
    );
  }

  #family(contract: ContractKey): { readonly short: number; readonly long: number } {
    let [short, long] = [0, 0];
    for (const each of this.#ledger.contracts) {
      if (familyOf(each) !== familyOf(contract)) continue;
      const net = this.#ledger.net(each);
      short += Math.max(0, -net);
      long += Math.max(0, net);
    }
    return { short, long };
  }
}
