import { beforeEach, describe, expect, it } from 'vitest';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { clock, istDate, istInstant, rupees } from '../../../shared/units/index.ts';
import type { Pricing } from '../../../main/domain/trading/order.ts';
import { EngineDay } from '../../support/engine-day.ts';

/** With money for whatever the broker has twice. */
const RICH = {
  ...TERMINAL_SETTINGS,
  risk: { ...TERMINAL_SETTINGS.risk, paperCapital: rupees(9_000_000) },
};

let day: EngineDay;
beforeEach(() => {
  day = new EngineDay({ scenario: 'demo', from: '11:13', settings: RICH });
});

const noon = (): ReturnType<typeof istInstant> => istInstant(istDate(day.simulation.opensAt), clock('12:00'));
const sent = (purpose: string) => day.ofType('orderIntended').filter((fact) => fact.purpose === purpose);

/** A proxy on the way sends the first order of a purpose once more; the second may stand at another price. */
function doubled(letter: string, pricing?: Pricing): void {
  let isDone = false;
  day.intercept = (effect) => {
    if (effect.type !== 'submit' || effect.ticket.tag.charAt(8) !== letter || isDone) return true;
    isDone = true;
    const { ticket } = effect;
    day.broker().submit({ ...ticket, pricing: pricing ?? ticket.pricing }, () => undefined);
    return true;
  };
}

function squareOff(): void {
  day.command({ name: 'squareOff.propose', args: { spread: null } });
  const id = day.engine.slice('proposal').proposal?.id ?? '';
  expect(day.command({ name: 'squareOff.send', args: { proposal: id } })).toMatchObject({ ok: true });
}

function nets(): readonly number[] {
  let found: readonly number[] = [];
  day.broker().snapshot((result) => {
    if (result.ok) found = result.value.positions.map(({ net }) => net).filter((net) => net !== 0);
  });
  day.forward(1_000);
  return found;
}

describe('an order that the broker has twice under one tag', () => {
  it('counts whole: a hedge that was bought twice covers what was planned, the rest is sold again', () => {
    doubled('H');
    expect(day.until('spreadOpened', noon())).not.toBeNull();
    day.forward(20_000);
    expect(day.ofType('orderFound')).toHaveLength(1);
    expect(sent('mainEntry')).toMatchObject([{ ticket: { quantity: 650 } }]);
    expect(sent('hedgeExit')).toHaveLength(1);
    expect([...nets()].sort((a, b) => a - b)).toEqual([-650, 650]);
    expect(day.engine.slice('notices').notices).toContainEqual(
      expect.objectContaining({
        level: 'serious',
        text: expect.stringContaining('The broker has our order twice'),
      }),
    );
  });

  it('and works is cancelled', () => {
    doubled('H', { kind: 'limit', limit: rupees(12) });
    day.until('orderFound', noon());
    day.forward(20_000);
    expect(day.ofType('changeIntended')).toContainEqual(
      expect.objectContaining({ call: 'cancel', why: 'the broker has it twice' }),
    );
    expect(sent('mainEntry')).toHaveLength(1);
    expect([...nets()].sort((a, b) => a - b)).toEqual([-650, 650]);
  });

  it('and is the short: more is sold than the hedge covers, so all of it is closed', () => {
    doubled('M');
    expect(day.until('spreadClosed', noon())).not.toBeNull();
    expect(day.ofType('exitDecided')).toMatchObject([{ reason: 'entryFailed' }]);
    expect(nets()).toEqual([]);
  });

  it('and sells the hedge: what is short by it is bought back', () => {
    expect(day.until('spreadOpened', noon())).not.toBeNull();
    day.forward(3_000);
    doubled('Y');
    squareOff();
    day.forward(40_000);
    expect(sent('hedgeSurplus').length).toBeGreaterThan(0);
    expect(nets()).toEqual([]);
    expect(day.ofType('spreadClosed').length).toBeGreaterThan(0);
  });

  it('is found again by the next process, and counted once', () => {
    doubled('H');
    expect(day.until('spreadOpened', noon())).not.toBeNull();
    day.forward(20_000);
    day.kill();
    day.forward(20_000);
    expect(day.ofType('orderFound')).toHaveLength(1);
    expect([...nets()].sort((a, b) => a - b)).toEqual([-650, 650]);
  });
});
