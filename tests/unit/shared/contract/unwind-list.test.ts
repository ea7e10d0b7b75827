import { describe, expect, it } from 'vitest';
import { quantity, rupees } from '../../../../shared/units/index.ts';
import {
  limitWords,
  seenWords,
  unwindList,
  unwindText,
  type SpreadId,
  type SpreadView,
} from '../../../../shared/contract/index.ts';
import { exampleSpread, positionsWith } from '../../../support/screen/position.ts';
import { DAY, at } from '../../../support/screen/session.ts';

const STOP = { orderId: null, trigger: rupees(142), limit: rupees(156.2), distance: rupees(88.8) };
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

  it('takes its limits from what was last seen, however old, and says what that was and its age', () => {
    const now = at('12:03:51');
    const words = (spread: SpreadView) =>
      unwindList(positionsWith([spread])).map((step) => `${limitWords(step)} | ${seenWords(step, now)}`);
    // The mark is too old for a profit; it is still where to begin by hand.
    const old = { ...LIVE, legs: LIVE.legs.map((leg) => ({ ...leg, exitPrice: null })) };
    expect(words(old)).toEqual([
      'trigger 142.00 | ',
      'limit 53.20 | ask of 12:00:51, 3 min old, breeze',
      'limit 19.85 | bid of 12:00:51, 3 min old, breeze',
    ]);
    const never = { ...LIVE, legs: LIVE.legs.map((leg) => ({ ...leg, exitPrice: null, lastKnown: null })) };
    expect(words(never)[1]).toBe('no price was seen: read it in the broker’s app | ');
  });

  it('buys back a hedge that our orders sold twice, before anything is sold', () => {
    const legs = LIVE.legs.map((leg) =>
      leg.role === 'short' ? { ...leg, quantity: quantity(0) } : { ...leg, side: 'sell' as const },
    );
    const turned: SpreadView = { ...LIVE, id: SECOND.id, stage: 'sellingHedge', brokerStop: null, legs };
    expect(verbs(turned)).toEqual(['BUY']);
    expect(verbs(SECOND, turned)).toEqual(['BUY', 'BUY', 'SELL']);
  });

  it('is a text that can be read without the screen', () => {
    expect(
      unwindText(unwindList(positionsWith([LIVE])), {
        date: DAY,
        readAt: at('12:00:49'),
        now: at('12:00:55'),
      }),
    ).toBe(
      [
        'Kavach unwind list, Thu 19 Nov, broker’s book of 12:00:49',
        'In this order. No hedge is sold before every short is bought back.',
        '1. CANCEL the stop: buy 650 NIFTY 23 NOV 25800 PE MIS, trigger 142.00',
        '2. BUY 650 NIFTY 23 NOV 25800 PE MIS, limit 53.20 (ask of 12:00:51, 4.0 s old, breeze)',
        '3. SELL 650 NIFTY 23 NOV 25600 PE MIS, limit 19.85 (bid of 12:00:51, 4.0 s old, breeze)',
      ].join('\n'),
    );
    expect(unwindText([], { date: DAY, readAt: null, now: null })).toContain(
      'the broker’s book was not read',
    );
  });
});
