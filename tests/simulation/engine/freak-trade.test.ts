import { describe, expect, it } from 'vitest';
import type { Paise } from '../../../shared/units/index.ts';
import { clock, ensure, istDate, istInstant, paise, quantity, rupees } from '../../../shared/units/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

/**
 * 20 August 2021, NIFTY 16450 CE: from 100 to 800 and back within a second. Here the main leg is quoted and traded as
 * that contract was, eight times its price, while everything else goes on; then the index prints far beyond the strike.
 */
function heldDay(): EngineDay {
  const day = new EngineDay({ scenario: 'demo', from: '11:13' });
  const noon = istInstant(istDate(day.simulation.opensAt), clock('12:00'));
  expect(day.until('spreadOpened', noon)).not.toBeNull();
  day.forward(10_000);
  return day;
}

function quoteMain(day: EngineDay, ask: Paise, last: Paise): void {
  const { plan } = ensure(day.ofType('spreadPlanned')[0], 'a plan');
  day.push({
    type: 'quote',
    contract: plan.main.contract,
    bid: plan.main.bid,
    bidQuantity: quantity(650),
    ask,
    askQuantity: quantity(65),
    last,
    openInterest: null,
    exchangeAt: day.now,
    source: 'simulated',
  });
}

describe('a freak trade', () => {
  it('at eight times the price, for a second, triggers neither stop nor limit [promise 74]', () => {
    const day = heldDay();
    const { plan } = ensure(day.ofType('spreadPlanned')[0], 'a plan');
    const freak = paise(plan.main.ask * 8);
    for (let ms = 0; ms < 1_000; ms += 200) {
      quoteMain(day, freak, freak);
      // It was seen, and is a loss far beyond the limit.
      expect(day.engine.slice('pnl').net).toBeLessThan(rupees(-100_000));
      day.forward(200);
    }
    day.forward(10_000);
    expect(day.ofType('dailyLimitTripped')).toEqual([]);
    expect(day.ofType('exitDecided')).toEqual([]);
  });

  it('in which the index prints once far beyond the strike triggers no stop [promise 74]', () => {
    const day = heldDay();
    const { plan } = ensure(day.ofType('spreadPlanned')[0], 'a plan');
    const price = rupees(plan.main.strike - 300);
    const print = { type: 'index', symbol: 'NIFTY', price, source: 'simulated' } as const;
    day.push({ ...print, exchangeAt: day.now });
    day.push({ ...print, exchangeAt: day.now });
    day.forward(10_000);
    expect(day.ofType('exitDecided')).toEqual([]);
  });

  it('leaves an exit of that moment inside the band around the half minute before [promise 65] [promise 74]', () => {
    const day = heldDay();
    const { plan } = ensure(day.ofType('spreadPlanned')[0], 'a plan');
    const before = plan.main.ask;
    day.forward(31_000);
    quoteMain(day, paise(before * 8), paise(before * 8));
    day.command({ name: 'squareOff.propose', args: { spread: null } });
    const id = day.engine.slice('proposal').proposal?.id ?? '';
    day.command({ name: 'squareOff.send', args: { proposal: id } });
    const exit = day.ofType('changeIntended').find((fact) => fact.at >= day.now);
    const pricing = exit?.change?.pricing;
    if (pricing?.kind !== 'limit') throw new Error('the exit has no limit');
    expect(pricing.limit).toBeLessThan(before * 1.6);
  });
});
