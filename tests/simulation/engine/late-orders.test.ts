import { beforeEach, describe, expect, it } from 'vitest';
import type { Effect } from '../../../main/engine/index.ts';
import type { BrokerPosition, OrderTicket, Pricing } from '../../../main/domain/trading/order.ts';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { clock, ensure, istDate, istInstant, paise, rupees } from '../../../shared/units/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

/** With money for a short that stands alone: the broker takes it. */
const RICH = {
  ...TERMINAL_SETTINGS,
  risk: { ...TERMINAL_SETTINGS.risk, paperCapital: rupees(9_000_000) },
};

const AT_MARKET: Pricing = { kind: 'protectedMarket' };

/** A Demo day at 11:13, two minutes before its entry. */
let day: EngineDay;
/** Orders that left and wait at the broker's door: it has not taken them. */
let held: OrderTicket[];
beforeEach(() => {
  day = new EngineDay({ scenario: 'demo', from: '11:13', settings: RICH });
  held = [];
});

const noon = (): ReturnType<typeof istInstant> => istInstant(istDate(day.simulation.opensAt), clock('12:00'));

/** From here on the broker takes the first order of a purpose only when it is told to. */
function holdFirst(letter: string): void {
  day.intercept = (effect: Effect) => {
    if (effect.type !== 'submit' || effect.ticket.tag.charAt(8) !== letter || held.length > 0) return true;
    held.push(effect.ticket);
    return false;
  };
}

function brokerTakes(pricing: Pricing = AT_MARKET): OrderTicket {
  const ticket = ensure(held[0], 'an order at the door');
  day.broker().submit({ ...ticket, pricing }, () => undefined);
  return ticket;
}

/** What the broker holds, in any contract. */
function nets(): readonly number[] {
  let positions: readonly BrokerPosition[] = [];
  day.broker().snapshot((result) => {
    if (result.ok) ({ positions } = result.value);
  });
  day.forward(2_000);
  return positions.map(({ net }) => net).filter((net) => net !== 0);
}

function squareOff(): void {
  day.command({ name: 'squareOff.propose', args: { spread: null } });
  const id = day.engine.slice('proposal').proposal?.id ?? '';
  expect(day.command({ name: 'squareOff.send', args: { proposal: id } })).toMatchObject({ ok: true });
}

/** Entered but for the main leg, which is given up for lost: its hedge is sold, the spread has ended. */
function endedWithoutMain(): void {
  holdFirst('M');
  expect(day.until('spreadClosed', noon())).not.toBeNull();
  expect(day.ofType('orderAbsent')).toMatchObject([{ state: 'refused' }]);
}

const sent = (purpose: string) => day.ofType('orderIntended').filter((fact) => fact.purpose === purpose);
const blocked = () => day.engine.slice('risk').blocked.map(({ code }) => code);

describe('a main order that the broker takes after its spread has ended', () => {
  it('is told, bought back at once, and blocks entries until that is done', () => {
    endedWithoutMain();
    const { quantity } = brokerTakes();
    const reopened = day.until('spreadReopened', noon());
    expect(reopened).toMatchObject({ detail: expect.stringContaining('Main order') });
    expect(blocked()).toContain('UNKNOWN_POSITION');
    expect(day.engine.slice('notices').notices).toContainEqual(
      expect.objectContaining({ level: 'serious', text: expect.stringContaining('Late order of ours') }),
    );
    expect(day.until('spreadClosed', noon())).not.toBeNull();
    expect(sent('mainExit')).toMatchObject([{ ticket: { quantity } }]);
    expect(sent('mainEntry')).toHaveLength(1);
    expect(nets()).toEqual([]);
    expect(blocked()).not.toContain('UNKNOWN_POSITION');
  });

  it('is seen within five seconds, although nothing was open', () => {
    endedWithoutMain();
    day.tamper = (input) => (input.type === 'orderUpdate' ? [] : [input]);
    day.forward(20_000);
    brokerTakes();
    const from = day.now;
    expect(ensure(day.until('spreadReopened', noon()) ?? undefined, 'it').at - from).toBeLessThan(6_500);
  });

  it('counts in the profit and loss of the day, with its charges', () => {
    endedWithoutMain();
    const [first] = day.ofType('spreadClosed');
    const before = day.engine.slice('pnl');
    brokerTakes();
    day.until('spreadReopened', noon());
    expect(day.until('spreadClosed', noon())).not.toBeNull();
    const [last] = day.ofType('spreadClosed').slice(1);
    const traded = day.engine.slice('orders').orders.filter(({ purpose }) => purpose.startsWith('main'));
    const [bought, sold] = traded.map(({ averagePrice }) => averagePrice ?? 0);
    expect((last?.realised ?? 0) - (first?.realised ?? 0)).toBe(650 * ((sold ?? 0) - (bought ?? 0)));
    expect(day.engine.slice('pnl').charges).toBeGreaterThan(before.charges ?? 0);
  });

  it('while no terminal runs, is closed by the next one', () => {
    endedWithoutMain();
    day.tamper = (input) => (input.type === 'orderUpdate' ? [] : [input]);
    brokerTakes();
    day.forward(300);
    expect(day.ofType('spreadReopened')).toEqual([]);
    day.kill();
    expect(day.until('spreadClosed', noon())).not.toBeNull();
    expect(day.ofType('spreadReopened')).toHaveLength(1);
    expect(nets()).toEqual([]);
  });

  it('and dies with the process in between, is closed from the journal, once', () => {
    endedWithoutMain();
    brokerTakes();
    day.until('spreadReopened', noon());
    day.kill();
    expect(day.until('spreadClosed', noon())).not.toBeNull();
    expect(day.ofType('spreadReopened')).toHaveLength(1);
    expect(nets()).toEqual([]);
  });

  it('and that the user has bought back by hand already, is not bought back again', () => {
    endedWithoutMain();
    day.tamper = (input) => (input.type === 'orderUpdate' ? [] : [input]);
    const ticket = brokerTakes();
    const byHand = { ...ticket, tag: 'BYHAND' as never, side: 'buy', pricing: AT_MARKET } as const;
    day.broker().submit(byHand, () => undefined);
    expect(day.until('spreadClosed', noon())).not.toBeNull();
    day.forward(30_000);
    expect(sent('mainExit')).toEqual([]);
    expect(day.ofType('closedElsewhere')).toHaveLength(1);
    expect(nets()).toEqual([]);
  });

  it('and only works, is cancelled', () => {
    endedWithoutMain();
    brokerTakes({ kind: 'limit', limit: rupees(400) });
    expect(day.until('spreadReopened', noon())).not.toBeNull();
    expect(day.until('spreadClosed', noon())).not.toBeNull();
    expect(day.ofType('changeIntended').at(-1)).toMatchObject({ call: 'cancel' });
    expect(sent('mainExit')).toEqual([]);
  });

  it('after an emergency stop has said flat: the stop goes on until it is flat again', () => {
    endedWithoutMain();
    day.halt();
    day.forward(5_000);
    expect(day.engine.slice('emergency').run?.flatAt).not.toBeNull();
    brokerTakes();
    day.until('spreadReopened', noon());
    expect(day.engine.slice('emergency').run).toMatchObject({ flatAt: null });
    day.forward(20_000);
    expect(day.engine.slice('emergency').run?.flatAt).not.toBeNull();
    expect(nets()).toEqual([]);
  });
});

describe('an exit order that was given up for lost and comes beside its successor', () => {
  /** Closed, with the first order of this purpose still at the broker's door. */
  function closedBut(letter: string): void {
    expect(day.until('spreadOpened', noon())).not.toBeNull();
    day.forward(3_000);
    holdFirst(letter);
    squareOff();
    expect(day.until('spreadClosed', noon())).not.toBeNull();
    expect(held).toHaveLength(1);
  }

  it('has sold the hedge twice: it is bought back at once', () => {
    closedBut('Y');
    const { quantity } = brokerTakes();
    expect(day.until('spreadReopened', noon())).not.toBeNull();
    expect(day.until('spreadClosed', noon())).not.toBeNull();
    expect(sent('hedgeSurplus')).toMatchObject([{ ticket: { side: 'buy', quantity } }]);
    expect(nets()).toEqual([]);
  });

  it('has sold the hedge twice, and the user has bought it back by hand already: nothing is sent', () => {
    closedBut('Y');
    day.tamper = (input) => (input.type === 'orderUpdate' ? [] : [input]);
    const ticket = brokerTakes();
    day
      .broker()
      .submit({ ...ticket, tag: 'BYHAND' as never, side: 'buy', pricing: AT_MARKET }, () => undefined);
    expect(day.until('spreadClosed', noon())).not.toBeNull();
    day.forward(20_000);
    expect(sent('hedgeSurplus')).toEqual([]);
    expect(day.ofType('closedElsewhere')).toMatchObject([{ legs: [{ role: 'hedge', isSurplus: true }] }]);
    expect(nets()).toEqual([]);
  });

  it('is not sent again before a sale is given up, which takes longer than a slow broker', () => {
    expect(day.until('spreadOpened', noon())).not.toBeNull();
    day.forward(3_000);
    holdFirst('Y');
    squareOff();
    day.forward(95_000);
    expect(held).toHaveLength(1);
    expect(sent('hedgeExit')).toHaveLength(1);
    brokerTakes();
    day.forward(5_000);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
    expect(nets()).toEqual([]);
  });

  it('has bought the short back twice: what turned long is sold', () => {
    day.intercept = (effect) => effect.type !== 'submit' || effect.ticket.tag.charAt(8) !== 'B';
    expect(day.until('spreadOpened', noon())).not.toBeNull();
    day.forward(40_000);
    holdFirst('X');
    squareOff();
    expect(day.until('spreadClosed', noon())).not.toBeNull();
    brokerTakes();
    expect(day.until('spreadReopened', noon())).not.toBeNull();
    expect(day.until('spreadClosed', noon())).not.toBeNull();
    expect(sent('mainSurplus')).toMatchObject([{ ticket: { side: 'sell' } }]);
    expect(nets()).toEqual([]);
    expect(day.engine.slice('pnl').unrealised).toBe(paise(0));
  });
});
