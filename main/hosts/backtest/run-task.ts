import { existsSync } from 'node:fs';
import type { BacktestView, BacktestWish, RunParameters } from '../../../shared/contract/index.ts';
import { MS_PER_MINUTE, type TradingDate } from '../../../shared/units/index.ts';
import { calendarPath } from '../../adapters/files/calendar-shelf.ts';
import type { RunSources } from '../../research/report/run.ts';

/** What a thread is to run: a wish, whose days the market may still bound, or a kept run once more. */
export type RunTask = { readonly folder: string } & (
  | {
      readonly sources: RunSources;
      readonly wish: Omit<RunParameters, 'from' | 'to'> & {
        readonly from: TradingDate | null;
        readonly to: TradingDate | null;
      };
    }
  | { readonly again: string }
);

/** What it tells on its way. */
export type RunWord =
  | { readonly kind: 'days'; readonly from: TradingDate; readonly to: TradingDate }
  | {
      readonly kind: 'day';
      readonly doing: 'running' | 'beside';
      readonly day: TradingDate;
      readonly view: BacktestView;
    }
  | { readonly kind: 'keeping' }
  | {
      readonly kind: 'done';
      readonly view: BacktestView;
      /** Of a kept run made again; else null. */
      readonly differing: readonly string[] | null;
    }
  /** `view`: what it came to all the same, where only the keeping failed. */
  | { readonly kind: 'failed'; readonly problem: string; readonly view: BacktestView | null };

/** A wish over the history of a data folder, by its own calendar where one was imported. */
export function taskOf(folder: string, wish: BacktestWish): RunTask {
  const { store, vendor, from, to, toleranceMinutes, slippage, settings } = wish;
  const history = { data: folder, vendor, ...(store === 'sqlserver' ? { store } : {}) };
  const own = calendarPath(folder);
  const calendar = existsSync(own) ? own : null;
  const none = { bars: '', daily: null, options: null, vix: null };
  return {
    folder,
    sources: { ...none, calendar, history },
    wish: {
      from,
      to,
      pointToleranceMs: toleranceMinutes * MS_PER_MINUTE,
      ...(slippage === 0 ? {} : { slippage }),
      settings,
    },
  };
}
