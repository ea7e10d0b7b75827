import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIndex, decodeOption } from '../../../../main/adapters/breeze/decode.ts';
import type { ContractKey } from '../../../../shared/contract/index.ts';
import { clock, instant, istInstant, rupees, tradingDate } from '../../../../shared/units/index.ts';
import { haveSharedData, sharedData } from '../../../support/shared-data.ts';
import { indexFrame, optionFrame } from '../../../support/breeze-frames.ts';

const KEY = 'NIFTY 2024-11-07 24000 CE' as ContractKey;
const NOW = istInstant(tradingDate('2024-11-05'), clock('13:16:48'));
const AT = istInstant(tradingDate('2024-11-05'), clock('13:16:47'));

describe('a raw array of the stream', () => {
  it('of an option gives the top of its book in paise', () => {
    expect(decodeOption(optionFrame({ at: AT }), KEY, NOW)).toEqual({
      contract: KEY,
      bid: rupees(143.65),
      bidQuantity: 300,
      ask: rupees(143.95),
      askQuantity: 175,
      last: rupees(143.75),
      openInterest: 5_850_900,
      exchangeAt: AT,
      source: 'breeze',
    });
  });

  it('of an index gives its print, whatever stands in the fields that an index does not have', () => {
    for (const none of ['None', null, '', 'x'])
      expect(decodeIndex(indexFrame({ last: 23_972.9, at: AT, none }), 'NIFTY', NOW)).toEqual({
        symbol: 'NIFTY',
        price: rupees(23_972.9),
        exchangeAt: AT,
        source: 'breeze',
      });
  });

  it('of India VIX may have four decimals, and is kept in hundredths', () => {
    const tick = decodeIndex(indexFrame({ last: 13.8725, at: AT }), 'INDIAVIX', NOW);
    expect(tick).toMatchObject({ symbol: 'INDIAVIX', price: rupees(13.87) });
  });

  it('has the exchange second as an epoch, the same in every time zone of the host', () => {
    const tick = decodeIndex(indexFrame({ last: 100, at: instant(1_730_787_006_000) }), 'NIFTY', NOW);
    expect(tick).toMatchObject({ exchangeAt: istInstant(tradingDate('2024-11-05'), clock('11:40:06')) });
  });

  it('rounds every price of whole paise exactly, as number and as text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (paise) => {
        const frame = optionFrame({ at: AT, bid: paise / 100, ask: (paise / 100).toFixed(2) });
        expect(decodeOption(frame, KEY, NOW)).toMatchObject({ bid: paise, ask: paise });
      }),
    );
  });

  it('with a side of 0, or none, has no order there: null, never a price of zero', () => {
    for (const none of [0, null, '', 'None', '0'])
      expect(decodeOption(optionFrame({ at: AT, bid: none, ask: none, last: none }), KEY, NOW)).toMatchObject(
        {
          bid: null,
          ask: null,
          last: null,
        },
      );
  });

  it('of an option that was not traded carries the moment of receipt', () => {
    for (const none of [0, null, ''])
      expect(decodeOption(optionFrame({ time: none }), KEY, NOW)).toMatchObject({ exchangeAt: NOW });
  });

  it('that tells no open interest leaves it unknown', () => {
    expect(decodeOption(optionFrame({ at: AT, interest: '' }), KEY, NOW)).toMatchObject({
      openInterest: null,
    });
  });
});

describe('a raw array that is not what it should be', () => {
  it.each([
    ['22 items', [...optionFrame({ at: AT })].slice(0, 22), 'a wrong length'],
    ['24 items', [...optionFrame({ at: AT }), 1], 'a wrong length'],
    ['a text for a price', optionFrame({ at: AT, bid: 'abc' }), 'a price that is none'],
    ['a negative price', optionFrame({ at: AT, ask: -1 }), 'a price that is none'],
    ['a price beyond all prices', optionFrame({ at: AT, last: 1e300 }), 'a price that is none'],
    ['an object for a price', optionFrame({ at: AT, last: {} }), 'a price that is none'],
    ['a missing price', optionFrame({ at: AT, last: undefined }), 'a price that is none'],
    ['half a unit', optionFrame({ at: AT, bidQuantity: 0.5 }), 'a quantity that is none'],
    ['a text for open interest', optionFrame({ at: AT, interest: '1.2L' }), 'a quantity that is none'],
    ['a stamp of another century', optionFrame({ time: 12 }), 'a time that is none'],
    [
      'Indian time taken for an epoch',
      optionFrame({ time: (AT + 19_800_000) / 1_000 }),
      'a time that is none',
    ],
  ])('makes no quote: %s', (_, frame, fault) => {
    expect(decodeOption(frame, KEY, NOW)).toBe(fault);
  });

  it.each([
    ['23 items', optionFrame({ at: AT }), 'a wrong length'],
    ['no price', indexFrame({ last: 0, at: AT }), 'a price that is none'],
    ['no time', indexFrame({ last: 100, time: null }), 'a time that is none'],
  ])('makes no print of an index: %s', (_, frame, fault) => {
    expect(decodeIndex(frame, 'NIFTY', NOW)).toBe(fault);
  });
});

/** The published samples are objects with remarks; their fields go back to the places that the SDK takes them from. */
function published(file: string, fields: readonly string[]): readonly unknown[] {
  const text = readFileSync(sharedData(file), 'utf8');
  return fields.map((field) => {
    const value = new RegExp(`"${field}": ("[^"]*"|[^,\\s]+)`).exec(text)?.[1] ?? 'null';
    return JSON.parse(value) as unknown;
  });
}

const FIRST = 'symbol open last high low change bPrice bQty sPrice sQty ltq avgPrice';
const INDEX = `${FIRST} ttq totalBuyQt totalSellQ ttv trend lowerCktLm upperCktLm ltt close`.split(' ');
const OPTION = `${FIRST} OI CHNGOI ttq totalBuyQt totalSellQ ttv trend lowerCktLm upperCktLm ltt close`.split(
  ' ',
);

// skipped: without the real market data, which the line of shared-data.ts tells
describe.skipIf(!haveSharedData)('the published samples', () => {
  it('of an option decodes to its published values', () => {
    const frame = [...published('ticks/breeze_option_tick_data.txt', OPTION)];
    expect(frame[0]).toBe('4.1!50374');
    frame[21] = AT / 1_000;
    expect(decodeOption(frame, KEY, NOW)).toMatchObject({
      bid: rupees(143.65),
      bidQuantity: 300,
      ask: rupees(143.95),
      askQuantity: 175,
      last: rupees(143.75),
      openInterest: 5_850_900,
    });
  });

  it('of the index decodes to its published values', () => {
    const frame = [...published('ticks/breeze_index_tick_data.txt', INDEX)];
    expect(frame[0]).toBe('4.1!NIFTY 50');
    frame[19] = AT / 1_000;
    expect(decodeIndex(frame, 'NIFTY', NOW)).toMatchObject({ price: rupees(23_972.9), exchangeAt: AT });
  });

  it('of the depth makes no quote: it is never subscribed to', () => {
    expect(readFileSync(sharedData('ticks/breeze_option_marketdepth_data.txt'), 'utf8')).toContain(
      '4.2!50374',
    );
    expect(decodeOption(['4.2!50374', AT / 1_000, []], KEY, NOW)).toBe('a wrong length');
  });
});
