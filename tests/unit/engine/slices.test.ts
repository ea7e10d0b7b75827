import { describe, expect, it } from 'vitest';
import { clock, istDate, istInstant, type Instant } from '../../../shared/units/index.ts';
import { TERMINAL_SETTINGS, withSetting } from '../../../shared/contract/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

function at(day: EngineDay, time: string): Instant {
  return istInstant(istDate(day.simulation.opensAt), clock(time));
}

const day = new EngineDay({ scenario: 'demo', from: '10:40' });
day.to(at(day, '11:05'));
const before = { signals: day.engine.slice('signals'), chart: day.engine.slice('chart') };
day.until('spreadPlanned', at(day, '12:00'));
const planned = day.engine.slice('chart').lines;
day.until('spreadOpened', at(day, '12:00'));
day.to(at(day, '11:40:30'));

describe('what the screen is told', () => {
  it('explains every signal on the bar being built, provisionally', () => {
    expect(before.signals.signals).toHaveLength(8);
    const [s1] = before.signals.signals;
    expect(s1).toMatchObject({ signal: 'S1', state: 'possible', provisional: true });
    expect(s1?.explanation?.conditions.length).toBeGreaterThan(2);
    expect(before.signals.nextEvaluationAt).toBe(at(day, '11:15'));
  });

  it('keeps the deciding values once a signal fired', () => {
    const { fired, signals, outcome } = day.engine.slice('signals');
    expect(fired?.signal).toBe('S1');
    expect(outcome).toMatchObject({ kind: 'open' });
    expect(signals.find((each) => each.signal === 'S1')).toMatchObject({
      state: 'fired',
      provisional: false,
    });
    expect(signals.find((each) => each.signal === 'S2')?.state).toBe('weekUsed');
  });

  it('shows the zones of past weeks and of this one, the bar being built, marks and lines', () => {
    const chart = day.engine.slice('chart');
    expect(before.chart.weeks.length).toBeGreaterThan(4);
    expect(chart.weeks.at(-1)?.to).toBeNull();
    expect(chart.building[60]?.start).toBe(at(day, '11:15'));
    expect(chart.marks.map((mark) => mark.kind)).toEqual(['signal', 'entry']);
    expect(chart.lines.map((line) => line.kind)).toEqual(['stop', 'hedge', 'dailyLimit']);
    // While the entry is under way nothing is held yet: its stop is a plan and says so.
    expect(planned.map((line) => line.label)).toEqual([
      'Planned stop · 27350 PE',
      'Planned hedge · 27150 PE',
    ]);
    expect(day.engine.bars(60, 10).at(-1)?.start).toBe(at(day, '10:15'));
    expect(day.engine.bars(240, 10).length).toBe(10);
  });

  it('marks the position at exit prices, with its payoff and what it risks', () => {
    const [spread] = day.engine.slice('positions').spreads;
    expect(spread).toMatchObject({ stage: 'open', product: 'MIS', shortStrike: 27_350, hedgeStrike: 27_150 });
    expect(spread?.legs.map((leg) => [leg.side, leg.quantity])).toEqual([
      ['sell', 650],
      ['buy', 650],
    ]);
    expect(spread?.exitNow).toBe(day.engine.slice('pnl').net);
    expect(spread?.payoff?.maxLoss).toBe((spread?.payoff?.maxProfit ?? 0) - 650 * 20_000);
    expect(spread?.brokerStop?.trigger).toBeGreaterThan(10_000);
    expect(spread?.limitTripsAt).not.toBeNull();
  });

  it('shows our legs in the chain, with implied volatility and Greeks by their quotes', () => {
    const chain = day.engine.slice('chain');
    const row = chain.rows.find((each) => each.strike === 27_350);
    expect(row?.put.ours).toBe('short');
    expect(chain.rows.find((each) => each.strike === 27_150)?.put.ours).toBe('hedge');
    expect(row?.put.quote.bid).not.toBeNull();
    expect(row?.call.iv).toBeNull();
    expect(chain.atm).not.toBeNull();
    expect(chain.lotSize).toBe(65);
  });

  it('counts orders, positions and loss against their limits', () => {
    const risk = day.engine.slice('risk');
    expect(risk.positions).toEqual({ open: 1, limit: 3 });
    expect(risk.orders.today).toBeGreaterThanOrEqual(3);
    expect(risk.limitPoints).toBeCloseTo(15.38, 1);
    expect(risk.blocked).toEqual([]);
    expect(day.engine.slice('orders').orders).toHaveLength(3);
  });

  it('names the slices that a tick changes, and each once', () => {
    day.engine.takeChanged();
    day.forward(1_500);
    const changed = day.engine.takeChanged();
    expect(changed).toEqual(expect.arrayContaining(['chart', 'signals', 'positions', 'pnl', 'risk']));
    expect(new Set(changed).size).toBe(changed.length);
    expect(day.engine.takeChanged()).toEqual([]);
  });

  it('tells the day: phase, square-off, previous close, funds', () => {
    const session = day.engine.session();
    expect(session).toMatchObject({
      phase: 'open',
      squareOffAt: at(day, '15:15'),
      closesAt: at(day, '15:40'),
    });
    expect(session.spotPreviousClose).not.toBeNull();
    expect(session.account.funds).toBeLessThan(100_000_000);
    expect(session.signalsEnabled).toBe(8);
  });

  it('counts down to the square-off that the open spread keeps, though the setting has changed since', () => {
    const settings = withSetting(TERMINAL_SETTINGS, 'squareOffAt', clock('15:05'));
    day.push({ type: 'settings', revision: 9, settings });
    expect(day.engine.session().squareOffAt).toBe(at(day, '15:15'));
    const flat = new EngineDay({ scenario: 'quiet', from: '10:40', settings });
    expect(flat.engine.session().squareOffAt).toBe(at(flat, '15:05'));
  });
});

describe('the end of a day', () => {
  it('is told once, when the books were read after the close', () => {
    const late = new EngineDay({ scenario: 'quiet', from: '15:30' });
    late.to(at(late, '16:30'));
    expect(late.ofType('reconciled').map((fact) => fact.when)).toEqual(['start', 'dayEnd']);
  });
});
