import type { IndexSymbol } from '../../../shared/contract/index.ts';
import { err, ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { dataPlace } from './data-place.ts';
import { dateOption, readOptions, wordOption } from './read-options.ts';

const FORMATS = ['table', 'csv', 'json'] as const satisfies [string, ...string[]];
const SYMBOLS: readonly ['', ...IndexSymbol[]] = ['', 'NIFTY', 'INDIAVIX'];
const MINUTES = ['', '1', '5', '15', '60', '240'] as const satisfies [string, ...string[]];

const ACTIONS = ['coverage', 'test', 'forget'] as const;
const STORES = ['sqlite', 'sqlserver'] as const satisfies [string, ...string[]];

export interface HistoryCommand {
  readonly action: (typeof ACTIONS)[number];
  readonly store: (typeof STORES)[number];
  readonly days: boolean;
  readonly day: TradingDate | null;
  /** Null: all of them. */
  readonly symbol: IndexSymbol | null;
  readonly minutes: number | null;
  readonly vendor: string | null;
  readonly from: TradingDate | null;
  readonly to: TradingDate | null;
  readonly data: string;
  readonly format: (typeof FORMATS)[number];
}

const SPEC = {
  store: { type: 'string' },
  days: { type: 'boolean', default: false },
  day: { type: 'string' },
  symbol: { type: 'string' },
  minutes: { type: 'string' },
  vendor: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  data: { type: 'string' },
  format: { type: 'string' },
} as const;

/** The command's options, or a sentence that says what is wrong with them. */
export function historyCommand(args: readonly string[]): Result<HistoryCommand, string> {
  const action = ACTIONS.find((each) => each === args[0]);
  if (action === undefined) return err('say one of: coverage, connect, test, forget');
  const read = readOptions(args.slice(1), SPEC);
  if (!read.ok) return read;
  const values = read.value;
  const store = wordOption('--store', values.store, STORES);
  if (!store.ok) return store;
  const symbol = wordOption('--symbol', values.symbol, SYMBOLS);
  if (!symbol.ok) return symbol;
  const minutes = wordOption('--minutes', values.minutes, MINUTES);
  if (!minutes.ok) return minutes;
  const format = wordOption('--format', values.format, FORMATS);
  if (!format.ok) return format;
  const day = dateOption('--day', values.day);
  if (!day.ok) return day;
  const from = dateOption('--from', values.from);
  if (!from.ok) return from;
  const to = dateOption('--to', values.to);
  if (!to.ok) return to;
  return ok({
    action,
    store: store.value,
    days: values.days,
    day: day.value,
    symbol: symbol.value === '' ? null : symbol.value,
    minutes: minutes.value === '' ? null : Number(minutes.value),
    vendor: values.vendor ?? null,
    from: day.value ?? from.value,
    to: day.value ?? to.value,
    data: dataPlace(values.data ?? null),
    format: format.value,
  });
}
