import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buyBackWaits, sellable, type ForeignOrder } from '../../../../main/domain/trading/foreign-orders.ts';
import { nextMoves } from '../../../../main/domain/trading/spread-guarded.ts';
import { paise, quantity, type Instant } from '../../../../shared/units/index.ts';
import { at, exiting, order } from '../../../support/spread-orders.ts';
import { PLAN } from '../../../support/spread-plan.ts';

const HEDGE = PLAN.hedge.contract;
const units = fc.integer({ min: 0, max: 20 }).map((lots) => lots * 65);

const foreign: fc.Arbitrary<ForeignOrder> = fc.record({
  contract: fc.constant(HEDGE),
  side: fc.constantFrom('buy' as const, 'sell' as const),
  units: units.filter((each) => each > 0),
  limit: fc.option(fc.integer({ min: 5, max: 20_000 }).map(paise)),
  rests: fc.boolean(),
});

describe('a hedge that is sold beside other hands', () => {
  it('never leaves us short, whichever of all the orders fill', () => {
    fc.assert(
      fc.property(
        fc.array(foreign, { maxLength: 4 }),
        fc.integer({ min: -10, max: 10 }).map((lots) => lots * 65),
        fc.integer({ min: 0, max: 10 }).map((lots) => lots * 65),
        (orders, others, working) => {
          const live = { state: 'working' as const, filled: quantity(0), quantity: quantity(working) };
          const legs = [order('hedgeEntry'), order('mainEntry'), order('mainExit')];
          const sale = working === 0 ? [] : [order('hedgeExit', live)];
          const free = sellable(650, others, orders);
          const moves = nextMoves(exiting([...legs, ...sale]), {
            now: at(60_000),
            mayOpen: false,
            maySend: true,
            mayCancel: true,
            mayReprice: true,
            chaseStepMs: 2_000,
            repriceMs: 2_000,
            bookReadAt: at(59_999),
            brokerOpen: { main: null, hedge: free },
            buyBackWaits: false,
          });
          let ours = working;
          for (const move of moves) {
            if (move.kind === 'sellHedge') ours += move.units;
            if (move.kind === 'reprice') ours += move.quantity - working;
            if (move.kind === 'cancel') ours -= working;
          }
          const theirs = orders.reduce((sum, each) => sum + (each.side === 'sell' ? each.units : 0), 0);
          expect(ours).toBeLessThanOrEqual(650);
          expect(ours).toBeLessThanOrEqual(Math.max(0, 650 + others - theirs));
        },
      ),
    );
  });
});

describe('the way out of a short', () => {
  it('is held up five seconds at most, whatever other hands order meanwhile', () => {
    const readings = fc.array(fc.array(foreign, { maxLength: 3 }), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(readings, fc.nat(20), fc.nat(10_000), (seen, exitStep, ask) => {
        const exitAt = at(exitStep * 500);
        let since: Instant | null = null;
        let waitedFrom: Instant | null = null;
        for (const [step, orders] of seen.entries()) {
          const now = at(step * 500);
          since = orders.some(({ side }) => side === 'buy') ? (since ?? now) : null;
          if (now < exitAt) continue;
          if (!buyBackWaits(now, exitAt, orders, since, paise(ask))) return;
          waitedFrom ??= now;
          expect(now - waitedFrom).toBeLessThan(5_000);
        }
      }),
    );
  });
});
