import { describe, expect, it } from 'vitest';
import { parseOptionPoints } from '../../../../main/adapters/files/option-points.ts';
import { rupees } from '../../../../shared/units/index.ts';
import { ist } from '../../../support/bars.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';

const text = (...lines: readonly string[]): Uint8Array => Buffer.from(`${lines.join('\n')}\n`);
const PRICES = 'timestamp,expiry,strike,type,price';
const POINT = '2020-01-01T09:20:00+05:30,2020-01-02,12200,PE,29.85';

describe('recorded option prices', () => {
  it('have a time, a contract and a price', () => {
    expect(valueOf(parseOptionPoints(text(PRICES, POINT)))).toEqual([
      {
        at: ist('2020-01-01 09:20'),
        expiry: '2020-01-02',
        strike: 12_200,
        type: 'PE',
        price: rupees(29.85),
        openInterest: null,
        lotSize: null,
      },
    ]);
  });

  it('have open interest and lot where the file tells them', () => {
    const header = 'timestamp,strike,type,expiry_nearest,lot,close,volume,oi,spot,vix';
    const line = '2021-03-31T11:15:00+05:30,14600,PE,2021-04-01,75,41.2,224850.0,3406800.0,14745.1,';
    expect(valueOf(parseOptionPoints(text(header, line)))[0]).toMatchObject({
      expiry: '2021-04-01',
      price: rupees(41.2),
      openInterest: 3_406_800,
      lotSize: 75,
    });
  });

  it.each([
    ['without a column', ['timestamp,strike,type,price'], 1, 'NO_COLUMN'],
    ['that are none', [PRICES], 1, 'EMPTY'],
    ['out of order', [PRICES, POINT.replace('09:20', '09:25'), POINT], 3, 'UNSORTED'],
    ['twice', [PRICES, POINT, POINT], 3, 'DUPLICATE'],
    ['without an option type', [PRICES, POINT.replace('PE', 'FUT')], 2, 'NOT_AN_OPTION'],
    ['with half a strike', [PRICES, POINT.replace('12200', '12200.5')], 2, 'NOT_AN_OPTION'],
    ['with a wrong expiry', [PRICES, POINT.replace('2020-01-02', '02-JAN-2020')], 2, 'NOT_A_TIME'],
    ['in another zone', [PRICES, POINT.replace('+05:30', 'Z')], 2, 'WRONG_TIME_ZONE'],
    ['with three decimals', [PRICES, POINT.replace('29.85', '29.855')], 2, 'OUT_OF_TICK'],
    ['of zero', [PRICES, POINT.replace('29.85', '0')], 2, 'NOT_POSITIVE'],
  ])('%s are refused with the line', (_, lines, line, code) => {
    expect(errorOf(parseOptionPoints(text(...lines)))).toContainEqual(
      expect.objectContaining({ line, code }),
    );
  });
});
