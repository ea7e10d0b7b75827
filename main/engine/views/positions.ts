import type { PositionsSlice } from '../../../shared/contract/index.ts';
import type { Desk } from '../desk.ts';
import { foreignPositions } from '../foreign.ts';
import { nextEvaluation } from '../next-evaluation.ts';
import { spreadView } from './spread-view.ts';

/** Open spreads and those that ended today, newest first, marked at exit prices. */
export function positionsView(desk: Desk): PositionsSlice {
  const { book, reader } = desk;
  return {
    spreads: book.spreads
      .filter((spread) => !spread.abandoned)
      .map((spread) => spreadView(desk, spread))
      .reverse(),
    broker: {
      reconciledAt: reader.reconciledAt,
      differences: book.differences,
      foreign: foreignPositions(desk),
    },
    nextEvaluationAt: nextEvaluation(desk),
  };
}
