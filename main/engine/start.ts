import type { EngineInput } from './event.ts';
import { fillsOf } from '../domain/trading/spread-fills.ts';
import { isClosed } from '../domain/trading/spread.ts';
import { istDate } from '../../shared/units/index.ts';
import { beginDay } from './clock.ts';
import { expireProposal } from './proposals.ts';
import type { Desk } from './desk.ts';
import { resumeHalt } from './halt.ts';
import { doubtUnanswered } from './answers.ts';
import { setPulse } from './pulse.ts';

type StartInput = Extract<EngineInput, { readonly type: 'started' }>;

/**
 * A process begins with this book: the same after a crash as on a fresh day. What was on its way to the broker counts
 * as unknown, the broker's books are asked for, counters are made up from the book; nothing is decided anew.
 */
export function takeStart(desk: Desk, start: Omit<StartInput, 'type'>): void {
  const { run, mode, codeVersion, journalRow, settingsRevision, settings, halt, haltReason, haltSince } =
    start;
  desk.emit({
    type: 'started',
    run,
    mode,
    codeVersion,
    journalRow,
    settingsRevision,
    settings,
    halt,
    haltReason,
    haltSince,
    ...(start.calendar === undefined ? {} : { calendar: start.calendar }),
  });
  desk.running = true;
  beginDay(desk);
  restoreCounters(desk);
  doubtUnanswered(desk, 'the program ended before the answer came');
  resumeHalt(desk);
  expireProposal(desk);
  desk.reader.isWanted = true;
  setPulse(desk);
}

function restoreCounters(desk: Desk): void {
  for (const spread of desk.book.spreads) {
    if (istDate(spread.plan.at) !== desk.date) continue;
    if (fillsOf(spread).mainSold > 0) desk.latch.noteEntry(desk.date, spread.plan.signal);
    for (const order of spread.orders) {
      const purpose = isClosed(spread) || spread.exit !== null ? 'exit' : 'entry';
      for (let sent = 0; sent <= order.changes; sent += 1)
        desk.rates.note(order.intendedAt, desk.date, purpose);
    }
  }
}
