import { err, ok, tradingDate, type Result } from '../../../shared/units/index.ts';
import type { HistorySource, SourceAnswer, SourceFault } from '../../ports/history-source.ts';
import type { HistoryContents, HistoryStore } from '../../ports/history-store.ts';
import { faultOf } from './fault.ts';

const FIRST_DATE = tradingDate('1970-01-01');
const LAST_DATE = tradingDate('9999-12-31');

async function answer<T>(path: string, read: () => T): SourceAnswer<T> {
  return Promise.resolve(attempted(path, read));
}

function attempted<T>(path: string, read: () => T): Result<T, SourceFault> {
  try {
    return ok(read());
  } catch (error) {
    const { message } = faultOf(error, path);
    const remedy = 'kavach doctor checks the data folder; a backup brings history.db back';
    return err({ code: 'FAILED', message, remedy, evidence: [] });
  }
}

/** history.db as a source of history; its imports have let no doubtful row in. */
export function sqliteSource(path: string, store: HistoryStore & HistoryContents): HistorySource {
  return {
    name: path,
    check: () => answer(path, () => ({ lines: [`${path}: ${store.barSeries().length} series of bars`] })),
    list: () =>
      answer(path, () => ({
        bars: store.barSeries(),
        daily: store.dailySeries(),
        prices: store.priceSpans(),
      })),
    starts: (series) => answer(path, () => store.starts(series)),
    bars: (series, from, upTo) => answer(path, () => store.bars(series, from, upTo)),
    daily: (series, from, to) => answer(path, () => store.daily(series, from, to)),
    dailyDates: (series) =>
      answer(path, () => store.daily(series, FIRST_DATE, LAST_DATE).map(({ date }) => date)),
    prices: (vendor, expiry, from, upTo) => answer(path, () => store.prices(vendor, expiry, from, upTo)),
    close: async () => Promise.resolve(store.close()),
  };
}
