import { clock, formatTimeOfDay, istInstant, istTime, type TimeOfDay } from '../../shared/units/index.ts';
import { fillsOf } from '../domain/trading/spread-fills.ts';
import { isClosed } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';

/** A position held over the night is unguarded until the logins are made (strategy.md 5, exit). */
const ALARM_TIMES: readonly TimeOfDay[] = [clock('08:45'), clock('09:00'), clock('09:10')];
/** How the timers of the alarms begin. */
export const ALARM = 'alarm ';

export function setAlarms(desk: Desk): void {
  for (const time of ALARM_TIMES) {
    const at = istInstant(desk.date, time);
    if (at > desk.now) desk.send({ type: 'setTimer', timer: `${ALARM}${formatTimeOfDay(time)}`, at });
  }
}

/** Says what is still missing before a position from an earlier day is guarded; silent where nothing is. */
export function soundAlarm(desk: Desk): void {
  const open = desk.book.spreads.filter((spread) => !isClosed(spread) && fillsOf(spread).mainOpen > 0);
  const missing = (['feed', 'broker'] as const).filter((link) => desk.link(link) !== 'ok');
  if (open.length === 0 || missing.length === 0) return;
  const text = `${formatTimeOfDay(istTime(desk.now))}: ${open.length} position held over the night is not guarded; ${missing.join(' and ')} not connected`;
  desk.send({ type: 'notify', level: 'serious', text });
}
