import { paise, times, type Paise } from '../../../shared/units/index.ts';
import type { MarginAnswer } from '../trading/margin.ts';
import { deny, type Deny } from './deny.ts';
import type { GateInput } from './gate-input.ts';

/** Denials by the user's limits: what is open and on its way is counted together with this entry. */
export function limitDenials(input: GateInput): readonly Deny[] {
  const { use, lots, settings, maxLoss } = input;
  const { risk } = settings;
  const denials: Deny[] = [];
  if (use.positions >= risk.maxPositions) {
    denials.push(deny('MAX_POSITIONS', { open: use.positions, limit: risk.maxPositions }));
  }
  if (use.lots + lots > risk.maxLots)
    denials.push(deny('MAX_LOTS', { lots: use.lots + lots, limit: risk.maxLots }));
  const lossPaise = use.maxLoss + maxLoss;
  if (risk.maxTotalLoss !== null && lossPaise > risk.maxTotalLoss) {
    denials.push(deny('MAX_TOTAL_LOSS', { lossPaise, limitPaise: risk.maxTotalLoss }));
  }
  for (const leg of input.legs) {
    const valuePaise = times(leg.limit, input.quantity);
    if (valuePaise > risk.maxOrderValue) {
      denials.push(
        deny('MAX_ORDER_VALUE', { contract: leg.contract, valuePaise, limitPaise: risk.maxOrderValue }),
      );
    }
  }
  return [...denials, ...basketDenials(input), ...lossDenials(input), ...marginDenials(input)];
}

/** Slices that one entry may be cut into: a broker takes ten orders a second, of a basket no more (controls.md 2.5). */
export const SLICES_MAX = 10;

function basketDenials({ legs, quantity, slices, settings }: GateInput): readonly Deny[] {
  const denials: Deny[] = [];
  if (slices > SLICES_MAX) denials.push(deny('MAX_SLICES', { slices, limit: SLICES_MAX }));
  const values = legs.map((leg): number => times(leg.limit, quantity));
  const limitPaise = settings.risk.maxOrderValue;
  const valuePaise = paise(values.reduce((sum, value) => sum + value, 0));
  // A leg that is too dear by itself was named already.
  if (valuePaise > limitPaise && values.every((value) => value <= limitPaise))
    denials.push(deny('MAX_ORDER_VALUE', { contract: 'both legs together', valuePaise, limitPaise }));
  return denials;
}

/** A loss that is being confirmed blocks as the latch does: nothing is opened into it. */
function lossDenials({ settings, lossState, dayNet }: GateInput): readonly Deny[] {
  const limit = settings.risk.dailyLossLimit;
  if (limit === null) return [];
  if (lossState !== 'within' || (dayNet !== null && dayNet <= -limit)) {
    return [deny('DAILY_LOSS_LATCHED', { limitPaise: limit })];
  }
  return dayNet === null ? [deny('PNL_UNKNOWN', {})] : [];
}

/** Basket margin with the hedge's benefit, the expiry-day extra, and the buffer on both (strategy.md 5, margin). */
export function marginWithBuffer(answer: MarginAnswer, expiryDayExtra: Paise, bufferPercent: number): Paise {
  return paise(Math.ceil(((answer.final + expiryDayExtra) * (100 + bufferPercent)) / 100));
}

function marginDenials({ margin, expiryDayExtra, settings }: GateInput): readonly Deny[] {
  if (margin === null) return [deny('MARGIN_UNKNOWN', {})];
  const neededPaise = marginWithBuffer(margin, expiryDayExtra, settings.trade.marginBufferPercent);
  if (neededPaise <= margin.available) return [];
  return [deny('MARGIN_SHORT', { neededPaise, fundsPaise: margin.available })];
}
