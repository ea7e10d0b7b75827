import { contractKey, type ContractKey } from '../../shared/contract/index.ts';
import { clock, istInstant, paise, quantity, rupees, strike, tradingDate } from '../../shared/units/index.ts';
import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import { PAPER_HABITS, PaperBroker, type PaperHabits } from '../../main/adapters/paper/index.ts';
import { VirtualTime } from '../../main/adapters/time/index.ts';
import type { IndexTick, ListedContract } from '../../main/domain/market/tick.ts';
import type { BrokerOrder, BrokerTrade } from '../../main/domain/trading/order.ts';
import type { PaperBookStore } from '../../main/ports/paper-book.ts';

export const DAY = tradingDate('2026-11-16');
export const EXPIRY = tradingDate('2026-11-17');

export function listedPut(points: number, expiry = EXPIRY): ListedContract {
  const contract = { expiry, strike: strike(points), type: 'PE' as const };
  const key = contractKey(contract);
  return { ...contract, key, symbol: key, lotSize: quantity(65), tickSize: paise(5) };
}

/** A store that a test can look into, and cut a write short of. */
export class MemoryPaperBook implements PaperBookStore {
  readonly orders = new Map<string, BrokerOrder>();
  readonly trades = new Map<string, BrokerTrade>();
  state: string | null = null;
  /** Rows that may still be written before the process "dies". */
  rowsLeft = Infinity;

  load() {
    return { orders: [...this.orders.values()], trades: [...this.trades.values()], state: this.state };
  }
  saveOrder(order: BrokerOrder): void {
    if (this.rowsLeft-- > 0) this.orders.set(order.orderId, structuredClone(order));
  }
  saveTrade(trade: BrokerTrade): void {
    if (this.rowsLeft-- > 0) this.trades.set(trade.tradeId, structuredClone(trade));
  }
  saveState(state: string): void {
    this.state = state;
  }
  clear(): void {
    this.orders.clear();
    this.trades.clear();
    this.state = null;
  }
  close(): void {}
}

export interface PaperDesk {
  readonly time: VirtualTime;
  readonly store: MemoryPaperBook;
  readonly broker: PaperBroker;
}

/** A paper broker at 11:15 of a Monday, with the puts 25400 to 25800 listed and spot at 25,900. */
export function paperDesk(habits: Partial<PaperHabits> = {}, store = new MemoryPaperBook()): PaperDesk {
  const time = new VirtualTime(istInstant(DAY, clock('11:15')));
  return { time, store, broker: brokerOn(time, store, habits) };
}

export function brokerOn(
  time: VirtualTime,
  store: PaperBookStore,
  habits: Partial<PaperHabits> = {},
): PaperBroker {
  const broker = new PaperBroker({
    scheduler: time,
    store,
    calendar: NSE_CALENDAR,
    capital: () => rupees(1_000_000),
    habits: { ...PAPER_HABITS, ...habits },
  });
  broker.onListed([25400, 25600, 25800].map((points) => listedPut(points)));
  broker.onIndex(spotAt(time, 25_900));
  return broker;
}

export function spotAt(time: VirtualTime, level: number): IndexTick {
  return { symbol: 'NIFTY', price: rupees(level), exchangeAt: time.now(), source: 'simulated' };
}

export const KEY_25600: ContractKey = listedPut(25600).key;
