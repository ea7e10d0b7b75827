import type { Statistics } from '../../../shared/contract/index.ts';
import { plus, ZERO_PAISE, type Paise } from '../../../shared/units/index.ts';
import type { ReplayTrade } from '../replay-result.ts';
import { drawdownOf } from './drawdown.ts';

/** A trade that was opened and closed, with what it came to. */
export interface DoneTrade extends ReplayTrade {
  readonly net: Paise;
  readonly charges: Paise;
  readonly realised: Paise;
  readonly openedAt: NonNullable<ReplayTrade['openedAt']>;
  readonly closedAt: NonNullable<ReplayTrade['closedAt']>;
}

export function isDone(trade: ReplayTrade): trade is DoneTrade {
  return (
    trade.outcome === 'closed' && trade.net !== null && trade.openedAt !== null && trade.closedAt !== null
  );
}

/** In the order in which they ended, for their sum to run. */
export function inOrder(trades: readonly ReplayTrade[]): readonly DoneTrade[] {
  return trades.filter(isDone).toSorted((a, b) => a.closedAt - b.closedAt);
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const total = (values: readonly Paise[]): Paise => values.reduce((sum, each) => plus(sum, each), ZERO_PAISE);

export function statisticsOf(all: readonly ReplayTrade[]): Statistics {
  const trades = inOrder(all);
  const nets = trades.map(({ net }) => net);
  const won = nets.filter((net) => net > 0);
  const lost = nets.filter((net) => net < 0);
  const fills = trades.flatMap((trade) => trade.fills);
  return {
    trades: trades.length,
    wins: won.length,
    losses: lost.length,
    winRate: ratio(won.length, trades.length),
    net: total(nets),
    expectancy: ratio(total(nets), trades.length),
    averageWin: ratio(total(won), won.length),
    averageLoss: ratio(total(lost), lost.length),
    profitFactor: ratio(total(won), -total(lost)),
    worst: nets.reduce<Paise | null>((worst, net) => (worst === null || net < worst ? net : worst), null),
    charges: total(trades.map(({ charges }) => charges)),
    drawdown: drawdownOf(trades),
    recordedShare: ratio(fills.filter(({ source }) => source === 'recorded').length, fills.length),
  };
}
