import type { IndexSymbol, Source } from '../../../shared/contract/index.ts';

/** The first byte of a record: its kind in the low three bits, its source above. Numbers are on disk: never reused. */
export const INDEX = 0;
export const QUOTE = 1;
export const EVENT = 2;
/** The whole record as JSON: a tick with a number that the columns cannot hold exactly. */
export const VERBATIM = 3;

export const SOURCE_CODES: Readonly<Record<Source, number>> = {
  breeze: 0,
  kite: 1,
  simulated: 2,
  recorded: 3,
  model: 4,
  paper: 5,
};

export const SYMBOL_CODES: Readonly<Record<IndexSymbol, number>> = { NIFTY: 0, INDIAVIX: 1 };

/** The names by their code. */
export function byCode<T extends string>(codes: Readonly<Record<T, number>>): ReadonlyMap<number, T> {
  return new Map((Object.keys(codes) as T[]).map((name) => [codes[name], name]));
}
