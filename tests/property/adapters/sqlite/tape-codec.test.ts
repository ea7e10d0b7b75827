import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TapeEncoder } from '../../../../main/adapters/sqlite/tape-encoder.ts';
import { decodeChunk } from '../../../../main/adapters/sqlite/tape-decoder.ts';
import type { TapeRecord } from '../../../../main/ports/tape.ts';

const source = fc.constantFrom('breeze', 'kite', 'simulated', 'recorded', 'model', 'paper');
const price = fc.oneof(fc.integer({ min: 0, max: 5_000_000 }), fc.maxSafeInteger());
const nullable = fc.option(price);
const at = fc.nat({ max: 4_000_000_000_000 });
// Far beyond what ten thousand runs of the terminal number.
const seq = fc.nat({ max: 2 ** 51 });

const index = fc.record({
  kind: fc.constant('index'),
  seq,
  at,
  tick: fc.record({ symbol: fc.constantFrom('NIFTY', 'INDIAVIX'), price, exchangeAt: at, source }),
});
const quote = fc.record({
  kind: fc.constant('quote'),
  seq,
  at,
  quote: fc.record({
    contract: fc.oneof(
      fc.constantFrom('NIFTY 2026-11-23 25800 PE', 'NIFTY 2026-11-23 25600 PE'),
      fc.string(),
    ),
    bid: nullable,
    bidQuantity: price,
    ask: nullable,
    askQuantity: price,
    last: nullable,
    openInterest: fc.option(fc.oneof(fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true }))),
    exchangeAt: at,
    source,
  }),
});
const event = fc.record({ kind: fc.constant('event'), seq, at, body: fc.json() });
const records = fc.array(fc.oneof(index, quote, event), { minLength: 1, maxLength: 60 });

describe('a tape chunk', () => {
  it('gives back every record exactly, in order', () => {
    const encoder = new TapeEncoder();
    fc.assert(
      fc.property(records, (made) => {
        const given = made as unknown as TapeRecord[];
        for (const record of given) encoder.add(record);
        const chunk = encoder.take();
        expect(chunk).toMatchObject({
          records: given.length,
          firstSeq: given[0]?.seq,
          lastAt: given.at(-1)?.at,
        });
        const back = [...decodeChunk(chunk?.body ?? new Uint8Array())];
        expect(back).toEqual(given.map((record) => JSON.parse(JSON.stringify(record)) as TapeRecord));
      }),
    );
  });

  it('is not made of nothing', () => {
    expect(new TapeEncoder().take()).toBeNull();
  });
});
