import type { BrokerOrder, BrokerTrade } from '../domain/trading/order.ts';

/** The paper broker's own disk: written before it answers, so that its book outlives a killed terminal as a real broker's does. */
export interface PaperBookStore {
  load(): {
    readonly orders: readonly BrokerOrder[];
    readonly trades: readonly BrokerTrade[];
    readonly state: string | null;
  };
  saveOrder(order: BrokerOrder): void;
  saveTrade(trade: BrokerTrade): void;
  /** The exchange's own counters (next ids, chance), as JSON. */
  saveState(state: string): void;
  /** Empties the book: Demo's restart. */
  clear(): void;
  close(): void;
}
