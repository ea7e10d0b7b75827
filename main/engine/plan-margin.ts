import type { PlanMargin } from '../../shared/contract/index.ts';
import { plus, ZERO_PAISE } from '../../shared/units/index.ts';
import { nextSession } from '../domain/calendar/index.ts';
import { marginWithBuffer } from '../domain/risk/index.ts';
import { expiryDayExtra, marginNeed } from '../domain/trading/margin-model.ts';
import type { Desk } from './desk.ts';
import type { EntryDraft } from './entry-draft.ts';

/** What the margin model says of an entry; null while the index or a side of a quote is missing. */
export function planMargin(desk: Desk, draft: EntryDraft): PlanMargin | null {
  const spot = desk.market.spot.price;
  if (spot === null || draft.mainBid === null || draft.hedgeAsk === null) return null;
  const { marginBufferPercent, expiryDayMarginPercent } = desk.book.settings.trade;
  const need = marginNeed(draft.marginLegs, { spot, date: desk.date, expiryDayPercent: 0 });
  if (need === null) return null;
  const extra = expiryDayExtra(spot, draft.units, expiryDayMarginPercent, true);
  const expiresNext = nextSession(desk.calendar, desk.date) === draft.expiry;
  const held = plus(need.final, expiresNext ? extra : ZERO_PAISE);
  return {
    now: need.final,
    expiryDay: plus(need.final, extra),
    overnight: draft.product === 'MIS' ? ZERO_PAISE : held,
    buffered: marginWithBuffer({ ...need, available: ZERO_PAISE }, extra, marginBufferPercent),
    bufferPercent: marginBufferPercent,
  };
}
