import { describe, expect, it } from 'vitest';
import type { EngineInput } from '../../../main/engine/index.ts';
import {
  TERMINAL_SETTINGS,
  withSetting,
  type SettingName,
  type Settings,
} from '../../../shared/contract/index.ts';
import { clock, ensure, istDate, istInstant, paise, rupees } from '../../../shared/units/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

/** The demo's day from two minutes before its entry, with one setting changed, as far as a time. */
function dayWith(name: SettingName, value: unknown, to: string, others = TERMINAL_SETTINGS): EngineDay {
  const settings: Settings = withSetting(others, name, value);
  const day = new EngineDay({ scenario: 'demo', from: '11:13', settings });
  day.to(at(day, to));
  return day;
}

const at = (day: EngineDay, time: string) => istInstant(istDate(day.simulation.opensAt), clock(time));
const planOf = (day: EngineDay) => ensure(day.ofType('spreadPlanned')[0], 'a plan').plan;

describe('the hedge', () => {
  it('is bought by its distance, or by its premium as a share of what is sold [setting hedgeRule]', () => {
    const legs = (rule: string) => {
      const { main, hedge } = planOf(dayWith('hedgeRule', rule, '11:16'));
      const premium = ({ bid, ask }: typeof main): number => bid + ask;
      return { points: main.strike - hedge.strike, percent: (100 * premium(hedge)) / premium(main) };
    };
    const [offset, premium] = [legs('offset'), legs('premium')];
    expect(offset.points).toBe(TERMINAL_SETTINGS.trade.hedgeOffsetPoints);
    expect(premium.points).not.toBe(offset.points);
    const wanted = TERMINAL_SETTINGS.trade.hedgePremiumPercent;
    expect(Math.abs(premium.percent - wanted)).toBeLessThan(Math.abs(offset.percent - wanted));
  });
});

describe('the stop', () => {
  /** From 11:20 on the index stands 20 points beyond the strike; no other limit is in the way. */
  function beyondTheStrike(rule: string): EngineDay {
    const day = dayWith('stopRule', rule, '11:20', withSetting(TERMINAL_SETTINGS, 'dailyLossLimit', null));
    const price = paise(rupees(planOf(day).main.strike) - rupees(20));
    day.tamper = (input: EngineInput) =>
      input.type === 'index' && input.symbol === 'NIFTY' ? [{ ...input, price }] : [input];
    return day;
  }

  it('comes with the ticks, or with the close of the hour [setting stopRule]', () => {
    const [ticks, hours] = [beyondTheStrike('tick'), beyondTheStrike('hourlyClose')];
    ticks.to(at(ticks, '11:21'));
    expect(ticks.ofType('exitDecided')).toMatchObject([{ reason: 'stop' }]);
    hours.to(at(hours, '12:15'));
    expect(hours.ofType('exitDecided')).toEqual([]);
    hours.forward(3_000);
    expect(hours.ofType('exitDecided')).toMatchObject([{ reason: 'stop' }]);
  });

  it('that rests at the broker triggers at the price so far beyond the strike as is set [setting brokerStopBeyondPoints]', () => {
    const trigger = (points: number): number => {
      const orders = dayWith('brokerStopBeyondPoints', points, '11:17').ofType('orderIntended');
      const pricing = orders.find(({ purpose }) => purpose === 'brokerStop')?.ticket.pricing;
      return pricing?.kind === 'stopLimit' ? pricing.trigger : Number.NaN;
    };
    const further = trigger(150) - trigger(50);
    // A put that is in the money moves by more than half of the index, and by no more than all of it.
    expect(further).toBeGreaterThan(rupees(50));
    expect(further).toBeLessThan(rupees(100));
  });
});

describe('what the day has come to', () => {
  it('is told until a quote is as old as is set, and then not known [setting exitMarkAgeMs]', () => {
    const isTold = (ms: number): boolean => {
      const day = dayWith('exitMarkAgeMs', ms, '11:17');
      day.tamper = (input) => (input.type === 'quote' ? [] : [input]);
      day.forward(20_000);
      return day.engine.slice('pnl').net !== null;
    };
    expect([isTold(5_000), isTold(60_000)]).toEqual([false, true]);
  });
});

describe('an exit that does not fill', () => {
  /** How often the order is changed within eleven seconds, each time to 5 paise, for which nobody sells. */
  function changesBy(chaseStepMs: number): number {
    const day = dayWith('chaseStepMs', chaseStepMs, '11:17');
    day.intercept = (effect) => {
      if (effect.type !== 'modify') return true;
      const { tag, orderId } = effect;
      const change = { ...effect.change, pricing: { kind: 'limit', limit: paise(5) } as const };
      day
        .broker()
        .modify(orderId, change, (answer) => day.push({ type: 'orderAnswer', call: 'modify', tag, answer }));
      return false;
    };
    day.command({ name: 'squareOff.propose', args: { spread: null } });
    const proposal = day.engine.slice('proposal').proposal?.id ?? '';
    expect(day.command({ name: 'squareOff.send', args: { proposal } })).toMatchObject({ ok: true });
    const from = day.now;
    day.forward(11_000);
    return day.ofType('changeIntended').filter((fact) => fact.at >= from).length;
  }

  it('is re-priced as often as is set [setting chaseStepMs]', () => {
    expect([changesBy(2_000), changesBy(5_000)]).toEqual([6, 3]);
  });
});
