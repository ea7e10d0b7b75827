import type { ContractKey } from '../../shared/contract/index.ts';
import { instant, paise, quantity } from '../../shared/units/index.ts';
import type { TapeRecord } from '../../main/ports/tape.ts';

const OPEN = 1_795_405_500_000;

/** The n-th record of a made-up day: mostly quotes of 82 contracts, some index prints, few events. */
export function tapeRecord(n: number): TapeRecord {
  const at = instant(OPEN + n * 7);
  const stamp = { seq: n, at };
  const exchangeAt = instant(at - 130 - (n % 90));
  if (n % 1_000 === 999)
    return { ...stamp, kind: 'event', body: JSON.stringify({ type: 'timer', timer: `bar ${n}` }) };
  if (n % 12 === 0) {
    const price = paise(2_580_000 + ((n * 37) % 900));
    return {
      ...stamp,
      kind: 'index',
      tick: { symbol: n % 60 === 0 ? 'INDIAVIX' : 'NIFTY', price, exchangeAt, source: 'simulated' },
    };
  }
  const contract = `NIFTY 2026-11-23 ${24_800 + (n % 41) * 50} ${n % 2 === 0 ? 'PE' : 'CE'}` as ContractKey;
  const bid = n % 97 === 0 ? null : paise(5 * (20 + ((n * 31) % 5_000)));
  const ask = bid === null ? null : paise(bid + 10);
  const [bidQuantity, askQuantity] = [quantity(65 * (1 + (n % 40))), quantity(65 * (1 + (n % 23)))];
  const openInterest = n % 5 === 0 ? null : 65 * (40_000 + (n % 9_000));
  return {
    ...stamp,
    kind: 'quote',
    quote: {
      contract,
      bid,
      bidQuantity,
      ask,
      askQuantity,
      last: bid,
      openInterest,
      exchangeAt,
      source: 'simulated',
    },
  };
}

export function tapeRecords(from: number, to: number): readonly TapeRecord[] {
  return Array.from({ length: to - from + 1 }, (_, index) => tapeRecord(from + index));
}
