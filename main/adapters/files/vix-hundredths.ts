import type { IndexSymbol } from '../../../shared/contract/index.ts';

/** A price column's value with something behind its second decimal. */
const FINER = /(?<=,\s*)\d+\.\d{2}\d*[1-9]\d*/g;

/** A file of India VIX as it is kept, and how many of its values were finer. */
export interface InHundredths {
  readonly content: Uint8Array;
  readonly rounded: number;
}

/** A file of an index's candles as it is kept. */
export function keptBy(symbol: IndexSymbol, content: Uint8Array): InHundredths {
  return symbol === 'INDIAVIX' ? inHundredths(content) : { content, rounded: 0 };
}

/**
 * India VIX is an index and no price: old files have it in four decimals, its ticks and new files in two. Every reader of
 * such a file rounds it here, to hundredths, as the stream's values are. That keeps the order of low, open, close and high.
 */
export function inHundredths(content: Uint8Array): InHundredths {
  let rounded = 0;
  const text = new TextDecoder().decode(content).replaceAll(FINER, (value) => {
    rounded += 1;
    return (Math.round(Number(value) * 100) / 100).toFixed(2);
  });
  return rounded === 0 ? { content, rounded } : { content: new TextEncoder().encode(text), rounded };
}
