import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { BreezeCalls } from './calls.ts';
import type { Credentials } from './credentials.ts';
import { candleFrom, type Candle } from './candle-rows.ts';
import type { CallFault } from './refusal.ts';

/** Rows of one answer; null for a row that makes no sense. */
export type Page = Result<readonly (Candle | null)[], CallFault>;

export interface PageRequest {
  /** Breeze's own names of the indices. */
  readonly stock: 'NIFTY' | 'INDVIX';
  readonly interval: '1minute' | '5minute' | '1day';
  /** Digits of India's clock, although they end in Z. */
  readonly from: string;
  readonly to: string;
  /** `none`: a page that fails for a passing reason is not asked for again. */
  readonly patience?: 'none';
}

/** A page of daily candles reaches so many days back, which is well below Breeze's limit of 1000. */
export const DAILY_BACK = 1_000;

/** A call brings at most 1000 candles (brokers.md B5). */
const CANDLES_MAX = 1_000;
/** A page that failed for a passing reason is asked for again after these waits. */
const RETRY_AFTER_MS = [1_000, 4_000, 15_000];
/** The calls of a minute are used: these waits together are longer than one. */
const QUOTA_AFTER_MS = [5_000, 20_000, 60_000];

export interface PageSurroundings {
  readonly calls: Pick<BreezeCalls, 'history'>;
  readonly realTime: RealTime;
}

/** One page of an index's past, tried again within limits. */
export async function historyPage(
  around: PageSurroundings,
  by: Credentials,
  asked: PageRequest,
): Promise<Page> {
  const params = {
    interval: asked.interval,
    from_date: asked.from,
    to_date: asked.to,
    stock_code: asked.stock,
    exch_code: 'NSE',
    // What NSE lists as an index is 'cash' to Breeze.
    product_type: 'cash',
  };
  for (let turn = 0; ; turn += 1) {
    const got = await around.calls.history(by, params);
    const page = got.ok ? rowsIn(got.value) : got;
    // Breeze's way of saying that there are no rows: what is missing is found, and told, by the calendar.
    if (!page.ok && page.error.code === 'NO_DATA') return ok([]);
    if (page.ok || asked.patience === 'none' || !isPassing(page.error)) return page;
    const wait = (page.error.code === 'QUOTA' ? QUOTA_AFTER_MS : RETRY_AFTER_MS)[turn];
    if (wait === undefined) return page;
    await new Promise<void>((resolve) => {
      around.realTime.after(wait, resolve);
    });
  }
}

function rowsIn(success: unknown): Page {
  if (success === null || success === '') return ok([]);
  if (!Array.isArray(success)) return err({ code: 'NOT_JSON', message: 'Breeze answers without candles' });
  if (success.length >= CANDLES_MAX) return err({ code: 'REFUSED', message: 'Breeze cut its candles off' });
  return ok(success.map(candleFrom));
}

function isPassing({ code, wholeDay }: CallFault): boolean {
  if (code === 'QUOTA') return wholeDay !== true;
  return code === 'UNREACHABLE' || code === 'SERVER' || code === 'NOT_JSON';
}
