import { describe, expect, it } from 'vitest';
import { after, clock, istDate, istInstant, type Instant } from '../../../shared/units/index.ts';
import type { EngineInput } from '../../../main/engine/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

const SLOW_MS = 12_000;

/** A broker that shows nothing of an entry's main order for twelve seconds, although it has it. */
function dayWithSlowMain(): EngineDay {
  const day = new EngineDay({ scenario: 'demo', from: '11:13' });
  let hiddenUntil: Instant | null = null;
  const isMain = (tag: string | null): boolean => tag?.charAt(8) === 'M';
  const isHidden = (tag: string | null): boolean =>
    isMain(tag) && hiddenUntil !== null && day.now < hiddenUntil;
  day.intercept = (effect) => {
    if (effect.type === 'submit' && isMain(effect.ticket.tag)) hiddenUntil ??= after(day.now, SLOW_MS);
    return true;
  };
  day.tamper = (input): readonly EngineInput[] => {
    if (input.type === 'orderAnswer' && isHidden(input.tag)) return [];
    if (input.type === 'orderUpdate' && isHidden(input.order.tag)) return [];
    if (input.type !== 'snapshot' || !input.result.ok) return [input];
    const orders = input.result.value.orders.filter(({ tag }) => !isHidden(tag));
    return [{ ...input, result: { ok: true, value: { ...input.result.value, orders } } }];
  };
  return day;
}

describe('a broker that is twelve seconds slow', () => {
  it('with the main leg finds its hedge still there [failure 3]', () => {
    const day = dayWithSlowMain();
    day.to(istInstant(istDate(day.simulation.opensAt), clock('11:20')));
    expect(day.ofType('orderAbsent')).toEqual([]);
    expect(day.ofType('spreadOpened')).toHaveLength(1);
    expect(day.ofType('orderIntended').map(({ purpose }) => purpose)).toEqual([
      'hedgeEntry',
      'mainEntry',
      'brokerStop',
    ]);
  });
});
