import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DailyLossGuard, RateKeeper, StopGuard } from '../../../../main/domain/risk/index.ts';
import { TERMINAL_SETTINGS } from '../../../../shared/contract/index.ts';
import { after, instant, rupees, strike, tradingDate, type Instant } from '../../../../shared/units/index.ts';

/** Thursday 19 Nov 2026, 10:00 in India. */
const start = instant(1_795_062_600_000);
const today = tradingDate('2026-11-19');
const { risk, trade } = TERMINAL_SETTINGS;

describe('order rates', () => {
  it('whatever is wanted, no second holds more than eight orders, nor more than five entries [promise 40]', () => {
    const wish = fc.record({ gap: fc.nat(400), purpose: fc.constantFrom('entry' as const, 'exit' as const) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 200 }), (wishes) => {
        const keeper = new RateKeeper();
        const sent: { readonly at: Instant; readonly purpose: 'entry' | 'exit' }[] = [];
        let now = start;
        for (const { gap, purpose } of wishes) {
          now = after(now, gap);
          if (purpose === 'entry' && keeper.entryDenials(now, today, 1, risk).length > 0) continue;
          if (purpose === 'exit') now = keeper.exitAt(now, risk);
          keeper.note(now, today, purpose);
          sent.push({ at: now, purpose });
        }
        for (const { at } of sent) {
          const second = sent.filter((order) => order.at <= at && at - order.at < 1_000);
          expect(second.length).toBeLessThanOrEqual(8);
          expect(second.filter((order) => order.purpose === 'entry').length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});

describe('the stop by ticks', () => {
  it('never acts on prints through the strike that stand alone [promise 74]', () => {
    const tick = fc.record({
      gap: fc.integer({ min: 1, max: 4_000 }),
      depth: fc.integer({ min: 0, max: 5_000 }),
    });
    fc.assert(
      fc.property(fc.array(tick, { maxLength: 100 }), (prints) => {
        const guard = new StopGuard('PE', strike(25_800));
        let at = start;
        for (const [index, { gap, depth }] of prints.entries()) {
          at = after(at, gap);
          const price = rupees(index % 2 === 0 ? 25_800 - depth : 25_801 + depth);
          expect(guard.observe({ price, exchangeAt: at, at }, trade, 5_000)).toBe(false);
        }
      }),
    );
  });

  it('always acts within four seconds of a fall through the strike that stays', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 200, max: 1_000 }), { minLength: 20, maxLength: 40 }),
        (gaps) => {
          const guard = new StopGuard('PE', strike(25_800));
          let at = start;
          const hit = gaps.some((gap) => {
            at = after(at, gap);
            return guard.observe({ price: rupees(25_795), exchangeAt: at, at }, trade, 5_000);
          });
          expect(hit).toBe(true);
          expect(at - start).toBeLessThanOrEqual(5_000);
        },
      ),
    );
  });
});

describe('the daily loss limit', () => {
  it('trips only when every mark of at least three seconds was a loss at the limit or more', () => {
    const mark = fc.record({ gap: fc.nat(2_000), net: fc.option(fc.integer({ min: -20_000, max: 5_000 })) });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
        const guard = new DailyLossGuard();
        const seen: { readonly at: Instant; readonly lost: boolean }[] = [];
        let quotedAt = start;
        for (const { gap, net } of marks) {
          quotedAt = after(quotedAt, gap);
          seen.push({ at: quotedAt, lost: net !== null && net <= -10_000 });
          const state = guard.observe(
            { net: net === null ? null : rupees(net), quotedAt },
            rupees(10_000),
            3_000,
          );
          const run = seen.slice(seen.findLastIndex((each) => !each.lost) + 1);
          const confirmed = (run.at(-1)?.at ?? 0) - (run[0]?.at ?? 0) >= 3_000;
          expect(state === 'tripped').toBe(confirmed);
          if (state === 'tripped') return;
        }
      }),
    );
  });
});
