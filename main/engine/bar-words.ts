import type { Evaluation } from '../../shared/contract/index.ts';
import { formatClock, formatPrice } from '../../shared/units/index.ts';
import { hourlyBarEnd } from '../domain/market/session-hours.ts';
import type { FactOf } from './fact.ts';

/** What a closed bar was, in the journal's words. */
export function barText(evaluation: Evaluation, backFilled: boolean): string {
  const { bar, barNumber, fired } = evaluation;
  const filled = backFilled ? ', filled in from history' : '';
  const head = `Bar ${barNumber} of the week closed ${formatClock(hourlyBarEnd(bar.start))} at ${formatPrice(bar.close)}${filled}`;
  if (fired !== null)
    return `${head}: ${fired.signal} fired, stop level ${formatPrice(fired.stopLevel)}, sells ${fired.option}`;
  if (barNumber === 1) return `${head}: the week begins`;
  return evaluation.explanations.length === 0 ? `${head}: the week's signal is used` : `${head}: no signal`;
}

/** What is said of a bar with a hole. */
export function holeText({ start, minutes, stops, spot }: FactOf<'barDoubted'>): string {
  const hole = `The bar of ${formatClock(start)} has a hole of ${minutes} minutes`;
  if (stops === 0) return hole;
  const index = spot === null ? 'its own close' : `the index at ${formatPrice(spot)}`;
  return `${hole}: the stop by hourly close is decided on ${index}`;
}
