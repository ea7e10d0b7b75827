import type { PositionsSlice } from '../../../shared/contract/index.ts';
import { nameOf } from '../contract-display.ts';
import type { Desk } from '../desk.ts';
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
      foreign: book.foreign.map(({ contract, net }) => ({ contract: nameOf(contract), net })),
    },
    nextEvaluationAt: nextEvaluation(desk),
  };
}
