import { ok, paise, type Paise, type Result } from '../../../shared/units/index.ts';
import { MARKET_SPEC, marketOptions, type MarketChoice } from './market-options.ts';
import { numberOption, readOptions, wordOption } from './read-options.ts';
import { dataPlace } from './data-place.ts';
import type { HistoryPlace } from '../../research/report/run.ts';

export type BacktestFormat = 'table' | 'json' | 'csv' | 'html';

export interface BacktestCommand extends MarketChoice {
  readonly pointToleranceMs: number;
  /** Null: none beyond the spread. */
  readonly slippage: Paise | null;
  readonly beside: boolean;
  readonly save: boolean;
  readonly checkLookahead: boolean;
  readonly data: string;
  /** Null: the market comes from files. */
  readonly history: HistoryPlace | null;
  readonly format: BacktestFormat;
}

const SPEC = {
  ...MARKET_SPEC,
  tolerance: { type: 'string' },
  slippage: { type: 'string' },
  beside: { type: 'boolean', default: false },
  save: { type: 'boolean', default: false },
  'check-lookahead': { type: 'boolean', default: false },
  data: { type: 'string' },
  history: { type: 'boolean', default: false },
  vendor: { type: 'string' },
  format: { type: 'string' },
} as const;

const TOLERANCE_MINUTES = 15;
const TOLERANCE_BOUNDS = { min: 0, max: 375 };
const SLIPPAGE_BOUNDS = { min: 0, max: 2_000 };

/** The command's options, or a sentence that says what is wrong with them. */
export function backtestOptions(args: readonly string[]): Result<BacktestCommand, string> {
  const read = readOptions(args, SPEC);
  if (!read.ok) return read;
  const { beside, save, tolerance, slippage, history, vendor } = read.value;
  const market = marketOptions(read.value, !history);
  if (!market.ok) return market;
  const format = wordOption<BacktestFormat>('--format', read.value.format, ['table', 'json', 'csv', 'html']);
  if (!format.ok) return format;
  const minutes = numberOption('--tolerance', tolerance, TOLERANCE_BOUNDS, TOLERANCE_MINUTES);
  if (!minutes.ok) return minutes;
  const points = numberOption('--slippage', slippage, SLIPPAGE_BOUNDS, 0);
  if (!points.ok) return points;
  const data = dataPlace(read.value.data ?? null);
  return ok({
    ...market.value,
    pointToleranceMs: minutes.value * 60_000,
    slippage: points.value === 0 ? null : paise(points.value),
    beside: beside || format.value === 'html',
    save,
    checkLookahead: read.value['check-lookahead'],
    data,
    history: history ? { data, vendor: vendor ?? 'import' } : null,
    format: format.value,
  });
}
