import { impliedVolatility, smileTerms, vixFraction } from '../../../main/domain/market/pricing/index.ts';
import { strikeLevel } from '../../../shared/units/index.ts';
import type { Observation } from './observations.ts';

interface Row {
  readonly terms: readonly number[];
  /** ln(implied volatility / VIX). */
  readonly seen: number;
  /** What an error of one in it means in rupees, over the root of the premium: dear options err by more. */
  readonly worth: number;
}

const ROUNDS = 25;
const PREMIUM_MIN = 100;
const ERROR_MIN = 0.05;

/** Out of the money, a rupee at least, at a minute whose index is known: there a price tells a volatility. */
function rowOf({ terms, vix, price, isExact }: Observation): Row | null {
  const level = strikeLevel(terms.strike);
  const isOut = terms.type === 'CE' ? level >= terms.forward : level <= terms.forward;
  if (!isOut || !isExact || price < PREMIUM_MIN) return null;
  const implied = impliedVolatility(terms, price);
  if (implied === null) return null;
  const deviation = implied * Math.sqrt(terms.years);
  const d1 = Math.log(terms.forward / level) / deviation + deviation / 2;
  const moved = ((terms.forward / 100) * Math.exp((-d1 * d1) / 2) * deviation) / Math.sqrt(2 * Math.PI);
  return {
    terms: smileTerms(terms, vix),
    seen: Math.log(implied / vixFraction(vix)),
    worth: moved / Math.sqrt(price / 100),
  };
}

/** Least absolute errors by weighted least squares, again and again: freak prices pull it no further than others. */
export function fitted(observations: readonly Observation[]): {
  readonly points: number;
  readonly coefficients: readonly number[];
} {
  const rows = observations.flatMap((each) => rowOf(each) ?? []);
  let coefficients: readonly number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) coefficients = solved(rows, coefficients);
  return {
    points: rows.length,
    coefficients: coefficients.map((each) => Math.round(each * 10_000) / 10_000),
  };
}

function solved(rows: readonly Row[], before: readonly number[]): readonly number[] {
  const size = rows[0]?.terms.length ?? 0;
  const sides = Array.from({ length: size }, () => new Float64Array(size + 1));
  for (const { terms, seen, worth } of rows) {
    const error =
      before.length === 0 ? 1 : seen - terms.reduce((sum, term, at) => sum + term * (before[at] ?? 0), 0);
    const weight = worth ** 2 / Math.max(ERROR_MIN, Math.abs(error * worth));
    for (const [row, side] of sides.entries()) {
      for (const [column, term] of [...terms, seen].entries())
        side[column] = (side[column] ?? 0) + weight * (terms[row] ?? 0) * term;
    }
  }
  return eliminated(sides);
}

/** Gauss: the matrix is symmetric and positive, so that no rows need to be changed. */
function eliminated(sides: readonly Float64Array[]): readonly number[] {
  const size = sides.length;
  for (const [pivot, side] of sides.entries()) {
    for (const [row, other] of sides.entries()) {
      if (row === pivot) continue;
      const factor = (other[pivot] ?? 0) / (side[pivot] ?? 1);
      for (let column = pivot; column <= size; column += 1)
        other[column] = (other[column] ?? 0) - factor * (side[column] ?? 0);
    }
  }
  return sides.map((side, row) => (side[size] ?? 0) / (side[row] ?? 1));
}
