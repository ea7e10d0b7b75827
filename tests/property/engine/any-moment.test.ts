import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clock, istDate, istInstant, type Instant } from '../../../shared/units/index.ts';
import { createEngine, type EngineInput, type Fact } from '../../../main/engine/index.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

function at(day: EngineDay, time: string): Instant {
  return istInstant(istDate(day.simulation.opensAt), clock(time));
}

function netsOf(day: EngineDay): ReadonlyMap<string, number> {
  const nets = new Map<string, number>();
  const filled = new Map<string, { readonly contract: string; readonly units: number }>();
  for (const { order } of day.ofType('orderSeen')) {
    filled.set(order.orderId, {
      contract: order.contract,
      units: order.side === 'buy' ? order.filled : -order.filled,
    });
  }
  for (const { contract, units } of filled.values()) nets.set(contract, (nets.get(contract) ?? 0) + units);
  return nets;
}

interface Fault {
  readonly drop: number;
  readonly twice: number;
}

/** Drops and doubles what comes from the broker, by a fixed pattern. */
function tamperWith(fault: Fault): (input: EngineInput) => readonly EngineInput[] {
  let count = 0;
  return (input) => {
    if (input.type !== 'orderAnswer' && input.type !== 'orderUpdate') return [input];
    count += 1;
    if (count % fault.drop === 0) return [];
    return count % fault.twice === 0 ? [input, input] : [input];
  };
}

const full = process.env['KAVACH_FULL'] === '1';

describe('an engine at any moment of a day', () => {
  it('can be killed, loses and doubles answers, and still ends flat, with nothing bought or sold twice', () => {
    const moment = fc.integer({ min: 0, max: 2_500 });
    const fault = fc.record({ drop: fc.integer({ min: 2, max: 9 }), twice: fc.integer({ min: 2, max: 9 }) });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 30_000 }), fault, (entryMs, exitMs, faults) => {
        const day = new EngineDay({ scenario: 'demo', from: '11:13' });
        day.tamper = tamperWith(faults);
        day.to((at(day, '11:15:02') + entryMs) as Instant);
        day.kill();
        day.to(at(day, '11:17'));
        day.halt();
        day.forward(Math.floor(exitMs / 10));
        day.kill();
        day.to(at(day, '11:22'));
        for (const net of netsOf(day).values()) expect(net).toBe(0);
        expect(day.engine.slice('positions').broker.differences).toEqual([]);
        expect(day.engine.slice('emergency').run?.flatAt).not.toBeNull();
        const tags = day.ofType('orderIntended').map((fact) => fact.ticket.tag);
        expect(new Set(tags).size).toBe(tags.length);
        const again = createEngine({ book: 'demo', mode: 'demo', calendar: NSE_CALENDAR });
        for (const fact of day.facts) again.fold(JSON.parse(JSON.stringify(fact)) as Fact);
        expect(again.memory()).toBe(day.engine.memory());
      }),
      { numRuns: full ? 200 : 10 },
    );
  });
});
