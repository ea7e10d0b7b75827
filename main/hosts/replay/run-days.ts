import {
  addDays,
  clock,
  err,
  istDate,
  istInstant,
  ok,
  type Instant,
  type Result,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { ReplayedTrade } from '../../../shared/contract/index.ts';
import { REPLAY_HABITS, type Recording } from '../../domain/market/recorded/index.ts';
import { findRun } from '../cli/kept-runs.ts';
import { readMarket } from '../cli/read-market.ts';
import type { RecordedDays } from './recorded-terminal.ts';

/** A kept backtest's trade with the market that it was made in. */
export interface RunDays {
  readonly days: RecordedDays;
  readonly trade: ReplayedTrade;
  /** The close of the bar on which its signal fired. */
  readonly firedAt: Instant;
}

/** So much of the past is enough for every week on the chart. */
const BARS_BEFORE = 120;
const MIDNIGHT = clock('00:00');

/** The days of a trade from its signal to its exit, in the run's own market and by its settings. The error is a sentence. */
export async function runDays(folder: string, run: string, place: number): Promise<Result<RunDays, string>> {
  const found = findRun(folder, run);
  if (!found.ok) return err(found.error.trim());
  const trade = found.value.trades[place];
  if (trade === undefined) {
    const { length } = found.value.trades;
    return err(`The backtest ${run} has ${length} trades: there is no number ${place}, counted from 0.`);
  }
  const market = await readMarket(found.value.sources);
  if (!market.ok)
    return err(`The market of the backtest ${run} cannot be read again: ${market.error.trim()}`);
  const { settings, pointToleranceMs, slippage } = found.value.parameters;
  const { fired, outcome, net, closedAt } = trade;
  const from = istDate(fired.barClose);
  const to = closedAt === null ? from : istDate(closedAt);
  return ok({
    days: {
      recording: around(market.value, from, to),
      habits: { ...REPLAY_HABITS, pointToleranceMs, ...(slippage === undefined ? {} : { slippage }) },
      settings,
      from,
      to,
    },
    trade: { run, signal: fired.signal, outcome, net },
    firedAt: fired.barClose,
  });
}

function around(recording: Recording, from: TradingDate, to: TradingDate): Recording {
  const begin = istInstant(addDays(from, -BARS_BEFORE), MIDNIGHT);
  const [morning, end] = [istInstant(from, MIDNIGHT), istInstant(addDays(to, 1), MIDNIGHT)];
  return {
    ...recording,
    bars: recording.bars.filter(({ start }) => start >= begin && start < end),
    options: recording.options.filter(({ at }) => at >= morning && at < end),
  };
}
