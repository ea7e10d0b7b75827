import { beforeEach, describe, expect, it } from 'vitest';
import type { BrokerSnapshot, OrderTicket } from '../../../main/domain/trading/order.ts';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { clock, ensure, istDate, istInstant, quantity, rupees } from '../../../shared/units/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

/** With money for a short that stands alone: the broker takes it. */
const RICH = {
  ...TERMINAL_SETTINGS,
  risk: { ...TERMINAL_SETTINGS.risk, paperCapital: rupees(9_000_000) },
};

/** A Demo day on which the short is bought back, and our sale of 650 hedge units waits at the broker's door. */
let day: EngineDay;
let sale: OrderTicket;
beforeEach(() => {
  day = new EngineDay({ scenario: 'demo', from: '11:13', settings: RICH });
  expect(day.until('spreadOpened', noon())).not.toBeNull();
  const doors: OrderTicket[] = [];
  day.intercept = (effect) => {
    if (effect.type !== 'submit' || effect.purpose !== 'exit' || effect.ticket.side !== 'sell') return true;
    doors.push(effect.ticket);
    return false;
  };
  day.command({ name: 'squareOff.propose', args: { spread: null } });
  const id = day.engine.slice('proposal').proposal?.id ?? '';
  expect(day.command({ name: 'squareOff.send', args: { proposal: id } })).toMatchObject({ ok: true });
  day.time.advanceWhile(noon(), () => doors.length === 0);
  sale = ensure(doors[0], 'a sale of the hedge');
  expect(sale.quantity).toBe(650);
  day.intercept = () => true;
});

const noon = (): ReturnType<typeof istInstant> => istInstant(istDate(day.simulation.opensAt), clock('12:00'));
const takenBack = () => day.ofType('orderIntended').filter(({ purpose }) => purpose === 'hedgeSurplus');
const differences = (): string => day.engine.slice('positions').broker.differences.join('; ');

function sell(ticket: OrderTicket, ms = 3_000): void {
  day.broker().submit({ ...ticket, pricing: { kind: 'protectedMarket' } }, () => undefined);
  day.forward(ms);
}

const anotherHandSells = (units: number): void =>
  sell({ ...sale, quantity: quantity(units), tag: 'BYHAND' as never });
const brokerTakesOurs = (ms?: number): void => sell(sale, ms);

function books(): BrokerSnapshot {
  const read: BrokerSnapshot[] = [];
  day.broker().snapshot((result) => {
    if (result.ok) read.push(result.value);
  });
  day.forward(1_000);
  return ensure(read[0], 'a reading of the books');
}

const hedgeNet = (): number => books().positions.find(({ contract }) => contract === sale.contract)?.net ?? 0;

describe('a sale of our hedge that the broker takes after another hand has sold the same hedge', () => {
  it('makes a short of our own, which is bought back once, and the spread ends flat', () => {
    anotherHandSells(650);
    brokerTakesOurs();
    day.forward(20_000);
    expect(takenBack()).toMatchObject([{ ticket: { side: 'buy', quantity: 650 } }]);
    expect(hedgeNet()).toBe(0);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
    expect(differences()).toBe('');
  });

  it('is bought back as far as it sold what was gone, where he has sold a part', () => {
    anotherHandSells(260);
    brokerTakesOurs();
    day.forward(20_000);
    expect(takenBack()).toMatchObject([{ ticket: { quantity: 260 } }]);
    expect(hedgeNet()).toBe(0);
  });

  it('and before he sells more: what he sold after ours is his, is told, blocks entries, and is not touched', () => {
    anotherHandSells(260);
    brokerTakesOurs();
    anotherHandSells(390);
    day.forward(120_000);
    expect(takenBack()).toMatchObject([{ ticket: { quantity: 260 } }]);
    expect(hedgeNet()).toBe(-390);
    expect(differences()).toContain('the broker shows -390, our books 0');
    expect(day.engine.slice('risk').blocked.map(({ code }) => code)).toContain('UNKNOWN_POSITION');
  });

  it('while no terminal runs, is bought back by the next one', () => {
    anotherHandSells(650);
    day.tamper = (input) => (input.type === 'orderUpdate' ? [] : [input]);
    brokerTakesOurs(200);
    expect(takenBack()).toEqual([]);
    day.kill();
    day.forward(30_000);
    expect(takenBack()).toMatchObject([{ ticket: { quantity: 650 } }]);
    expect(hedgeNet()).toBe(0);
  });

  it('counts in the profit with both sales and what was bought back', () => {
    anotherHandSells(650);
    brokerTakesOurs();
    day.forward(20_000);
    const came = books().trades.map(({ side, price, quantity: units }) => {
      return side === 'sell' ? price * units : -price * units;
    });
    const [closed] = day.ofType('spreadClosed');
    expect(closed?.realised).toBe(came.reduce((sum, each) => sum + each, 0));
  });
});

describe('a sale of our hedge that another hand follows', () => {
  it('leaves his short to him', () => {
    brokerTakesOurs();
    anotherHandSells(650);
    day.forward(120_000);
    expect(takenBack()).toEqual([]);
    expect(hedgeNet()).toBe(-650);
    expect(differences()).toContain('the broker shows -650, our books 0');
  });
});
