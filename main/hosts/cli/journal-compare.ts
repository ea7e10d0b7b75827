import { MS_PER_MINUTE, mondayOf, type Result } from '../../../shared/units/index.ts';
import type { StorageFault } from '../../adapters/sqlite/fault.ts';
import { runBacktest } from '../../research/backtest/run-backtest.ts';
import { besideEachOther, type WeekBeside } from '../../research/day-beside/compare-trades.ts';
import { daysOfTapes } from '../../research/day-beside/tape-recording.ts';
import { tradesOf } from '../../research/from-ticks/order-lists.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import { packageVersion } from '../package-version.ts';
import { DONE, FAILED, type CliIo } from './io.ts';
import { printedWeeks } from './journal-compare-rows.ts';
import type { JournalCommand } from './journal-options.ts';
import { withRecordedBook } from './recorded-book.ts';

export interface ComparedDays {
  readonly from: string;
  readonly to: string;
  readonly bars: number;
  /** So often the user changed settings while it was recorded: the backtest has the last ones throughout. */
  readonly changedSettings: number;
  readonly weeks: readonly WeekBeside[];
}

function compared({ data, book }: JournalCommand): Result<ComparedDays | null, StorageFault> {
  const { calendar } = calendarInForce(data);
  return withRecordedBook(data, book ?? 'demo', (journal, tapes) => {
    const days = daysOfTapes(tapes, calendar);
    if (days === null) return null;
    const { recording, settings, changedSettings, to } = days;
    const from = mondayOf(days.from);
    const run = { recording, settings, from, to, pointToleranceMs: 0, version: packageVersion() };
    const weeks = besideEachOther(tradesOf(journal), runBacktest(run).trades, MS_PER_MINUTE);
    return { from, to, bars: recording.bars.length, changedSettings, weeks };
  });
}

/** Whether all that differs has a cause that is known. */
export function isExplained({ sameSignal, sameMain, cause }: WeekBeside): boolean {
  return sameSignal && sameMain && cause !== 'unexplained';
}

/** Sets a book's recorded days beside the backtest of their 1-minute bars; 1 where a difference has no known cause. */
export function compareJournal(command: JournalCommand, io: CliIo): number {
  const result = compared(command);
  if (!result.ok) {
    io.err(`${result.error.code}: ${result.error.message}\n`);
    return FAILED;
  }
  const days = result.value;
  if (days === null) {
    io.err('no price was recorded\n');
    return FAILED;
  }
  if (days.changedSettings > 0)
    io.err(
      `settings were changed ${days.changedSettings} times; the backtest has the last ones throughout\n`,
    );
  io.out(
    command.format === 'json'
      ? `${JSON.stringify(days, null, 2)}\n`
      : printedWeeks(days.weeks, command.format),
  );
  return days.weeks.every(isExplained) ? DONE : FAILED;
}
