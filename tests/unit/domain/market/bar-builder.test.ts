import { beforeEach, describe, expect, it } from 'vitest';
import { daySchedule, NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import { BarBuilder } from '../../../../main/domain/market/bar-builder.ts';
import { barSession } from '../../../../main/domain/market/bar-session.ts';
import { ensure, rupees, tradingDate } from '../../../../shared/units/index.ts';
import { bar, ist } from '../../../support/bars.ts';

const DAY = '2026-11-23';

function builderOf(date: string): BarBuilder {
  const schedule = ensure(daySchedule(NSE_CALENDAR, tradingDate(date)), 'a trading day');
  return new BarBuilder(ensure(barSession(schedule), 'a session'));
}

describe('bars from prints', () => {
  let builder = builderOf(DAY);
  const print = (time: string, price: number): void => builder.print(ist(`${DAY} ${time}`), rupees(price));
  const closedAt = (time: string) => builder.closeDue(ist(`${DAY} ${time}`));

  beforeEach(() => {
    builder = builderOf(DAY);
  });

  it('begin with the first print from 09:15:00 on; nothing before counts', () => {
    print('09:14:59', 90);
    print('09:15', 100);
    expect(builder.forming(60)).toEqual(bar(`${DAY} 09:15`, 100, 100, 100, 100));
    expect(builder.leftOut()).toEqual({ early: 1, late: 0, after: 0 });
  });

  it('prefer the official open to the first print, whichever comes first', () => {
    builder.setOfficialOpen(rupees(98));
    print('09:15:03', 100);
    expect(builder.forming(60)).toEqual(bar(`${DAY} 09:15`, 98, 100, 98, 100));
    builder.setOfficialOpen(rupees(97));
    expect(builder.forming(1440)).toEqual(bar(`${DAY} 09:15`, 97, 100, 97, 100));
  });

  it('grow in all lengths at once', () => {
    print('09:15', 100);
    print('09:16', 104);
    print('09:20', 97);
    expect(builder.forming(1)).toEqual(bar(`${DAY} 09:20`, 97, 97, 97, 97));
    expect(builder.forming(5)).toEqual(bar(`${DAY} 09:20`, 97, 97, 97, 97));
    expect(builder.forming(15)).toEqual(bar(`${DAY} 09:15`, 100, 104, 97, 97));
    expect(builder.forming(240)).toBe(null);
  });

  it('close two seconds after their end, by the timer and not by the next print', () => {
    print('10:14:59', 100);
    print('10:15:01', 101);
    expect(builder.nextDue()).toBe(ist(`${DAY} 10:15:02`));
    expect(closedAt('10:15:01')).toEqual([]);
    const hourly = closedAt('10:15:02').filter((each) => each.minutes === 60);
    expect(hourly).toEqual([{ minutes: 60, bar: bar(`${DAY} 09:15`, 100, 100, 100, 100) }]);
  });

  it('close once', () => {
    print('10:14:59', 100);
    expect(closedAt('10:15:02')).toHaveLength(4);
    expect(closedAt('10:15:03')).toEqual([]);
    expect(builder.nextDue()).toBe(ist(`${DAY} 15:35:02`));
  });

  it('take a print of their own time that comes within the two seconds', () => {
    print('10:14:50', 100);
    print('10:15:01', 101);
    print('10:14:59', 95);
    const hourly = closedAt('10:15:02').find((each) => each.minutes === 60);
    expect(hourly?.bar).toEqual(bar(`${DAY} 09:15`, 100, 100, 95, 95));
  });

  it('count a later print and do not apply it', () => {
    print('10:14:50', 100);
    closedAt('10:15:02');
    print('10:14:59', 95);
    expect(builder.forming(60)).toBe(null);
    expect(builder.leftOut().late).toBe(1);
  });

  it('are opened by the earliest and closed by the latest print, in whatever order they come', () => {
    print('09:16:30', 103);
    print('09:16:10', 99);
    print('09:16:20', 108);
    expect(builder.forming(1)).toEqual(bar(`${DAY} 09:16`, 99, 108, 99, 103));
  });

  it('are given out although the timer came more than a bar late', () => {
    print('09:15', 100);
    print('09:16', 101);
    print('09:17', 102);
    const minutes = closedAt('09:18:02').filter((each) => each.minutes === 1);
    expect(minutes.map((each) => each.bar.close)).toEqual([10_000, 10_100, 10_200]);
  });

  it('end with the session', () => {
    print('15:35', 100);
    expect(builder.leftOut().after).toBe(1);
  });
});

describe('the last bars of a day with the closing auction', () => {
  it('close with the auction price; what is printed before it makes no high or low', () => {
    const builder = builderOf('2026-08-03');
    builder.print(ist('2026-08-03 15:14:59'), rupees(24_580));
    builder.print(ist('2026-08-03 15:15:05'), rupees(24_573));
    builder.print(ist('2026-08-03 15:20'), rupees(24_900));
    builder.print(ist('2026-08-03 15:28'), rupees(24_573));
    builder.setAuctionClose(rupees(24_774));
    expect(builder.forming(60)).toEqual(bar('2026-08-03 15:15', 24_573, 24_774, 24_573, 24_774));
    expect(builder.forming(1440)).toEqual(bar('2026-08-03 09:15', 24_580, 24_774, 24_580, 24_774));
    expect(builder.nextDue()).toBe(ist('2026-08-03 15:15:02'));
  });

  it('have no auction before 2026-08-03', () => {
    const builder = builderOf('2026-07-31');
    builder.print(ist('2026-07-31 15:20'), rupees(24_900));
    builder.print(ist('2026-07-31 15:29'), rupees(24_573));
    builder.setAuctionClose(rupees(24_774));
    expect(builder.forming(60)).toEqual(bar('2026-07-31 15:15', 24_900, 24_900, 24_573, 24_573));
  });
});
