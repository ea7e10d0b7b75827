import { describe, expect, it } from 'vitest';
import { clock, istDate, istInstant, type Instant } from '../../../shared/units/index.ts';
import type { Fact } from '../../../main/engine/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

function at(day: EngineDay, time: string): Instant {
  return istInstant(istDate(day.simulation.opensAt), clock(time));
}

/** What the broker holds in the end, and how often anything was bought or sold. */
function tradedUnits(day: EngineDay): Record<string, number> {
  const filled = new Map<string, number>();
  for (const fact of day.ofType('orderSeen')) filled.set(fact.order.tag ?? '', fact.order.filled);
  const sums: Record<string, number> = { buy: 0, sell: 0 };
  for (const [tag, units] of filled) {
    const sent = day.ofType('orderIntended').find((fact) => fact.ticket.tag === tag);
    if (sent !== undefined) sums[sent.ticket.side] = (sums[sent.ticket.side] ?? 0) + units;
  }
  return sums;
}

const MOMENTS: readonly (readonly [Fact['type'], number])[] = [
  ['spreadPlanned', 0],
  ['spreadPlanned', 120],
  ['orderSeen', 0],
  ['orderSeen', 30],
  ['orderAnswered', 0],
  ['spreadOpened', 0],
  ['spreadOpened', 60],
  ['exitDecided', 0],
  ['exitDecided', 60],
];

const full = process.env['KAVACH_FULL'] === '1';

describe('a process that is killed', () => {
  it.each(full ? MOMENTS : MOMENTS.filter((_, place) => place % 2 === 1))(
    'after %s and %i ms trades nothing twice and ends flat',
    (type, ms) => {
      const day = new EngineDay({ scenario: 'demo', from: '11:13' });
      expect(day.until(type, at(day, '15:40'))).not.toBeNull();
      day.forward(ms);
      const before = day.engine.memory();
      day.kill();
      const noted = JSON.parse(before) as { spreads: readonly unknown[] };
      expect(day.engine.slice('positions').spreads).toHaveLength(noted.spreads.length);
      day.to(at(day, '15:45'));
      expect(day.ofType('spreadPlanned')).toHaveLength(1);
      const [spread] = day.engine.slice('positions').spreads;
      expect(spread === undefined || spread.stage === 'flat').toBe(true);
      const { buy, sell } = tradedUnits(day);
      expect(buy).toBe(sell);
      // An order on its way when the process dies may be lost: then the hedge alone was traded, or nothing.
      expect([0, 650, 1300]).toContain(buy);
      if (type === 'spreadOpened' || type === 'exitDecided') expect(buy).toBe(1300);
      expect(day.engine.slice('positions').broker.differences).toEqual([]);
    },
  );

  it('before the signal and started after it fills the bar in and does not enter late', () => {
    const day = new EngineDay({ scenario: 'demo' });
    day.to(at(day, '11:10'));
    day.stop();
    day.to(at(day, '11:40'));
    day.kill();
    day.forward(60_000);
    const fired = day.ofType('barEvaluated').find((fact) => fact.evaluation.fired !== null);
    expect(fired?.backFilled).toBe(true);
    expect(day.ofType('entryMissed')[0]?.reasons.map((reason) => reason.code)).toEqual(['BAR_BACK_FILLED']);
    expect(day.ofType('orderIntended')).toEqual([]);
  });

  it('evaluates no bar twice and keeps the state of its week', () => {
    const day = new EngineDay({ scenario: 'demo' });
    day.to(at(day, '10:40'));
    day.kill();
    day.to(at(day, '13:20'));
    day.kill();
    day.to(at(day, '15:45'));
    const starts = day.ofType('barEvaluated').map((fact) => fact.evaluation.bar.start);
    expect(starts).toEqual([...new Set(starts)]);
    expect(starts).toHaveLength(7);
    expect(day.ofType('weekDoubted')).toEqual([]);
  });

  it('with an emergency stop running goes on closing, halted as before', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    expect(day.until('spreadOpened', at(day, '12:00'))).not.toBeNull();
    day.forward(60_000);
    day.halt();
    day.kill();
    day.forward(10_000);
    expect(day.ofType('spreadClosed')).toMatchObject([{ reason: 'emergency' }]);
    expect(day.engine.slice('emergency').run?.flatAt).not.toBeNull();
    expect(day.engine.slice('risk').blocked.map((each) => each.code)).toContain('HALTED');
  });
});

describe('a process that starts within a bar', () => {
  it('closes that bar as one that saw all of it: history fills what it missed', () => {
    const whole = new EngineDay({ scenario: 'demo' });
    const late = new EngineDay({ scenario: 'demo', from: '10:52:20' });
    for (const day of [whole, late]) day.to(at(day, '11:15:03'));
    const [, built] = whole.ofType('barEvaluated');
    const [first, seeded] = late.ofType('barEvaluated');
    expect(first?.backFilled).toBe(true);
    expect(seeded?.backFilled).toBe(false);
    expect(seeded?.evaluation).toEqual(built?.evaluation);
  });
});

describe('a plan without an order in the journal', () => {
  it('is not what a crash leaves: plan and first order are facts of one event, on disk before that order leaves', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    let known: readonly Fact['type'][] = [];
    day.intercept = (effect) => {
      if (effect.type === 'submit' && known.length === 0) known = day.facts.slice(-2).map(({ type }) => type);
      return true;
    };
    const plan = day.until('spreadPlanned', at(day, '12:00'));
    expect(known).toEqual(['spreadPlanned', 'orderIntended']);
    expect(day.ofType('orderIntended')[0]?.at).toBe(plan?.at);
  });

  it('and should the record of one have been lost, is not given up before the book was read: the order is found', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    expect(day.until('spreadPlanned', at(day, '12:00'))).not.toBeNull();
    day.forward(60);
    day.stop();
    day.facts.splice(day.facts.findIndex(({ type }) => type === 'spreadPlanned') + 1);
    day.kill();
    day.forward(60_000);
    const types = day.facts.map(({ type }) => type);
    expect(types).toContain('orderFound');
    expect(types.slice(0, types.indexOf('orderFound'))).not.toContain('spreadAbandoned');
    expect(day.engine.slice('positions').broker.differences).toEqual([]);
  });
});
