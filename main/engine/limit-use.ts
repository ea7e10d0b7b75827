import { paise } from '../../shared/units/index.ts';
import type { LimitUse } from '../domain/risk/index.ts';
import { maxLoss } from '../domain/trading/payoff.ts';
import { fillsOf } from '../domain/trading/spread-fills.ts';
import { isClosed } from '../domain/trading/spread.ts';
import { termsOf } from './assumption.ts';
import type { Desk } from './desk.ts';

/**
 * What is open and on its way, counted together. A plan reserves its limits as a fact, on disk before its first order
 * leaves; they come free when it is flat or finally refused, and a restart finds them (controls.md 2.8).
 */
export function limitUse(desk: Desk): LimitUse {
  let positions = 0;
  let lotsOpen = 0;
  let loss = 0;
  for (const spread of desk.book.spreads) {
    if (isClosed(spread)) continue;
    const { plan } = spread;
    const open = spread.openedAt === null ? plan.units : fillsOf(spread).mainOpen;
    positions += 1;
    lotsOpen += Math.ceil(Math.max(0, open) / plan.lotSize);
    loss += maxLoss(termsOf(plan));
  }
  return { positions, lots: lotsOpen, maxLoss: paise(loss) };
}
