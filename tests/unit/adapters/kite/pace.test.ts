import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pace } from '../../../../main/adapters/kite/pace.ts';
import { Turns } from '../../../../main/adapters/kite/turns.ts';
import { entryDenial, isEntry } from '../../../../main/adapters/kite/write-limits.ts';
import { orderTag, spreadId, type OrderPurpose } from '../../../../main/domain/trading/order-tag.ts';
import { tradingDate } from '../../../../shared/units/index.ts';
import { FakeRealTime } from '../../../support/fake-real-time.ts';

const limits = { perSecond: 8, perMinute: 400, patience: { ms: 1_200, perSecond: 9 } };

/** Requests that are asked for with these gaps and answered after these times: when each arrives at the broker. */
function arrivals(patience: typeof limits.patience | null, asked: readonly (readonly [number, number])[]) {
  const time = new FakeRealTime();
  const pace = new Pace(time, { ...limits, patience });
  const arrived: number[] = [];
  for (const [wait, answerMs] of asked) {
    time.advance(wait);
    pace.run((ended) => {
      arrived.push(time.nowMs() + Math.floor(answerMs / 2));
      time.after(answerMs, ended);
    });
  }
  time.advance(60_000);
  expect(arrived).toHaveLength(asked.length);
  return arrived.sort((a, b) => a - b);
}

describe('the pace of requests', () => {
  const asked = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 200 })), {
    maxLength: 60,
  });

  it.each([
    ['eight', null, 8],
    ['nine, however long they have waited,', limits.patience, 9],
  ] as const)(
    'never lets more than %s arrive within one second of the broker [promise 41] [failure 27]',
    (_, patience, most) => {
      fc.assert(
        fc.property(asked, (requests) => {
          const sorted = arrivals(patience, requests);
          for (const [index, ms] of sorted.entries()) {
            expect(ms - (sorted[index - most] ?? -Infinity)).toBeGreaterThanOrEqual(1_000);
          }
        }),
      );
    },
  );

  it('sends a burst of forty exits in their order, eight at once and nine a second then, and drops none', () => {
    const time = new FakeRealTime();
    const pace = new Pace(time, limits);
    const began = time.nowMs();
    const sent: (readonly [number, number])[] = [];
    for (let index = 0; index < 40; index += 1) pace.run(() => sent.push([index, time.nowMs() - began]));
    expect([sent.length, pace.use().waiting]).toEqual([8, 32]);
    time.advance(6_000);
    expect(sent.map(([index]) => index)).toEqual(Array.from({ length: 40 }, (_, index) => index));
    for (const [index, ms] of sent.map(([, at]) => at).entries()) {
      expect(ms - (sent[index - 9]?.[1] ?? -Infinity)).toBeGreaterThanOrEqual(1_000);
    }
  });

  it('a request that is never answered holds its place for 1.2 s only', () => {
    const time = new FakeRealTime();
    const pace = new Pace(time, limits);
    for (let index = 0; index < 8; index += 1) pace.run(() => undefined);
    expect(pace.use().second).toBe(8);
    time.advance(1_200);
    expect(pace.use().second).toBe(0);
  });

  it('goes on with what waits when it closes, nine a second', () => {
    const time = new FakeRealTime();
    const pace = new Pace(time, limits);
    let sent = 0;
    for (let index = 0; index < 12; index += 1) pace.run(() => (sent += 1));
    pace.close();
    expect(sent).toBe(9);
    time.advance(1_200);
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
