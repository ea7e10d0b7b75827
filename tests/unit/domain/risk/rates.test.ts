import { describe, expect, it } from 'vitest';
import { EXIT_ORDERS_PER_DAY, RateKeeper, RepeatLatch } from '../../../../main/domain/risk/index.ts';
import { TERMINAL_SETTINGS } from '../../../../shared/contract/index.ts';
import { after, instant, tradingDate, type Instant } from '../../../../shared/units/index.ts';

const today = tradingDate('2026-11-19');
const tomorrow = tradingDate('2026-11-20');
const start = instant(1_795_410_900_000);
const at = (ms: number): Instant => after(start, ms);
const limits = TERMINAL_SETTINGS.risk;

describe('order rates', () => {
  it('let five entries go in any second [promise 39]', () => {
    const keeper = new RateKeeper();
    for (let sent = 0; sent < 5; sent += 1) keeper.note(at(sent * 10), today, 'entry');
    expect(keeper.entryDenials(at(500), today, 1, limits).map((each) => each.code)).toEqual(['ORDER_RATE']);
    expect(keeper.entryDenials(at(999), today, 1, limits)).toHaveLength(1);
    expect(keeper.entryDenials(at(1_000), today, 1, limits)).toEqual([]);
  });

  it('keep three of eight orders a second for exits: after five entries three exits go out at once [promise 40]', () => {
    const keeper = new RateKeeper();
    for (let sent = 0; sent < 5; sent += 1) keeper.note(at(0), today, 'entry');
    for (let exit = 0; exit < 3; exit += 1) {
      expect(keeper.exitAt(at(1), limits)).toBe(at(1));
      keeper.note(at(1), today, 'exit');
    }
    expect(keeper.exitAt(at(2), limits)).toBe(at(1_000));
    expect(keeper.entryDenials(at(1_000), today, 1, limits)).toEqual([]);
  });

  it('hold entries to a hundred a minute and leave the rest of the broker 400 to exits [promise 39]', () => {
    const keeper = new RateKeeper();
    for (let sent = 0; sent < 100; sent += 1) keeper.note(at(sent * 500), today, 'entry');
    expect(keeper.entryDenials(at(55_000), today, 1, limits).map((each) => each.values['window'])).toEqual([
      'a minute',
    ]);
    expect(keeper.exitAt(at(55_000), limits)).toBe(at(55_000));
  });

  it('keep the last orders of the day for exits, and count each day by itself [promise 43]', () => {
    const keeper = new RateKeeper();
    for (let sent = 0; sent < limits.ordersPerDay - EXIT_ORDERS_PER_DAY; sent += 1)
      keeper.note(at(sent * 1_000), today, 'exit');
    const later = at(10_000_000);
    expect(keeper.entryDenials(later, today, 1, limits).map((each) => each.code)).toEqual(['ORDER_BUDGET']);
    expect(keeper.entryDenials(later, tomorrow, 1, limits)).toEqual([]);
    expect(keeper.exitAt(later, limits)).toBe(later);
  });

  it('are told for the risk meters', () => {
    const keeper = new RateKeeper();
    for (const ms of [0, 500, 59_500, 59_999]) keeper.note(at(ms), today, 'exit');
    expect(keeper.use(at(60_000), today)).toEqual({ lastSecond: 2, lastMinute: 3, today: 4 });
    expect(keeper.use(at(60_000), tomorrow).today).toBe(0);
  });
});

describe('the repeat-execution latch', () => {
  it('lets a signal be entered once a day [promise 44]', () => {
    const latch = new RepeatLatch();
    expect(latch.entryDenials(today, 'S1', limits)).toEqual([]);
    latch.noteEntry(today, 'S1');
    expect(latch.entryDenials(today, 'S1', limits).map((each) => each.code)).toEqual(['REPEAT_EXECUTION']);
    expect(latch.entryDenials(today, 'S2', limits)).toEqual([]);
    expect(latch.entryDenials(tomorrow, 'S1', limits)).toEqual([]);
  });

  it('closes at the 61st order of a minute and opens only by a person [promise 45]', () => {
    const latch = new RepeatLatch();
    const closed = Array.from({ length: 61 }, (_, sent) => latch.noteOrder(at(sent * 10), limits));
    expect(closed.indexOf(true)).toBe(60);
    expect(latch.noteOrder(at(900_000), limits)).toBe(false);
    expect([latch.latched, latch.entryDenials(today, 'S1', limits).length]).toEqual([true, 1]);
    latch.open();
    expect([latch.latched, latch.entryDenials(today, 'S1', limits).length]).toEqual([false, 0]);
  });

  it('does not close on sixty orders a minute, hour after hour [promise 45]', () => {
    const latch = new RepeatLatch();
    for (let sent = 0; sent < 600; sent += 1) expect(latch.noteOrder(at(sent * 1_000), limits)).toBe(false);
  });
});
