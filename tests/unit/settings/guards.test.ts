import { describe, expect, it } from 'vitest';
import {
  DailyLossGuard,
  RateKeeper,
  RepeatLatch,
  squareOffPhase,
  StopGuard,
} from '../../../main/domain/risk/index.ts';
import { brokerStopPrices } from '../../../main/domain/trading/broker-stop.ts';
import { chargesFor } from '../../../main/domain/trading/charges.ts';
import { marketableLimit } from '../../../main/domain/trading/limit-price.ts';
import { TERMINAL_SETTINGS, type TradeSettings } from '../../../shared/contract/index.ts';
import {
  after,
  clock,
  istInstant,
  paise,
  quantity,
  rupees,
  strike,
  tradingDate,
} from '../../../shared/units/index.ts';

const { trade, risk } = TERMINAL_SETTINGS;
const DAY = tradingDate('2026-11-19');
const START = istInstant(DAY, clock('12:00'));

/** The second of the first value that stops a 25800 PE; prices come once a second. */
function stoppedAt(change: Partial<TradeSettings>, prices: readonly number[]): number {
  const guard = new StopGuard('PE', strike(25_800));
  return prices.findIndex((price, second) => {
    const exchangeAt = after(START, second * 1_000);
    return guard.observe(
      { price: rupees(price), exchangeAt, at: exchangeAt },
      { ...trade, ...change },
      5_000,
    );
  });
}

describe('the stop by ticks', () => {
  const near = [25_799, 25_798, 25_799, 25_798, 25_799, 25_798, 25_799, 25_798];

  it('takes as long as it is set to [setting stopConfirmMs]', () => {
    expect([stoppedAt({}, near), stoppedAt({ stopConfirmMs: 6_000 }, near)]).toEqual([3, 6]);
  });

  it('takes as many values as it is set to [setting stopConfirmTicks]', () => {
    expect([stoppedAt({}, near), stoppedAt({ stopConfirmTicks: 6 }, near)]).toEqual([3, 5]);
  });

  it('waits for neither so far beyond the strike as it is set to [setting stopAtOncePoints]', () => {
    const far = [25_794, 25_793, 25_794, 25_793];
    expect([stoppedAt({}, far), stoppedAt({ stopAtOncePoints: 5 }, far)]).toEqual([3, 1]);
  });
});

describe('the daily loss limit', () => {
  it('trips after the time that it is set to [setting dailyLossConfirmMs]', () => {
    const trips = (confirmMs: number): number => {
      const guard = new DailyLossGuard();
      return [0, 1, 2, 3, 4, 5, 6].findIndex((second) => {
        const mark = { net: rupees(-20_000), quotedAt: after(START, second * 1_000) };
        return guard.observe(mark, risk.dailyLossLimit, confirmMs) === 'tripped';
      });
    };
    expect([trips(risk.dailyLossConfirmMs), trips(5_000)]).toEqual([3, 5]);
  });
});

describe('entries of one signal', () => {
  it('are as many a day as is set [setting entriesPerSignalPerDay]', () => {
    const latch = new RepeatLatch();
    latch.noteEntry(DAY, 'S1');
    const denied = (entriesPerSignalPerDay: number) =>
      latch.entryDenials(DAY, 'S1', { ...risk, entriesPerSignalPerDay }).map(({ code }) => code);
    expect([denied(1), denied(2)]).toEqual([['REPEAT_EXECUTION'], []]);
  });

  it('latch at as many orders a minute as is set [setting ordersPerMinuteLatch]', () => {
    const latchedBy = (ordersPerMinuteLatch: number): number => {
      const latch = new RepeatLatch();
      return Array.from({ length: 80 }).findIndex(() =>
        latch.noteOrder(START, { ...risk, ordersPerMinuteLatch }),
      );
    };
    expect([latchedBy(60), latchedBy(10)]).toEqual([60, 10]);
  });

  it('keep the rates that are set [setting entriesPerSecond] [setting entriesPerMinute] [setting ordersPerDay]', () => {
    const rates = new RateKeeper();
    for (let sent = 0; sent < 3; sent += 1) rates.note(START, DAY, 'entry');
    const denied = (change: Partial<typeof risk>) =>
      rates.entryDenials(START, DAY, 2, { ...risk, ...change }).map(({ code }) => code);
    expect(denied({})).toEqual([]);
    expect(denied({ entriesPerSecond: 4 })).toEqual(['ORDER_RATE']);
    expect(denied({ entriesPerMinute: 4 })).toEqual(['ORDER_RATE']);
    expect(denied({ ordersPerDay: 504 })).toEqual(['ORDER_BUDGET']);
  });
});

describe('the stop order at the broker', () => {
  const prices = (premiumFactor: number, modelledBeyond: number | null) =>
    brokerStopPrices({ entryPremium: rupees(60), premiumFactor, modelledBeyond, tick: paise(5) }).trigger;

  it('triggers at as many times the premium as is set [setting brokerStopPremiumFactor]', () => {
    expect([prices(2, null), prices(3, null)]).toEqual([rupees(120), rupees(180)]);
  });
});

describe('charges and exits', () => {
  it('are the flat amount that is set for each lot and side [setting flatCostPerLotSide] [setting costRule]', () => {
    const order = {
      side: 'sell',
      quantity: quantity(650),
      lotSize: quantity(65),
      turnover: rupees(39_000),
      date: DAY,
    } as const;
    const flat = (each: number) =>
      chargesFor(order, { costRule: 'flat', flatCostPerLotSide: rupees(each) }).total;
    expect([flat(40), flat(55)]).toEqual([rupees(400), rupees(550)]);
    expect(chargesFor(order, trade).total).not.toBe(rupees(400));
  });

  it('are chased until the time that is set [setting squareOffAt] [setting squareOffChaseUntil]', () => {
    const spread = { expiry: tradingDate('2026-11-23'), product: 'MIS', exitRule: 'daily' } as const;
    const at = (time: string, change: Partial<TradeSettings>) =>
      squareOffPhase(clock(time), DAY, spread, { ...trade, ...change });
    expect([at('15:10', {}), at('15:10', { squareOffAt: clock('15:05') })]).toEqual(['before', 'chase']);
    expect([at('15:20', {}), at('15:20', { squareOffChaseUntil: clock('15:19') })]).toEqual([
      'chase',
      'reconcile',
    ]);
  });

  it('go as much further through the quote with each step as is set [setting chaseStepPercent]', () => {
    const limit = (stepPercent: number) =>
      marketableLimit({
        side: 'buy',
        bid: rupees(99),
        ask: rupees(100),
        tick: paise(5),
        band: null,
        step: 1,
        stepPercent,
      });
    expect([limit(2), limit(5)]).toEqual([rupees(102), rupees(105)]);
  });
});
