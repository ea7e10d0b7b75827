import type { JournalEntry, JournalKind, JournalSlice, SignalId } from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';
import { at } from './session.ts';

const LINES: readonly (readonly [string, JournalKind, string, SignalId | null])[] = [
  ['12:00:50.204', 'SYS', 'S7 exit now +1,254.03, 168.30 to stop', 'S7'],
  ['11:46:00.512', 'ORD', 'Broker stop revised, trigger 142.00', 'S7'],
  ['11:15:03.410', 'ORD', 'Broker stop placed for 650 25800 PE', 'S7'],
  ['11:15:03.083', 'POS', 'S7 open, net credit 35.60 × 650', 'S7'],
  ['11:15:03.077', 'FILL', 'Sell 650 25800 PE @ 54.60', 'S7'],
  ['11:15:02.402', 'FILL', 'Buy 650 25600 PE @ 19.00, hedge', 'S7'],
  ['11:15:02.031', 'RISK', 'Pass: 0 of 3 open, credit 35.60 ≥ 6.00', 'S7'],
  ['11:15:02.012', 'EVAL', 'S1 to S7 in 4 ms, S7 fired', 'S7'],
  ['10:15:02.011', 'EVAL', 'None fired, reference 25,981.50', null],
  ['09:15:00.012', 'SYS', 'Session open, week 47, bullish', null],
  ['09:08:14.530', 'SYS', 'History ready, 0 gaps in 400 days', null],
  ['09:07:58.214', 'SYS', 'Recovered in 0.4 s, nothing to reconcile', null],
  ['08:45:00.004', 'SYS', 'Morning page ready', null],
  ['08:44:31.870', 'USER', 'Opened by you', null],
];

/** The two facts that open as more than what is recorded. */
const TYPES: Readonly<Partial<Record<JournalKind, string>>> = { EVAL: 'barEvaluated', RISK: 'spreadPlanned' };

const FIRST_ROW = 200;

function entry([time, kind, text, signal]: (typeof LINES)[number], index: number): JournalEntry {
  return {
    row: FIRST_ROW + LINES.length - index,
    at: at(time),
    kind,
    type: TYPES[kind] ?? kind.toLowerCase(),
    text,
    signal,
    spread: signal === null ? null : 'S7-2026-11-19',
  };
}

export const ENTRIES: readonly JournalEntry[] = LINES.map(entry);

/** The newest rows as the slice publishes them, with some on top. */
export function journalWith(more: readonly (readonly [string, JournalKind, string])[] = []): JournalSlice {
  const added = more.map(([time, kind, text], index) => ({
    ...entry([time, kind, text, null], 0),
    row: FIRST_ROW + LINES.length + more.length - index,
  }));
  return { total: FIRST_ROW + LINES.length + more.length, entries: [...added, ...ENTRIES] };
}

/** Older rows for `journal.page`: one evaluation an hour, day after day back. */
export function olderEntries(count: number): readonly JournalEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    ...entry(['08:44:00.000', 'EVAL', 'None fired', null], 0),
    row: FIRST_ROW - index,
    at: instant(at('08:44:00') - (index + 1) * 3_600_000),
  }));
}
