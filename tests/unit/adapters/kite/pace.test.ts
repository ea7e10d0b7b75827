import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pace } from '../../../../main/adapters/kite/pace.ts';
import { Turns } from '../../../../main/adapters/kite/turns.ts';
import { entryDenial, isEntry } from '../../../../main/adapters/kite/write-limits.ts';
import { orderTag, spreadId, type OrderPurpose } from '../../../../main/domain/trading/order-tag.ts';
import { tradingDate } from '../../../../shared/units/index.ts';
import { FakeRealTime } from '../../../support/fake-real-time.ts';

const limits = { perSecond: 8, perMinute: 400, patienceMs: 1_200 };

describe('the pace of requests', () => {
  it('never lets more than eight arrive within one second of the broker, whatever the latency [failure 27]', () => {
    const gap = fc.integer({ min: 0, max: 400 });
    const latency = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, latency), { maxLength: 60 }), (asked) => {
        const time = new FakeRealTime();
        const pace = new Pace(time, { ...limits, patienceMs: null });
        const arrivals: number[] = [];
        for (const [wait, answerMs] of asked) {
          time.advance(wait);
          pace.run((ended) => {
            arrivals.push(time.nowMs() + Math.floor(answerMs / 2));
            time.after(answerMs, ended);
          });
        }
        time.advance(60_000);
        expect(arrivals).toHaveLength(asked.length);
        const sorted = arrivals.sort((a, b) => a - b);
        for (const [index, ms] of sorted.entries()) {
          expect(ms - (sorted[index - 8] ?? -Infinity)).toBeGreaterThanOrEqual(1_000);
        }
      }),
    );
  });

  it('sends what waits in order, after 1.2 s at the latest, and drops none', () => {
    const time = new FakeRealTime();
    const pace = new Pace(time, limits);
    const began = time.nowMs();
    const sent: (readonly [number, number])[] = [];
    for (let index = 0; index < 40; index += 1) pace.run(() => sent.push([index, time.nowMs() - began]));
    expect(sent).toHaveLength(8);
    time.advance(1_200);
    expect(sent.map(([index]) => index)).toEqual(Array.from({ length: 40 }, (_, index) => index));
    expect(Math.max(...sent.map(([, ms]) => ms))).toBeLessThanOrEqual(1_200);
  });

  it('a request that is never answered holds its place for 1.2 s only', () => {
    const time = new FakeRealTime();
    const pace = new Pace(time, limits);
    for (let index = 0; index < 8; index += 1) pace.run(() => undefined);
    expect(pace.use().second).toBe(8);
    time.advance(1_200);
    expect(pace.use().second).toBe(0);
  });

  it('sends what waits at once when it closes', () => {
    const time = new FakeRealTime();
    const pace = new Pace(time, limits);
    let sent = 0;
    for (let index = 0; index < 12; index += 1) pace.run(() => (sent += 1));
    pace.close();
    expect(sent).toBe(12);
  });
});

describe('entries', () => {
  const spread = spreadId('live', tradingDate('2026-11-18'), 'S3', 1);
  const quiet = { second: 0, minute: 0, entries: 0, entryMinute: 0, waiting: 0 };

  it.each([
    ['hedgeEntry', true],
    ['mainEntry', true],
    ['brokerStop', false],
    ['mainExit', false],
    ['hedgeExit', false],
  ] as const)('%s is an entry: %s', (purpose: OrderPurpose, entry) => {
    expect(isEntry(orderTag(spread, purpose, 1), 'sell')).toBe(entry);
  });

  it('without a tag of ours a sale is one, a purchase is not', () => {
    expect([isEntry(null, 'sell'), isEntry('MYTAG', 'sell'), isEntry('MYTAG', 'buy')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    [quiet, 0, 0, true],
    [{ ...quiet, entries: 4, second: 7 }, 4_499, 24, true],
    [{ ...quiet, entries: 5 }, 0, 0, false],
    [{ ...quiet, second: 8 }, 0, 0, false],
    [{ ...quiet, entryMinute: 100 }, 0, 0, false],
    [{ ...quiet, minute: 400 }, 0, 0, false],
    [{ ...quiet, waiting: 1 }, 0, 0, false],
    [quiet, 4_500, 0, false],
    [quiet, 0, 25, false],
  ])('with %j, %i today and %i changes may go: %s', (use, today, changes, may) => {
    expect(entryDenial(use, today, changes) === null).toBe(may);
  });
});

describe('writes of one order', () => {
  it('go one after the other', () => {
    const turns = new Turns(new FakeRealTime(), 1_200);
    const ends: (() => void)[] = [];
    const told: string[] = [];
    for (const name of ['modify', 'cancel']) {
      turns.run('T', (ended) => {
        told.push(name);
        ends.push(ended);
      });
    }
    turns.run('other', () => told.push('another order'));
    expect(told).toEqual(['modify', 'another order']);
    ends[0]?.();
    expect(told.at(-1)).toBe('cancel');
  });

  it('wait no longer than 1.2 s for the one before', () => {
    const time = new FakeRealTime();
    const turns = new Turns(time, 1_200);
    const told: string[] = [];
    turns.run('T', () => told.push('modify'));
    turns.run('T', () => told.push('cancel'));
    time.advance(1_199);
    expect(told).toEqual(['modify']);
    time.advance(1);
    expect(told).toEqual(['modify', 'cancel']);
  });

  it('all begin when it closes, once', () => {
    const time = new FakeRealTime();
    const turns = new Turns(time, 1_200);
    let begun = 0;
    for (let index = 0; index < 3; index += 1) turns.run('T', () => (begun += 1));
    turns.close();
    time.advance(5_000);
    expect(begun).toBe(3);
  });
});
