import { formatRupees, UNKNOWN, type Paise } from '../../../shared/units/index.ts';
import type { ReplayTrade } from '../../research/replay-result.ts';

export const money = (value: number | null): string =>
  value === null ? UNKNOWN : formatRupees(Math.round(value) as Paise);

/** One line for each signal: what came of it. */
export function tradeLine({
  week,
  fired,
  outcome,
  plan,
  exitReason,
  net,
  reasons,
}: ReplayTrade): readonly string[] {
  const sold = plan === null ? '' : `${plan.main.strike}/${plan.hedge.strike} ${plan.option} ${plan.expiry}`;
  return [
    week,
    fired.signal,
    outcome,
    sold,
    exitReason ?? reasons.map(({ code }) => code).join(' '),
    money(net),
  ];
}

export const TRADE_HEADER = ['week', 'signal', 'outcome', 'sold', 'exit or reason', 'net'] as const;
