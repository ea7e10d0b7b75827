import { formatSigned, ZERO_PAISE } from '../../shared/units/index.ts';
import { isClosed } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { dayMoney } from './day-money.ts';
import { decideExit } from './guards.ts';

/** The day's net at exit prices against the daily limit; everything is closed when it trips. */
export function watchDailyLoss(desk: Desk): void {
  desk.marksChanged = false;
  const { book } = desk;
  if (book.spreads.every(isClosed)) {
    desk.dayNet = book.spreads.length === 0 ? ZERO_PAISE : dayMoney(desk).net;
    desk.lossState = book.limitTripped === null ? 'within' : 'tripped';
    return;
  }
  const money = dayMoney(desk);
  desk.dayNet = money.net;
  const { dailyLossLimit, dailyLossConfirmMs } = book.settings.risk;
  const mark = { net: money.net, quotedAt: money.quotedAt ?? desk.now };
  desk.lossState = desk.lossGuard.observe(mark, dailyLossLimit, dailyLossConfirmMs);
  if (desk.lossState !== 'tripped' || dailyLossLimit === null) return;
  if (book.limitTripped === null && money.net !== null) {
    desk.emit({ type: 'dailyLimitTripped', net: money.net, limit: dailyLossLimit });
  }
  for (const spread of book.spreads) {
    decideExit(desk, spread, 'dailyLimit', `net of the day ${formatSigned(money.net)}`);
  }
}
