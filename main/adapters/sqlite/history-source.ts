import { err, ok, tradingDate, type Result } from '../../../shared/units/index.ts';
import type {
  HistoryKeeper,
  HistorySource,
  KeptPast,
  SourceAnswer,
  SourceFault,
} from '../../ports/history-source.ts';
import type { HistoryContents, HistoryStore, ImportCount } from '../../ports/history-store.ts';
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

/** What contradicts the bars of before is left out with all that came with it: what was decided on stays. */
function kept(store: HistoryStore, { series, bars, daily }: KeptPast): Result<ImportCount, SourceFault> {
  const counts = [store.importBars(series, bars), store.importDaily(series, daily)];
  let [added, same] = [0, 0];
  for (const count of counts) {
    if (!count.ok) {
      const remedy = 'kavach history coverage shows what is there; nothing depends on this';
      return err({ code: 'FAILED', message: count.error.message, remedy, evidence: [] });
    }
    [added, same] = [added + count.value.added, same + count.value.same];
  }
  return ok({ added, same });
}

/** history.db as a source of history; its imports have let no doubtful row in. */
export function sqliteSource(
  path: string,
  store: HistoryStore & HistoryContents,
): HistorySource & HistoryKeeper {
  return {
    keep: async (past) => Promise.resolve(kept(store, past)),
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
