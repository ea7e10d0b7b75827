import { createHash } from 'node:crypto';
import type { ExitReason } from '../../shared/contract/index.ts';
import { plus, ZERO_PAISE } from '../../shared/units/index.ts';
import type { ReplayTotals, ReplayTrade } from './replay-result.ts';

/** What a list of trades comes to. */
export function totalsOf(trades: readonly ReplayTrade[], weeks: number): ReplayTotals {
  const done = trades.filter((trade) => trade.outcome === 'closed');
  const exits: Partial<Record<ExitReason, number>> = {};
  for (const { exitReason } of done)
    if (exitReason !== null) exits[exitReason] = (exits[exitReason] ?? 0) + 1;
  const sum = (pick: (trade: ReplayTrade) => ReplayTrade['net']): NonNullable<ReplayTrade['net']> =>
    done.reduce((total, trade) => plus(total, pick(trade) ?? ZERO_PAISE), ZERO_PAISE);
  return {
    weeks,
    signals: trades.length,
    trades: done.length,
    missed: trades.filter(({ outcome }) => outcome === 'missed' || outcome === 'denied').length,
    wins: done.filter(({ net }) => (net ?? 0) > 0).length,
    losses: done.filter(({ net }) => (net ?? 0) < 0).length,
    realised: sum(({ realised }) => realised),
    charges: sum(({ charges }) => charges),
    net: sum(({ net }) => net),
    exits,
  };
}

/** SHA-256 over all fills in order. */
export function orderHashOf(trades: readonly ReplayTrade[]): string {
  const hash = createHash('sha256');
  for (const { fills } of trades) {
    for (const { tag, contract, side, quantity, price, at } of fills) {
      hash.update(`${tag} ${contract} ${side} ${quantity} ${price} ${at}\n`);
    }
  }
  return hash.digest('hex');
}
