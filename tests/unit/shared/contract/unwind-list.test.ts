import { describe, expect, it } from 'vitest';
import { quantity, rupees } from '../../../../shared/units/index.ts';
import {
  priceWords,
  unwindList,
  unwindText,
  type SpreadId,
  type SpreadView,
} from '../../../../shared/contract/index.ts';
import { exampleSpread, positionsWith } from '../../../support/screen/position.ts';
import { DAY, at } from '../../../support/screen/session.ts';

const STOP = { trigger: rupees(142), limit: rupees(156.2), distance: rupees(88.8) };
const LIVE: SpreadView = { ...exampleSpread(), mode: 'live', brokerStop: STOP };
const SECOND: SpreadView = { ...LIVE, id: 'S3-2026-11-19' as SpreadId, brokerStop: null };

const verbs = (...spreads: SpreadView[]) => unwindList(positionsWith(spreads)).map(({ verb }) => verb);

describe('the list for closing by hand', () => {
  it('takes the resting stop away, buys every short back, and only then sells the hedges', () => {
    expect(verbs(LIVE, SECOND)).toEqual(['CANCEL', 'BUY', 'BUY', 'SELL', 'SELL']);
    const steps = unwindList(positionsWith([LIVE]));
    expect(steps.map(({ symbol }) => symbol)).toEqual([
      'NIFTY 23 NOV 25800 PE',
      'NIFTY 23 NOV 25800 PE',
      'NIFTY 23 NOV 25600 PE',
    ]);
  });

  it('never names a paper position: entered at the broker it would open one', () => {
    expect(verbs(exampleSpread())).toEqual([]);
  });

  it('names what is open and nothing else', () => {
    expect(verbs({ ...LIVE, stage: 'flat' })).toEqual([]);
    const bought = LIVE.legs.map((leg) => (leg.role === 'short' ? { ...leg, quantity: quantity(0) } : leg));
    expect(verbs({ ...LIVE, stage: 'sellingHedge', legs: bought })).toEqual(['SELL']);
    const partly = LIVE.legs.map((leg) => (leg.role === 'short' ? { ...leg, quantity: quantity(130) } : leg));
    expect(unwindList(positionsWith([{ ...LIVE, legs: partly }]))[1]?.quantity).toBe(130);
  });

  it('buys back a hedge that our orders sold twice, before anything is sold', () => {
    const legs = LIVE.legs.map((leg) =>
      leg.role === 'short' ? { ...leg, quantity: quantity(0) } : { ...leg, side: 'sell' as const },
    );
    const turned: SpreadView = { ...LIVE, id: SECOND.id, stage: 'sellingHedge', brokerStop: null, legs };
    expect(verbs(turned)).toEqual(['BUY']);
    expect(verbs(SECOND, turned)).toEqual(['BUY', 'BUY', 'SELL']);
  });

  it('says ask or bid with its time and source, and that there is no fresh price', () => {
    const [stop, short, hedge] = unwindList(positionsWith([LIVE])).map(priceWords);
    expect(stop).toBe('trigger 142.00');
    expect(short).toBe('ask 53.20 at 12:00:51, breeze');
    expect(hedge).toBe('bid 19.85 at 12:00:51, breeze');
    const old = LIVE.legs.map((leg) => ({ ...leg, exitPrice: null }));
    const [, unknown] = unwindList(positionsWith([{ ...LIVE, legs: old }])).map(priceWords);
    expect(unknown).toBe('no fresh price');
  });

  it('is a text that can be read without the screen', () => {
    expect(unwindText(unwindList(positionsWith([LIVE])), DAY, at('12:00:49'))).toBe(
      [
        'Kavach unwind list, Thu 19 Nov, broker’s book of 12:00:49',
        'In this order. No hedge is sold before every short is bought back.',
        '1. CANCEL the stop: buy 650 NIFTY 23 NOV 25800 PE MIS, trigger 142.00',
        '2. BUY 650 NIFTY 23 NOV 25800 PE MIS, ask 53.20 at 12:00:51, breeze',
        '3. SELL 650 NIFTY 23 NOV 25600 PE MIS, bid 19.85 at 12:00:51, breeze',
      ].join('\n'),
    );
    expect(unwindText([], DAY, null)).toContain('the broker’s book was not read');
  });
});
