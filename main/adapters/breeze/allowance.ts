import { join } from 'node:path';
import { istDate, type TradingDate } from '../../../shared/units/index.ts';
import type { LinkReport } from '../../ports/link-report.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import { isObject } from './json.ts';
import { readJsonFile, replaceFile } from './private-file.ts';

/** What a call is for: when the day's calls run out, history stops first, then probes; a login may use the last one. */
export type Purpose = 'history' | 'probe' | 'login';

/** Source: brokers.md B4 (the figure a minute is widely quoted and not confirmed). */
export const CALLS_PER_DAY = 5_000;
const CALLS_PER_MINUTE = 100;
const MINUTE_MS = 60_000;

/** How many calls must be left after this one, of the day's and of the minute's. */
const KEPT_BACK: Readonly<Record<Purpose, { readonly day: number; readonly minute: number }>> = {
  history: { day: 500, minute: 20 },
  probe: { day: 50, minute: 5 },
  login: { day: 0, minute: 0 },
};

export interface AllowanceSurroundings {
  readonly scheduler: Scheduler;
  readonly realTime: RealTime;
  readonly folder: string;
  readonly report: Pick<LinkReport, 'used'>;
}

/** The day's and the minute's calls. The day's count is on disk before the call is made, so that a restart does not forget it. */
export class Allowance {
  readonly #around: AllowanceSurroundings;
  readonly #file: string;
  #date: TradingDate | null = null;
  #count = 0;
  /** When the calls of the last minute were made. */
  #recent: number[] = [];

  constructor(around: AllowanceSurroundings) {
    this.#around = around;
    this.#file = join(around.folder, 'breeze-calls.json');
  }

  /** Counts a call that is about to be made. MINUTE: wait and ask again; DAY: not before tomorrow. */
  take(purpose: Purpose): 'taken' | 'MINUTE' | 'DAY' {
    this.#turnDay();
    const keep = KEPT_BACK[purpose];
    if (this.#count + keep.day >= CALLS_PER_DAY) return 'DAY';
    const now = this.#around.realTime.nowMs();
    this.#recent = this.#recent.filter((at) => now - at < MINUTE_MS);
    if (this.#recent.length + keep.minute >= CALLS_PER_MINUTE) return 'MINUTE';
    this.#recent.push(now);
    this.#set(this.#count + 1);
    return 'taken';
  }

  /** Breeze says that the day's calls are used, whatever was counted here. */
  spent(): void {
    this.#turnDay();
    this.#set(CALLS_PER_DAY);
  }

  #turnDay(): void {
    const today = istDate(this.#around.scheduler.now());
    if (today === this.#date) return;
    this.#date = today;
    const kept = readJsonFile(this.#file);
    const isToday = isObject(kept) && kept['date'] === today && Number.isSafeInteger(kept['count']);
    this.#count = isToday ? Math.max(0, Number(kept['count'])) : 0;
  }

  #set(count: number): void {
    this.#count = count;
    this.#around.report.used(count, CALLS_PER_DAY, 'day');
    try {
      replaceFile(this.#file, JSON.stringify({ date: this.#date, count }));
    } catch {
      // A full disk must not stop the market data: the count then holds until the next restart.
    }
  }
}
