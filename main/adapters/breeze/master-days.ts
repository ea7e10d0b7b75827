import { join } from 'node:path';
import { clock, istDate, istInstant, type Instant, type TradingDate } from '../../../shared/units/index.ts';
import { daySchedule, nextSession, type Calendar } from '../../domain/calendar/index.ts';
import { downloadMaster, type DownloadSurroundings } from './master-download.ts';
import { masterFrom, type Master } from './master-file.ts';
import { readJsonFile } from './private-file.ts';

export interface MasterSurroundings extends DownloadSurroundings {
  readonly folder: string;
  readonly calendar: Calendar;
}

/** The contracts to work with. `trouble`: why they are not today's; null where they are. */
export interface DayContracts {
  readonly date: TradingDate;
  readonly master: Master | null;
  readonly trouble: string | null;
}

/** The file is made anew at about 08:00 (brokers.md B6). */
const FRESH_FROM = clock('08:10');
const RETRY_MS = 5 * 60_000;

/**
 * The security master of each trading day: downloaded once, from 08:10 on; kept on disk for the day; where it cannot
 * be had, the last good one stands in and says so, and it is tried again every five minutes.
 */
export class MasterDays {
  readonly #around: MasterSurroundings;
  readonly #file: string;
  /** Callbacks of an earlier start know by this that they are out of date. */
  #run = 0;
  #cancel = (): void => {};
  #tell: (contracts: DayContracts) => void = () => {};

  constructor(around: MasterSurroundings) {
    this.#around = around;
    this.#file = join(around.folder, 'breeze-contracts.json');
  }

  /** `tell` hears each trading day's contracts, and again when better ones came; never within the call. */
  start(tell: (contracts: DayContracts) => void): void {
    this.stop();
    this.#tell = tell;
    this.#at(this.#around.scheduler.now(), () => this.#openDay());
  }

  stop(): void {
    this.#run += 1;
    this.#cancel();
    this.#tell = () => {};
  }

  #at(when: Instant, run: () => void): void {
    const started = this.#run;
    this.#cancel = this.#around.scheduler.at(when, () => {
      if (started === this.#run) run();
    });
  }

  #openDay(): void {
    const { scheduler, calendar } = this.#around;
    const now = scheduler.now();
    const date = istDate(now);
    const from = istInstant(date, FRESH_FROM);
    if (daySchedule(calendar, date) === null) this.#waitFor(nextSession(calendar, date));
    else if (now < from) this.#at(from, () => this.#openDay());
    else {
      this.#waitFor(nextSession(calendar, date));
      void this.#load(date, from, this.#run);
    }
  }

  #waitFor(date: TradingDate | null): void {
    if (date !== null) this.#at(istInstant(date, FRESH_FROM), () => this.#openDay());
  }

  async #load(date: TradingDate, from: Instant, run: number): Promise<void> {
    const kept = masterFrom(readJsonFile(this.#file));
    if (kept !== null && kept.fetchedAt >= from && istDate(kept.fetchedAt) === date) {
      this.#tell({ date, master: kept, trouble: null });
      return;
    }
    const got = await downloadMaster(this.#around, this.#file);
    if (run !== this.#run || istDate(this.#around.scheduler.now()) !== date) return;
    const master = got.ok ? got.value : kept;
    this.#tell({ date, master, trouble: got.ok ? null : troubleOf(kept, got.error) });
    if (got.ok) return;
    this.#around.realTime.after(RETRY_MS, () => {
      if (run === this.#run && istDate(this.#around.scheduler.now()) === date)
        void this.#load(date, from, run);
    });
  }
}

function troubleOf(kept: Master | null, why: string): string {
  if (kept === null) return `there is no list of contracts: ${why}`;
  return `the list of contracts is that of ${istDate(kept.fetchedAt)}: ${why}`;
}
