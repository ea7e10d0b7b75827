import type { ExpiryStep } from '../../shared/contract/index.ts';
import { paise, plus, type Paise } from '../../shared/units/index.ts';
import { netIfClosedAt } from '../domain/trading/limit-spot.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import { assumptionFor } from './assumption.ts';
import type { Desk } from './desk.ts';
import { spreadMoney } from './money.ts';
import { legGreeks } from './spread-greeks.ts';
import { openLossCase } from './spread-risk.ts';

/** Points from where the index stands. */
const STEPS = [-100, -50, 0, 50, 100] as const;

/** The short's Greeks and the way out at spots around this one; empty while the index is not known. */
export function expirySteps(desk: Desk, spread: SpreadRecord): readonly ExpiryStep[] {
  const { price } = desk.market.spot;
  if (price === null) return [];
  const assume = assumptionFor(desk, spread.plan);
  const money = spreadMoney(desk, spread);
  const loss = openLossCase(desk, spread, money);
  const exitAt = (spot: Paise, points: number): Paise | null => {
    if (points === 0) return money.net;
    return loss === null ? null : plus(netIfClosedAt(loss, spot), money.realised);
  };
  return STEPS.map((points) => {
    const spot = paise(Math.max(1, price + points * 100));
    const short = assume === null ? null : legGreeks(spread, assume, spread.plan.main.strike, spot);
    return {
      points,
      spot,
      delta: short?.delta ?? null,
      gammaPer100: short === null ? null : short.gamma * 100,
      exit: exitAt(spot, points),
    };
  });
}
