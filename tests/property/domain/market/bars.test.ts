import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySchedule, NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import { BarBuilder } from '../../../../main/domain/market/bar-builder.ts';
import { barSession } from '../../../../main/domain/market/bar-session.ts';
import { hourlyBars, joined } from '../../../../main/domain/market/hourly-bars.ts';
import type { Bar } from '../../../../shared/contract/index.ts';
import {
  after,
  ensure,
  paise,
  tradingDate,
  type Instant,
  type Paise,
} from '../../../../shared/units/index.ts';
import { ist } from '../../../support/bars.ts';

const OPEN = ist('2025-07-14 09:15');
const SESSION_MS = 375 * 60_000;
const rules = { weekends: false };

interface Print {
  readonly at: Instant;
  readonly price: Paise;
}

const prints: fc.Arbitrary<readonly Print[]> = fc
  .uniqueArray(
    fc.record({ ms: fc.nat({ max: SESSION_MS - 1 }), price: fc.integer({ min: 2_400_000, max: 2_600_000 }) }),
    {
      selector: (each) => each.ms,
      minLength: 1,
      maxLength: 200,
    },
  )
  .map((list) => list.map(({ ms, price }) => ({ at: after(OPEN, ms), price: paise(price) })));

function built(list: readonly Print[], closeBetween: boolean): Map<number, Bar[]> {
  const schedule = ensure(daySchedule(NSE_CALENDAR, tradingDate('2025-07-14')), 'a trading day');
  const builder = new BarBuilder(ensure(barSession(schedule), 'a session'));
  const bars = new Map<number, Bar[]>();
  const keep = (now: Instant): void => {
    for (const { minutes, bar } of builder.closeDue(now))
      bars.set(minutes, [...(bars.get(minutes) ?? []), bar]);
  };
  for (const { at, price } of list) {
    if (closeBetween) keep(at);
    builder.print(at, price);
  }
  keep(after(OPEN, SESSION_MS + 2_000));
  return bars;
}

const inOrder = (list: readonly Print[]): readonly Print[] => list.toSorted((a, b) => a.at - b.at);

describe('bars from prints', () => {
  it('are the same whenever the timer closes them', () => {
    fc.assert(
      fc.property(prints, (list) => {
        expect(built(inOrder(list), true)).toEqual(built(inOrder(list), false));
      }),
    );
  });

  it('of an hour are those of its minutes joined', () => {
    fc.assert(
      fc.property(prints, (list) => {
        const bars = built(inOrder(list), true);
        for (const minutes of [1, 5, 15])
          expect(hourlyBars(bars.get(minutes) ?? [], rules)).toEqual(bars.get(60));
      }),
    );
  });

  it('hold every print between their low and high', () => {
    fc.assert(
      fc.property(prints, (list) => {
        const [day] = built(inOrder(list), false).get(1440) ?? [];
        const all = list.map((each) => each.price);
        expect([day?.low, day?.high]).toEqual([Math.min(...all), Math.max(...all)]);
        expect(day?.close).toBe(inOrder(list).at(-1)?.price);
      }),
    );
  });

  it('are the same for prints that come in another order within one bar', () => {
    fc.assert(
      fc.property(prints, fc.infiniteStream(fc.nat()), (list, stream) => {
        const firstMinute = list.map((each) => ({ ...each, at: after(OPEN, (each.at - OPEN) % 60_000) }));
        const distinct = [...new Map(firstMinute.map((each) => [each.at, each])).values()];
        const shuffled = distinct.toSorted(() => (stream.next().value % 2 === 0 ? 1 : -1));
        expect(built(shuffled, false)).toEqual(built(inOrder(distinct), false));
      }),
    );
  });
});

it('joining bars is associative, so any way of building up a bar gives the same one', () => {
  const bars = fc
    .record({ open: fc.nat(), close: fc.nat(), up: fc.nat(), down: fc.nat() })
    .map(({ open, close, up, down }) => {
      const high = Math.max(open, close) + up;
      const low = Math.min(open, close) - down;
      return { start: OPEN, open: paise(open), high: paise(high), low: paise(low), close: paise(close) };
    });
  fc.assert(
    fc.property(bars, bars, bars, (a, b, c) => {
      expect(joined(joined(a, b), c)).toEqual(joined(a, joined(b, c)));
    }),
  );
});
