import { SIGNAL_IDS } from '../../../shared/contract/index.ts';
import { istInstant } from '../../../shared/units/index.ts';
import { daySchedule, nextHoliday } from '../../domain/calendar/index.ts';
import { dayPhase } from '../clock.ts';
import type { Desk } from '../desk.ts';
import type { EngineSession } from '../engine-session.ts';
import type { IndexCell } from '../market.ts';

/** The day, the indices and the account, as the top bar shows them. */
export function sessionView(desk: Desk): EngineSession {
  const { market, book, date } = desk;
  const schedule = daySchedule(desk.calendar, date);
  const close = schedule?.windows.at(-1)?.to ?? null;
  const { trade, risk } = book.settings;
  return {
    now: desk.now,
    date,
    phase: dayPhase(desk),
    squareOffAt: schedule === null ? null : istInstant(date, trade.squareOffAt),
    closesAt: close === null ? null : istInstant(date, close),
    nextHoliday: nextHoliday(desk.calendar, date),
    spot: aged(market.spot),
    spotPreviousClose: market.spot.previousClose,
    vix: aged(market.vix),
    vixPreviousClose: market.vix.previousClose,
    indexAgeLimitMs: risk.maxIndexAgeMs,
    account: { label: ACCOUNT[book.mode], funds: desk.reader.funds?.available ?? null },
    signalsMonitored: book.monitored,
    signalsEnabled: SIGNAL_IDS.filter((id) => book.enabled[id]).length,
  };
}

const ACCOUNT = { demo: 'Demo account', paper: 'Paper account', live: 'Kite' } as const;

function aged(cell: IndexCell): EngineSession['spot'] {
  return { value: cell.price, at: cell.at, source: cell.source };
}
