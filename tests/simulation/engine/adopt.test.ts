import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderTag } from '../../../main/domain/trading/order.ts';
import { describeFact } from '../../../main/engine/index.ts';
import type { AdoptionPreview, CommandArgs, ContractKey } from '../../../shared/contract/index.ts';
import { quantity, rupees } from '../../../shared/units/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

const SHORT = 'NIFTY 2026-11-17 27350 PE' as ContractKey;
const HEDGE = 'NIFTY 2026-11-17 27150 PE' as ContractKey;
type Wish = CommandArgs<'position.adopt'>;
const BOTH: Wish = { signal: 'S1', short: SHORT, hedge: HEDGE, units: 130, product: 'MIS' };

/** A Demo day after its entry was missed, with 130 units of a put spread that were traded by hand. */
let day: EngineDay;
beforeEach(() => {
  day = new EngineDay({ scenario: 'demo', from: '11:40' });
  day.forward(3_000);
});

function byHand(contract: ContractKey, side: 'buy' | 'sell', units: number): void {
  const limit = rupees(side === 'buy' ? 30 : 38);
  const ticket = { contract, side, quantity: quantity(units), product: 'MIS' } as const;
  day
    .broker()
    .submit({ ...ticket, tag: `BYHAND${side}` as OrderTag, pricing: { kind: 'limit', limit } }, () => {});
}

function held(): void {
  byHand(HEDGE, 'buy', 130);
  byHand(SHORT, 'sell', 130);
  day.forward(65_000);
  expect(day.engine.slice('positions').broker.foreign.map(({ net }) => net)).toEqual([-130, 130]);
}

const adopt = (wish: Wish) => day.command({ name: 'position.adopt', args: wish });
const whatIf = (wish: Wish) => day.command({ name: 'position.whatIf', args: wish });
const foreign = () => day.engine.slice('positions').broker.foreign.length;

describe('a spread that was traded by hand', () => {
  it('is adopted by the user: ours, guarded with a stop at the broker, and found again after a restart [promise 79]', () => {
    held();
    expect(adopt(BOTH)).toMatchObject({ ok: true });
    day.forward(10_000);
    expect(foreign()).toBe(0);
    expect(day.engine.slice('positions').spreads).toMatchObject([
      { stage: 'open', signal: 'S1', note: 'adopted by test' },
    ]);
    expect(day.engine.slice('pnl').net).not.toBeNull();
    expect(day.ofType('orderIntended').map(({ purpose }) => purpose)).toEqual(['brokerStop']);
    expect(day.ofType('positionAdopted').map((fact) => describeFact(fact).text)).toEqual([
      'Adopted by test, counted under S1: NIFTY 17 NOV 27350 PE -130 and NIFTY 17 NOV 27150 PE 130, guarded from now on',
    ]);
    day.kill();
    day.forward(5_000);
    expect(day.engine.slice('positions').broker.differences).toEqual([]);
    day.halt();
    day.forward(20_000);
    expect(day.engine.slice('emergency').run?.flatAt).not.toBeNull();
    expect(day.ofType('spreadClosed')).toMatchObject([{ reason: 'emergency' }]);
    expect(foreign()).toBe(0);
  });

  it('of which only a part is adopted has only that part closed', () => {
    held();
    expect(adopt({ ...BOTH, units: 65 })).toMatchObject({ ok: true });
    day.forward(5_000);
    day.halt();
    day.forward(20_000);
    const bought = day.ofType('orderSeen').filter(({ order }) => order.filled > 0 && order.side === 'buy');
    expect(bought.at(-1)?.order.filled).toBe(65);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
  });
});

describe('what adopting would do', () => {
  it('is told before it is done: the spread, its prices, its stop and its worst loss; nothing is done', () => {
    held();
    const told = whatIf(BOTH);
    expect(told).toMatchObject({
      ok: true,
      value: { signal: 'S1', option: 'PE', units: 130, lots: 2, product: 'MIS', closesAtOnce: false },
    });
    const { legs, stopLevel, worstLoss } = (told as { value: AdoptionPreview }).value;
    expect(stopLevel).toBe(rupees(27_350));
    const [short, hedge] = legs;
    expect([short?.role, hedge?.role]).toEqual(['short', 'hedge']);
    // By the broker's book they were sold and bought at prices of their own; from here on they count at the book's sides.
    expect(short?.average).toBeGreaterThanOrEqual(rupees(38));
    expect(hedge?.average).toBeLessThanOrEqual(rupees(30));
    const now = (short?.countsFrom ?? 0) - (hedge?.countsFrom ?? 0);
    expect(worstLoss).toBe((rupees(200) - now) * 130);
    expect(day.ofType('positionAdopted')).toEqual([]);
    expect(day.engine.slice('positions').broker.foreign[0]?.held).toMatchObject([
      { product: 'MIS', net: -130 },
    ]);
  });

  it('of a leg alone is that it is closed at once', () => {
    held();
    expect(whatIf({ ...BOTH, hedge: null })).toMatchObject({
      ok: true,
      value: { closesAtOnce: true, worstLoss: null, legs: [{ role: 'short' }] },
    });
  });

  it('is refused in the words in which the adoption would be', () => {
    held();
    const wish = { ...BOTH, units: 195 };
    expect(whatIf(wish)).toMatchObject({ ok: false });
    expect(whatIf(wish)).toEqual(adopt(wish));
  });
});

describe('a leg alone', () => {
  it('is adopted only to be closed: a short is bought back at once [promise 79]', () => {
    held();
    expect(adopt({ ...BOTH, hedge: null })).toMatchObject({ ok: true });
    day.forward(20_000);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
    expect(day.ofType('orderIntended').map(({ purpose }) => purpose)).toEqual(['mainExit']);
    expect(day.engine.slice('positions').broker.foreign.map(({ net }) => net)).toEqual([130]);
  });

  it('that is bought is sold at once', () => {
    held();
    expect(adopt({ ...BOTH, short: null })).toMatchObject({ ok: true });
    day.forward(20_000);
    expect(day.ofType('orderIntended').map(({ purpose }) => purpose)).toEqual(['hedgeExit']);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
  });
});

describe('nothing is adopted', () => {
  it.each<[string, Partial<Wish>]>([
    ['more than the broker shows', { units: 195 }],
    ['in another product', { product: 'NRML' }],
    ['in broken lots', { units: 100 }],
    ['the wrong way round', { short: HEDGE, hedge: SHORT }],
    ['without a leg', { short: null, hedge: null }],
    ['that nobody lists', { short: 'RELIANCE' }],
  ])('%s', (_, wish) => {
    held();
    expect(adopt({ ...BOTH, ...wish })).toMatchObject({ ok: false });
    expect(day.ofType('positionAdopted')).toEqual([]);
    expect(foreign()).toBe(2);
  });
});
