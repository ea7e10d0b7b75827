import { UNKNOWN } from '../../../shared/units/index.ts';
import type { Statistics } from '../../../shared/contract/index.ts';
import { money } from './trade-line.ts';

const share = (value: number | null): string => (value === null ? UNKNOWN : `${(value * 100).toFixed(1)} %`);
const factor = (value: number | null): string => (value === null ? UNKNOWN : value.toFixed(2));

export const STATISTICS_HEADER = [
  'trades',
  'won',
  'net',
  'a trade',
  'average win',
  'average loss',
  'profit factor',
  'worst',
  'drawdown',
  'charges',
  'recorded prices',
] as const;

export function statisticsRow(of: Statistics): readonly string[] {
  return [
    String(of.trades),
    share(of.winRate),
    money(of.net),
    money(of.expectancy),
    money(of.averageWin),
    money(of.averageLoss),
    factor(of.profitFactor),
    money(of.worst),
    money(of.drawdown.depth),
    money(of.charges),
    share(of.recordedShare),
  ];
}
