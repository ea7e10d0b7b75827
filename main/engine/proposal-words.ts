import { formatClock, formatSigned } from '../../shared/units/index.ts';
import { fillsOf } from '../domain/trading/spread-fills.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import { shortNameOf } from './contract-display.ts';
import type { Desk } from './desk.ts';
import { spreadMoney } from './money.ts';

/** What is to be squared off. */
export function proposalTitle(id: string | null, spreads: readonly SpreadRecord[]): string {
  const [only] = spreads;
  if (id === null || only === undefined) return 'Square off every spread';
  return `Square off ${only.plan.signal}, ${only.plan.lots} lots`;
}

/** The legs in the order in which they are closed, the short first. */
export function proposalLines(spread: SpreadRecord): readonly string[] {
  const { main, hedge } = spread.plan;
  const { mainOpen, hedgeOpen } = fillsOf(spread);
  const lines: string[] = [];
  if (mainOpen > 0) lines.push(`Buy back ${mainOpen} ${shortNameOf(main.contract)}`);
  if (hedgeOpen > 0) lines.push(`then sell ${hedgeOpen} ${shortNameOf(hedge.contract)}`);
  return lines.length === 0 ? ['Cancel the entry orders'] : lines;
}

/** What would come of it by the exit prices of this moment, which is named: those of the next are others. */
export function proposalResult(desk: Desk, spreads: readonly SpreadRecord[]): string {
  let net = 0;
  for (const spread of spreads) {
    const money = spreadMoney(desk, spread).net;
    if (money === null) return 'Result unknown: a leg has no fresh exit price';
    net += money;
  }
  return `About ${formatSigned(net as Parameters<typeof formatSigned>[0])} after all charges, by the exit prices of ${formatClock(desk.now)}`;
}
