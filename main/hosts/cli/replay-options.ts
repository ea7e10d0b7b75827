import { ok, type Result } from '../../../shared/units/index.ts';
import { MARKET_SPEC, marketOptions, type MarketChoice } from './market-options.ts';
import { readOptions, wordOption } from './read-options.ts';

export type ReplayFormat = 'table' | 'json' | 'csv';

export interface ReplayCommand extends MarketChoice {
  readonly format: ReplayFormat;
}

const SPEC = { ...MARKET_SPEC, format: { type: 'string' } } as const;

/** The command's options, or a sentence that says what is wrong with them. */
export function replayOptions(args: readonly string[]): Result<ReplayCommand, string> {
  const read = readOptions(args, SPEC);
  if (!read.ok) return read;
  const market = marketOptions(read.value);
  if (!market.ok) return market;
  const format = wordOption<ReplayFormat>('--format', read.value.format, ['table', 'json', 'csv']);
  return format.ok ? ok({ ...market.value, format: format.value }) : format;
}
