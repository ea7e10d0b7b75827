import type { BarMinutes } from '../../../shared/contract/index.ts';
import { istDate, istDayNumber, istTime, MS_PER_MINUTE } from '../../../shared/units/index.ts';
import { inSession, SESSION_CLOSE, SESSION_OPEN } from '../../domain/market/session-hours.ts';
import type { ReadBars } from './candle-rows.ts';
import type { FileFault, FileFaultCode } from './file-fault.ts';

const INTERVALS: readonly BarMinutes[] = [1, 5, 15, 60];

/** A whole session lies at wrong times; the one evening hour of a muhurat day and its kin are shorter than this. */
const FOREIGN_DAY_MINUTES_MIN = 180;

/** The length of the bars: the commonest step within a day; null where it is none of ours. */
export function intervalOf({ bars }: ReadBars): BarMinutes | null {
  const steps = new Map<number, number>();
  for (const [index, bar] of bars.entries()) {
    const before = bars[index - 1];
    if (before === undefined || istDayNumber(before.start) !== istDayNumber(bar.start)) continue;
    const step = (bar.start - before.start) / MS_PER_MINUTE;
    steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  let commonest = 0;
  for (const [step, count] of steps) if (count > (steps.get(commonest) ?? 0)) commonest = step;
  return INTERVALS.find((minutes) => minutes === commonest) ?? null;
}

/** Faults that show only once the bars' length is known: overlaps, a wrong grid, a wrong zone, stamps at the end. */
export function intervalFaults(read: ReadBars, minutes: BarMinutes): readonly FileFault[] {
  const foreign = foreignDays(read, minutes);
  if (foreign.length > 0) return foreign;
  const stampedAtEnd = endStamps(read);
  if (stampedAtEnd !== null) return [stampedAtEnd];
  const length = minutes * MS_PER_MINUTE;
  const faults: FileFault[] = [];
  for (const [index, bar] of read.bars.entries()) {
    const before = read.bars[index - 1];
    const overlaps = before !== undefined && bar.start - before.start < length;
    const offGrid = inSession(bar.start) && (istTime(bar.start) - SESSION_OPEN) % length !== 0;
    if (overlaps || offGrid)
      faults.push(faultAt(read, index, overlaps ? 'OVERLAPPING' : 'OFF_GRID', `${minutes} minutes`));
  }
  return faults;
}

/** Days with a session's worth of bars of which most lie outside 09:15-15:30. Source: strategy.md 8. */
function foreignDays(read: ReadBars, minutes: BarMinutes): readonly FileFault[] {
  const faults: FileFault[] = [];
  let first = 0;
  let outside = 0;
  for (const [index, bar] of read.bars.entries()) {
    outside += inSession(bar.start) ? 0 : 1;
    const next = read.bars[index + 1];
    if (next !== undefined && istDayNumber(next.start) === istDayNumber(bar.start)) continue;
    const count = index + 1 - first;
    if (count * minutes > FOREIGN_DAY_MINUTES_MIN && outside * 2 > count) {
      faults.push(
        faultAt(
          read,
          first,
          'WRONG_TIME_ZONE',
          `${istDate(bar.start)}: ${outside} of ${count} bars outside 09:15-15:30`,
        ),
      );
    }
    first = index + 1;
    outside = 0;
  }
  return faults;
}

/** Files that name bars by their end have one at 15:30 and none at 09:15, day after day. */
function endStamps(read: ReadBars): FileFault | null {
  let atOpen = 0;
  let atClose = 0;
  let firstAtClose = 0;
  for (const [index, bar] of read.bars.entries()) {
    const time = istTime(bar.start);
    if (time === SESSION_OPEN) atOpen += 1;
    if (time !== SESSION_CLOSE) continue;
    if (atClose === 0) firstAtClose = index;
    atClose += 1;
  }
  return atClose > atOpen ? faultAt(read, firstAtClose, 'STAMPED_AT_END', '') : null;
}

function faultAt(read: ReadBars, index: number, code: FileFaultCode, detail: string): FileFault {
  return { line: read.lines[index] ?? 0, code, detail };
}
