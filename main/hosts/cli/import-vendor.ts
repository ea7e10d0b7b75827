import type { Bar } from '../../../shared/contract/index.ts';
import { istDate, type TradingDate } from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import { seriesCoverage } from '../../domain/history/index.ts';
import type { BarSeries, HistoryContents, HistoryStore } from '../../ports/history-store.ts';
import type { PastMarket } from '../../ports/past-market.ts';
import { importRefusal } from './import-file.ts';

export interface VendorImport {
  readonly past: PastMarket;
  readonly store: HistoryStore & HistoryContents;
  readonly calendar: Calendar;
  readonly from: TradingDate;
  /** The last day; it must be over. */
  readonly to: TradingDate;
  /** One line of progress. */
  readonly say: (line: string) => void;
  readonly isCancelled: () => boolean;
}

/** What came of it. `stopped`: why it ended before its time, with what helps; null where it went through. */
export interface VendorImported {
  readonly added: number;
  readonly same: number;
  readonly days: number;
  /** Days that are not whole after it: the vendor lacks them or a part of them. */
  readonly lacking: readonly TradingDate[];
  readonly refusals: readonly string[];
  readonly stopped: string | null;
}

const AGAIN = 'the same import goes on from there';

/**
 * Minute bars of a vendor, page by page, each kept in one transaction before the next is asked for. What is whole already is
 * not asked for again, so a run that was stopped, by whatever, is resumed by running it once more.
 */
export async function importFromVendor(run: VendorImport): Promise<VendorImported> {
  const { past, store, say, isCancelled } = run;
  const series: BarSeries = { symbol: 'NIFTY', minutes: 1, vendor: past.vendor };
  const wanted = lackingDays(run, series);
  const refusals: string[] = [];
  let [added, same, done] = [0, 0, 0];
  let stopped: string | null = null;
  while (done < wanted.length) {
    if (isCancelled()) stopped = `stopped after ${done} of ${wanted.length} days: ${AGAIN}`;
    if (stopped !== null) break;
    const page = wanted.slice(done, done + past.daysAtOnce);
    const bars = await past.minutes(page);
    if (!bars.ok) {
      const when = bars.error.code === 'QUOTA' ? `tomorrow ${AGAIN}` : AGAIN;
      stopped = `${bars.error.message} (${done} of ${wanted.length} days came in); ${when}`;
      break;
    }
    const count = store.importBars(series, only(bars.value, page));
    if (count.ok) [added, same] = [added + count.value.added, same + count.value.same];
    else refusals.push(importRefusal(page.join(', '), count.error));
    done += page.length;
    say(`${page.at(-1) ?? ''}: ${done} of ${wanted.length} days, ${added} new bars`);
  }
  const asked = new Set(wanted.slice(0, done));
  const lacking = lackingDays(run, series).filter((date) => asked.has(date));
  return { added, same, days: done, lacking, refusals, stopped };
}

function only(bars: readonly Bar[], page: readonly TradingDate[]): readonly Bar[] {
  return bars.filter(({ start }) => page.includes(istDate(start)));
}

/** The days of the span that ought to have bars and are not whole. */
function lackingDays({ store, calendar, from, to }: VendorImport, series: BarSeries): readonly TradingDate[] {
  const seen = seriesCoverage({ calendar, minutes: 1, starts: store.starts(series), from, to });
  const reports = seen?.reports ?? [];
  return reports
    .filter(({ state, kind }) => kind !== 'unknown' && (state === 'missing' || state === 'partial'))
    .map(({ date }) => date);
}
