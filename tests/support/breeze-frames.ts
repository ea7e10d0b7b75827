import type { MasterContract } from '../../main/adapters/breeze/master-rows.ts';
import { contractKey, type OptionType } from '../../shared/contract/index.ts';
import { paise, quantity, strike, tradingDate, type Instant } from '../../shared/units/index.ts';

interface OptionFields {
  readonly room?: string;
  readonly last?: unknown;
  readonly bid?: unknown;
  readonly ask?: unknown;
  readonly bidQuantity?: unknown;
  readonly interest?: unknown;
  readonly at?: Instant;
  /** Epoch seconds as they stand in the array; from `at` without it. */
  readonly time?: unknown;
}

/** An option's raw array, 23 items: the published sample, with other values where they are given. */
export function optionFrame(fields: OptionFields = {}): readonly unknown[] {
  const given = { last: 143.75, bid: 143.65, ask: 143.95, bidQuantity: 300, interest: '5850900', ...fields };
  const time = 'time' in fields ? fields.time : (fields.at ?? 0) / 1_000;
  const head = [fields.room ?? '4.1!50374', 195, given.last, 214.95, 125.65, -27.58];
  const book = [given.bid, given.bidQuantity, given.ask, 175, 25, 169.31, given.interest, '', 65_661_850];
  return [...head, ...book, 1_315_025, 982_200, '1111.72C', '', 0.05, 510.95, time, 198.5];
}

interface IndexFields {
  readonly room?: string;
  readonly last: unknown;
  readonly at?: Instant;
  readonly time?: unknown;
  /** What stands where an index has nothing. */
  readonly none?: unknown;
}

/** An index' raw array, 21 items. */
export function indexFrame(fields: IndexFields): readonly unknown[] {
  const none = 'none' in fields ? fields.none : 'None';
  const time = 'time' in fields ? fields.time : (fields.at ?? 0) / 1_000;
  const nothing = [none, none, none, none, none, none];
  const head = [fields.room ?? '4.1!NIFTY 50', 23_916.5, fields.last, 24_037.2, 23_908.65, -0.09];
  return [...head, ...nothing, none, none, none, '', '-', none, none, time, 23_995.35];
}

/** A contract as the day's list has it. */
export function masterContract(token: string, points: number, type: OptionType): MasterContract {
  const contract = { expiry: tradingDate('2026-11-24'), strike: strike(points), type };
  return {
    ...contract,
    key: contractKey(contract),
    symbol: `OPT-NIFTY-24-Nov-2026-${points}-${type}`,
    lotSize: quantity(65),
    tickSize: paise(5),
    token,
  };
}
