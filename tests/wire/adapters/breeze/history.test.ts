import { describe, expect, it } from 'vitest';
import {
  mondayOf,
  istDate,
  istTime,
  clock,
  ensure,
  addDays,
  istInstant,
} from '../../../../shared/units/index.ts';
import { incompleteDays } from '../../../../main/domain/market/incomplete-hours.ts';
import { valueOf } from '../../../support/outcome.ts';
import { breezeDesk, type BreezeDesk, type DeskOptions } from './breeze-desk.ts';

async function open(options: DeskOptions = {}): Promise<BreezeDesk> {
  const desk = await breezeDesk(options);
  valueOf(await desk.logIn());
  desk.brokers.time.advanceTo(istInstant(istDate(desk.brokers.time.now()), clock('11:32')));
  return desk;
}

const calls = (desk: BreezeDesk) =>
  desk.brokers.requests.filter((call) => call.path.endsWith('historicalcharts'));

describe('the past as Breeze tells it', () => {
  it('is the minutes of two whole weeks and of this one up to now, and daily candles, in Indian time', async () => {
    const desk = await open();
    const past = valueOf(await desk.history());
    const now = desk.brokers.time.now();
    const today = istDate(now);
    expect(past).toMatchObject({ minutes: 1, source: 'breeze' });
    const first = ensure(past.bars[0], 'a bar');
    expect(istTime(first.start)).toBe(clock('09:15'));
    expect(istDate(first.start) >= addDays(mondayOf(today), -14)).toBe(true);
    const last = ensure(past.bars.at(-1), 'a bar');
    expect(now - last.start).toBeLessThanOrEqual(120_000);
    expect(incompleteDays(past.bars, 1).map((day) => day.date)).toEqual([today]);
    expect(past.daily.length).toBeGreaterThan(5);
    expect(past.daily.at(-1)?.date).not.toBe(today);
    const truth = past.bars.filter((bar) => istDate(bar.start) < today);
    expect(truth.length % 375).toBe(0);
    expect(desk.told.calls).toEqual([]);
  });

  it('asks by the digits of the Indian clock, at most 1000 candles a call, and for days gone by once', async () => {
    const desk = await open();
    valueOf(await desk.history());
    const queries = calls(desk).map((call) => Object.fromEntries(call.query));
    const ofIndex = queries.filter((query) => query['stock_code'] === 'NIFTY');
    expect(ofIndex[0]).toMatchObject({
      interval: '1minute',
      exch_code: 'NSE',
      product_type: 'cash',
      from_date: expect.stringMatching(/T09:15:00\.000Z$/) as string,
      to_date: expect.stringMatching(/T15:40:00\.000Z$/) as string,
    });
    const before = calls(desk).length;
    valueOf(await desk.history());
    const again = calls(desk).slice(before);
    expect(again).toHaveLength(2);
    expect(new Set(again.map(({ query }) => query.get('stock_code')))).toEqual(new Set(['NIFTY', 'INDVIX']));
  });

  it('that lacks candles is told with what it lacks [failure 19]', async () => {
    const desk = await open();
    desk.brokers.faults.add({ kind: 'historyGaps', every: 200 });
    valueOf(await desk.history());
    expect(desk.told.calls[0]).toMatch(/^Breeze's history: \d+ minutes are missing, the first 2026-/);
  });

  it('is whole without today where Breeze has no rows of today yet, and says that they are missing', async () => {
    const desk = await open();
    const first = valueOf(await desk.history());
    desk.brokers.faults.add({
      kind: 'error',
      status: 404,
      message: 'No Data Found',
      path: 'historicalcharts',
    });
    const today = istDate(desk.brokers.time.now());
    const again = valueOf(await desk.history());
    expect(again.bars).toEqual(first.bars.filter((bar) => istDate(bar.start) < today));
    expect(desk.told.calls.at(-1)).toMatch(/^Breeze's history: 13\d minutes are missing, the first .* 9:15$/);
  });

  it('whose page fails for a moment is asked for again', async () => {
    const desk = await open({ times: 10 });
    desk.brokers.faults.add({ kind: 'error', status: 503, path: 'historicalcharts', skip: 2, times: 2 });
    expect((await desk.history()).ok).toBe(true);
    expect(desk.told.calls).toHaveLength(2);
  });

  it.each([
    ['hang', 'UNREACHABLE'],
    ['brokenJson', 'BAD_ANSWER'],
    ['dayQuota', 'QUOTA'],
  ] as const)('whose page cannot be had is an error, never a part of it (%s)', async (kind, code) => {
    const desk = await open({ times: 10 });
    desk.brokers.faults.add({ kind, skip: 2, ...(kind === 'dayQuota' ? {} : { path: 'historicalcharts' }) });
    expect(await desk.history()).toMatchObject({ ok: false, error: { code } });
  });
});

describe('India VIX of the past, beside the index', () => {
  it('is five minutes of the same days up to now, and official candles of the days before', async () => {
    const desk = await open();
    const { vix, bars } = valueOf(await desk.history());
    const today = istDate(desk.brokers.time.now());
    const daysOf = (starts: typeof bars) => [...new Set(starts.map(({ start }) => istDate(start)))];
    expect(vix?.minutes).toBe(5);
    expect(daysOf(vix?.bars ?? [])).toEqual(daysOf(bars));
    expect(vix?.bars.filter(({ start }) => istDate(start) < today).length).toBe(
      75 * (daysOf(bars).length - 1),
    );
    expect(vix?.bars.at(-1)?.start).toBe(istInstant(today, clock('11:30')));
    expect(vix?.daily?.at(-1)?.date).toBe(daysOf(bars).at(-2));
    expect(vix?.daily?.at(-1)?.close).toBe(vix?.bars.findLast(({ start }) => istDate(start) < today)?.close);
  });

  it('that cannot be had keeps nothing back: the index is whole without it, and it comes when it is asked for again', async () => {
    const desk = await open();
    const [query, times] = ['stock_code=INDVIX', 2];
    desk.brokers.faults.add({ kind: 'error', status: 503, query, times });
    const first = valueOf(await desk.history());
    expect([first.vix, first.bars.length > 0]).toEqual([undefined, true]);
    expect((valueOf(await desk.history()).vix?.bars ?? []).length).toBeGreaterThan(75);
  });
});

describe("a quota that is used up, by Breeze's own word", () => {
  it('stops the asking for the day, and is remembered by a restart [failure 18]', async () => {
    const desk = await open({ times: 10 });
    desk.brokers.faults.add({ kind: 'dayQuota', times: 1 });
    expect(await desk.history()).toMatchObject({ ok: false, error: { code: 'QUOTA' } });
    expect(desk.told.used).toBe(5_000);
    const sent = desk.brokers.requests.length;
    expect(await desk.history()).toMatchObject({ ok: false, error: { code: 'QUOTA' } });
    const again = desk.again();
    const second = await new Promise((resolve) => {
      again.feed.history(resolve);
    });
    expect(second).toMatchObject({ ok: false, error: { code: 'QUOTA' } });
    expect(desk.brokers.requests.length).toBe(sent);
  });
});

describe('the calls of Breeze', () => {
  it('are signed over the exact text of their body', async () => {
    const desk = await open();
    const chain = desk.brokers.requests.find((call) => call.path.endsWith('optionchain'));
    expect(chain).toMatchObject({ method: 'GET', status: 200 });
    expect(JSON.parse(chain?.body ?? '')).toMatchObject({ stock_code: 'NIFTY', right: 'call' });
    expect(desk.told.calls).toEqual([]);
    expect(desk.told.used).toBe(2);
  });

  it('leave nothing pending when it is closed', async () => {
    const desk = await open();
    desk.brokers.faults.add({ kind: 'hang' });
    const past = desk.history();
    desk.breeze.close();
    expect(await past).toMatchObject({ ok: false, error: { code: 'UNREACHABLE' } });
  });

  it("tell how far our clock is from Breeze's", async () => {
    const desk = await open();
    expect(Math.abs(desk.breeze.clockOffset()?.offsetMs ?? Number.NaN)).toBeLessThan(1_000);
    desk.brokers.faults.add({ kind: 'dateOff', ms: 86_400_000 });
    await desk.history();
    expect(desk.breeze.clockOffset()?.offsetMs ?? 0).toBeGreaterThan(86_000_000);
  });
});
