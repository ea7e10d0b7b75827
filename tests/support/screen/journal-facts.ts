import type { Evaluation } from '../../../shared/contract/index.ts';
import { rowOf } from './example-run.ts';
import { ENTRIES } from './journal.ts';
import { runTrade } from './run-trade.ts';
import { S3 } from './signals.ts';

const HASH = '5dc3189f2c711b80e4c07d1277a9f0e3516a40bb9da86e25f1024b88d7c60c94';

/** As a bar is evaluated: the others too, which did not hold. */
const withOthers = (evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  explanations: [S3, ...evaluation.explanations],
});

/** The recorded fact of a decision or a plan of the example day; null for any other row. */
export function openedFact(row: number): { readonly fact: unknown; readonly hash: string } | null {
  const entry = ENTRIES.find((each) => each.row === row);
  const { evaluation, plan } = runTrade(rowOf(2));
  if (entry?.type === 'barEvaluated')
    return { fact: { type: entry.type, evaluation: withOthers(evaluation) }, hash: HASH };
  return entry?.type === 'spreadPlanned' ? { fact: { type: entry.type, plan }, hash: HASH } : null;
}
