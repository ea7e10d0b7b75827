import type { PositionsSlice, SignalsSlice } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import { whenWords } from '../ui/format.ts';

/** What comes next while nothing is held: once the week's signal is used, nothing until the next week. */
export function nextWords(
  positions: PositionsSlice,
  signals: SignalsSlice | null,
  now: Instant | null,
): string {
  const { nextEvaluationAt } = positions;
  const fired = signals?.fired ?? null;
  if (fired !== null) return `The week’s signal is used (${fired.signal}). No entry until next week.`;
  return nextEvaluationAt === null
    ? 'No evaluation is due while the market is closed.'
    : `Next evaluation ${whenWords(nextEvaluationAt, now)}.`;
}
