import { describe, expect, it } from 'vitest';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { addDays, clock, istDate, istInstant, type Instant } from '../../../shared/units/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

const held = { ...TERMINAL_SETTINGS, trade: { ...TERMINAL_SETTINGS.trade, exitRule: 'expiry' } } as const;
const day = new EngineDay({ scenario: 'expiry', seed: 1, settings: held, from: '11:10' });
const monday = istDate(day.simulation.opensAt);
const at = (time: string): Instant => istInstant(addDays(monday, 1), clock(time));

// Nothing is decided on a quiet afternoon: the night comes by a restart.
day.until('spreadOpened', istInstant(monday, clock('11:20')));
day.stop();
day.to(at('09:14'));
day.kill();
day.to(at('09:16:30'));

describe('the day on which a spread expires', () => {
  it('shows the time, premium and distance that are left of it', () => {
    const [view] = day.engine.slice('expiryDay').spreads;
    const [spread] = day.engine.slice('positions').spreads;
    const short = spread?.legs.find(({ role }) => role === 'short');
    expect(view).toMatchObject({ signal: 'S1', squareOffAt: at('15:15'), toStrike: spread?.toStop });
    expect(view?.premiumLeft).toBe((short?.exitPrice ?? 0) * 650);
    expect(view?.premiumTaken).toBe((short?.entryPrice ?? 0) * 650);
    expect(view?.sigma).toBeGreaterThan(2_000);
  });

  it('tells what a move of 50 and 100 points either way would do, and the exit now by its quotes', () => {
    const [view] = day.engine.slice('expiryDay').spreads;
    const steps = view?.steps ?? [];
    expect(steps.map(({ points }) => points)).toEqual([-100, -50, 0, 50, 100]);
    expect(steps[2]?.exit).toBe(day.engine.slice('positions').spreads[0]?.exitNow);
    const exits = steps.map(({ exit }) => exit ?? 0);
    expect(exits).toEqual(exits.toSorted((a, b) => a - b));
    const deltas = steps.map(({ delta }) => delta ?? 0);
    expect(deltas.every((delta) => delta < 0 && delta > -1)).toBe(true);
    expect(deltas).toEqual(deltas.toSorted((a, b) => a - b));
  });

  it('asks for the expiry-day extra of 2 % of the short’s notional on top of the margin in use', () => {
    const [view] = day.engine.slice('expiryDay').spreads;
    const spot = day.engine.session().spot.value ?? 0;
    expect(view?.expiryDayExtra).toBe(Math.round(spot * 650 * 0.02));
    expect(day.engine.slice('risk').marginExpiryDay).toBe(
      (view?.marginUsed ?? 0) + (view?.expiryDayExtra ?? 0),
    );
  });

  it('holds nothing over the night that follows: it ends today', () => {
    expect(day.engine.slice('risk').marginNextSession).toBeNull();
  });

  it('lists what the clock still brings: square-off, the auction, its print, the close', () => {
    const [view] = day.engine.slice('expiryDay').spreads;
    expect(view?.events).toEqual([
      { kind: 'squareOff', at: at('15:15'), until: null },
      { kind: 'auction', at: at('15:15'), until: at('15:35') },
      { kind: 'settles', at: at('15:35'), until: null },
      { kind: 'marketCloses', at: at('15:40'), until: null },
    ]);
  });

  it('shows the chain of the spread that expires, not that of the next entry', () => {
    const chain = day.engine.slice('chain');
    expect(chain.expiry).toBe(addDays(monday, 1));
    expect(chain.tradedExpiry).not.toBe(chain.expiry);
    const ours = chain.rows.flatMap(({ put }) => put.ours ?? []);
    expect(ours.toSorted()).toEqual(['hedge', 'short']);
  });

  it('sums the Greeks of both legs in rupees: the sold put gains when the index rises, and time is paid to it', () => {
    const greeks = day.engine.slice('positions').spreads[0]?.greeks;
    expect(greeks?.delta).toBeGreaterThan(0);
    expect(greeks?.theta).toBeGreaterThan(0);
  });
});
