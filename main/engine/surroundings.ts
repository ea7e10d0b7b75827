import { isAllowed } from '../domain/risk/index.ts';
import type { SpreadSurroundings } from '../domain/trading/spread-moves.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import { isTrading } from './clock.ts';
import type { Desk } from './desk.ts';
import { brokerOpenOf, isBuyingBackAwaited } from './broker-open.ts';
import { isSoldByOthers } from './foreign-hands.ts';
import { squareOffOf } from './guards.ts';
import { livesAgain } from './late-orders.ts';

/** An emergency pays for haste: a price is left standing for as long as the book needs to be read, not longer. */
const EMERGENCY_REPRICE_MS = 400;

export function surroundingsOf(desk: Desk, spread: SpreadRecord): SpreadSurroundings {
  const { book, reader } = desk;
  const phase = squareOffOf(desk, spread);
  const trading = isTrading(desk);
  const maySend = trading && reader.isKnown && phase !== 'reconcile';
  const isArmed = book.mode !== 'live' || book.armed;
  const mayOpen =
    maySend &&
    isArmed &&
    isAllowed(book.halt.state, 'entry') &&
    book.limitTripped === null &&
    !book.spreads.some(livesAgain) &&
    !isSoldByOthers(desk, spread.plan.hedge.contract) &&
    phase === 'before';
  const { chaseStepMs } = book.settings.risk;
  return {
    now: desk.now,
    mayOpen,
    maySend,
    mayCancel: trading,
    mayReprice: maySend && phase !== 'rest',
    chaseStepMs,
    repriceMs:
      spread.exit?.reason === 'emergency' ? Math.min(EMERGENCY_REPRICE_MS, chaseStepMs) : chaseStepMs,
    bookReadAt: reader.readAt,
    brokerOpen: brokerOpenOf(desk, spread),
    buyBackWaits: isBuyingBackAwaited(desk, spread),
  };
}
