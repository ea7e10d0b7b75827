import type { BarMinutes } from '../../../shared/contract/index.ts';
import { dateFromDayNumber, istDayNumber, istTime, MS_PER_MINUTE } from '../../../shared/units/index.ts';
import { inSession, SESSION_CLOSE, SESSION_OPEN } from '../../domain/market/session-hours.ts';
import type { ReadBars } from './candle-rows.ts';
import type { FileFault, FileFaultCode } from './file-fault.ts';

const INTERVALS: readonly BarMinutes[] = [1, 5, 15, 60];

/** A whole session lies at wrong times; the one evening hour of a muhurat day and its kin are shorter than this. */
const FOREIGN_DAY_MINUTES_MIN = 180;

/** The length of the bars: the commonest step within a day; null where it is none of ours. */
export function intervalOf({ bars }: ReadBars): BarMinutes | null {
  const steps = new Map<number, number>();
  let [day, before] = [Number.NaN, Number.NaN];
  // Nearly all bars follow one another by the same step: those are counted without asking the map.
  let [running, times] = [Number.NaN, 0];
  for (const { start } of bars) {
    const today = istDayNumber(start);
    const step = start - before;
    before = start;
    if (today !== day) day = today;
    else if (step === running) times += 1;
    else {
      if (times > 0) steps.set(running, (steps.get(running) ?? 0) + times);
      [running, times] = [step, 1];
    }
  }
  if (times > 0) steps.set(running, (steps.get(running) ?? 0) + times);
  let commonest = 0;
  for (const [step, count] of steps) if (count > (steps.get(commonest) ?? 0)) commonest = step;
  return INTERVALS.find((minutes) => minutes * MS_PER_MINUTE === commonest) ?? null;
}

/** Faults that show only once the bars' length is known: overlaps, a wrong grid, a wrong zone, stamps at the end. */
export function intervalFaults(read: ReadBars, minutes: BarMinutes): readonly FileFault[] {
  const foreign = foreignDays(read, minutes);
  if (foreign.length > 0) return foreign;
  const stampedAtEnd = endStamps(read);
  if (stampedAtEnd !== null) return [stampedAtEnd];
  const length = minutes * MS_PER_MINUTE;
  const faults: FileFault[] = [];
  let [index, before] = [0, Number.NEGATIVE_INFINITY];
  for (const { start } of read.bars) {
    const overlaps = start - before < length;
    const offGrid = (istTime(start) - SESSION_OPEN) % length !== 0 && inSession(start);
    if (overlaps || offGrid)
      faults.push(faultAt(read, index, overlaps ? 'OVERLAPPING' : 'OFF_GRID', `${minutes} minutes`));
    before = start;
    index += 1;
  }
  return faults;
}

/** Days with a session's worth of bars of which most lie outside 09:15-15:30. Source: strategy.md 8. */
function foreignDays(read: ReadBars, minutes: BarMinutes): readonly FileFault[] {
  const faults: FileFault[] = [];
  let [first, index, outside, day] = [0, 0, 0, Number.NaN];
  const endDay = (): void => {
    const count = index - first;
    if (count * minutes > FOREIGN_DAY_MINUTES_MIN && outside * 2 > count) {
      const detail = `${dateFromDayNumber(day)}: ${outside} of ${count} bars outside 09:15-15:30`;
      faults.push(faultAt(read, first, 'WRONG_TIME_ZONE', detail));
    }
    [first, outside] = [index, 0];
  };
  for (const { start } of read.bars) {
    const today = istDayNumber(start);
    if (today !== day) {
      endDay();
      day = today;
    }
    if (!inSession(start)) outside += 1;
    index += 1;
  }
  endDay();
  return faults;
}

/** Files that name bars by their end have one at 15:30 and none at 09:15, day after day. */
function endStamps(read: ReadBars): FileFault | null {
  let atOpen = 0;
  let atClose = 0;
  let firstAtClose = 0;
  let index = 0;
  for (const { start } of read.bars) {
    const time = istTime(start);
    if (time === SESSION_OPEN) atOpen += 1;
    else if (time === SESSION_CLOSE) {
      if (atClose === 0) firstAtClose = index;
      atClose += 1;
    }
    index += 1;
  }
  return atClose > atOpen ? faultAt(read, firstAtClose, 'STAMPED_AT_END', '') : null;
}

function faultAt(read: ReadBars, index: number, code: FileFaultCode, detail: string): FileFault {
  return { line: read.lines[index] ?? 0, code, detail };
}
