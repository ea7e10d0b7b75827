import { beforeEach, describe, expect, it } from 'vitest';
import type { BrokerOrderId, OrderTicket } from '../../../main/domain/trading/order.ts';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import {
  clock,
  ensure,
  istDate,
  istInstant,
  paise,
  quantity,
  rupees,
  type Paise,
} from '../../../shared/units/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

/** With money for a short whose hedge another hand sells. */
const RICH = {
  ...TERMINAL_SETTINGS,
  risk: { ...TERMINAL_SETTINGS.risk, paperCapital: rupees(9_000_000) },
};

/** A Demo day with its spread open. */
let day: EngineDay;
let main: OrderTicket;
let hedge: OrderTicket;
/** The least that the broker ever held of the hedge. */
let least: number;
/** When the book was asked for last. */
let readAt: number;
beforeEach(() => {
  day = new EngineDay({ scenario: 'demo', from: '11:13', settings: RICH });
  day.intercept = (effect) => {
    if (effect.type === 'requestSnapshot') readAt = day.now;
    return true;
  };
  least = 0;
  expect(day.until('spreadOpened', noon())).not.toBeNull();
  day.forward(6_000);
  const sent = day.ofType('orderIntended');
  hedge = ensure(sent.find(({ purpose }) => purpose === 'hedgeEntry')?.ticket, 'a hedge');
  main = ensure(sent.find(({ purpose }) => purpose === 'mainEntry')?.ticket, 'a main leg');
});

const noon = (): ReturnType<typeof istInstant> => istInstant(istDate(day.simulation.opensAt), clock('12:00'));
const sent = (purpose: string) => day.ofType('orderIntended').filter((fact) => fact.purpose === purpose);
const differences = (): string => day.engine.slice('positions').broker.differences.join('; ');

/** Another hand in the same account: the broker's square-off, or the user in the broker's own app. */
function byHand(ticket: OrderTicket, side: 'buy' | 'sell', limit: Paise | null): () => BrokerOrderId {
  let id: BrokerOrderId | null = null;
  const pricing =
    limit === null ? ({ kind: 'protectedMarket' } as const) : ({ kind: 'limit', limit } as const);
  day.broker().submit({ ...ticket, side, pricing, tag: 'BYHAND' as never }, (answer) => {
    if (answer.kind === 'accepted') id = answer.orderId;
  });
  return () => ensure(id ?? undefined, 'an order by hand');
}

function squareOff(): void {
  day.command({ name: 'squareOff.propose', args: { spread: null } });
  const id = day.engine.slice('proposal').proposal?.id ?? '';
  expect(day.command({ name: 'squareOff.send', args: { proposal: id } })).toMatchObject({ ok: true });
}

/** Goes on to the next reading of the book. */
function nextReading(): void {
  const asked = readAt;
  day.time.advanceWhile(noon(), () => readAt === asked);
}

/** What the broker holds of a contract, second after second; remembers the least of the hedge. */
function watch(seconds: number): { readonly main: number; readonly hedge: number } {
  let nets = { main: 0, hedge: 0 };
  for (let second = 0; second < seconds; second += 1) {
    day.broker().snapshot((result) => {
      if (!result.ok) return;
      const netOf = ({ contract }: OrderTicket): number =>
        result.value.positions.find((each) => each.contract === contract)?.net ?? 0;
      nets = { main: netOf(main), hedge: netOf(hedge) };
      least = Math.min(least, nets.hedge);
    });
    day.forward(1_000);
  }
  return nets;
}

describe('an order to sell our hedge that is not ours and works when the exit begins', () => {
  it('keeps our sale back, is told, and after a minute the user is told to act; the short is bought back meanwhile', () => {
    byHand(hedge, 'sell', paise(2_500));
    day.forward(6_000);
    squareOff();
    expect(watch(20)).toEqual({ main: 0, hedge: 650 });
    expect(sent('hedgeExit')).toEqual([]);
    expect(differences()).toContain('not ours is to sell 650 27150 PE');
    expect(differences()).not.toContain('cancel it');
    expect(day.engine.slice('risk').blocked.map(({ code }) => code)).toContain('UNKNOWN_POSITION');
    expect(watch(60).hedge).toBe(650);
    expect(differences()).toContain('cancel it in the broker’s app, or sell by hand');
    expect(day.engine.slice('notices').notices[0]).toMatchObject({ level: 'serious' });
  });

  it('and covers a part of it leaves us the rest to sell', () => {
    byHand({ ...hedge, quantity: quantity(130) }, 'sell', paise(2_500));
    day.forward(6_000);
    squareOff();
    expect(watch(20)).toEqual({ main: 0, hedge: 130 });
    expect(sent('hedgeExit')).toMatchObject([{ ticket: { quantity: 520 } }]);
    expect(least).toBe(0);
  });

  it('and is cancelled by its hand sets ours free', () => {
    const id = byHand(hedge, 'sell', paise(2_500));
    day.forward(6_000);
    squareOff();
    watch(10);
    day.broker().cancel(id(), () => undefined);
    expect(watch(10)).toEqual({ main: 0, hedge: 0 });
    expect(day.ofType('spreadClosed')).toHaveLength(1);
  });

  it('and fills while we close is taken over from the book: nothing is sold twice', () => {
    squareOff();
    byHand(hedge, 'sell', null);
    expect(watch(20)).toEqual({ main: 0, hedge: 0 });
    expect(least).toBe(0);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
    expect(day.ofType('closedElsewhere')).toMatchObject([{ legs: [{ role: 'hedge' }] }]);
  });
});

describe('an order to buy our short that is not ours and works when the exit begins', () => {
  it('far from the market holds up nothing', () => {
    byHand(main, 'buy', paise(3_500));
    day.forward(10_000);
    squareOff();
    expect(watch(10)).toEqual({ main: 0, hedge: 0 });
    const turned = day.ofType('changeIntended').find(({ why }) => why.startsWith('the stop order becomes'));
    const decided = ensure(day.ofType('exitDecided')[0], 'an exit');
    expect(ensure(turned, 'a change of the stop').at - decided.at).toBeLessThan(1_000);
  });

  it('and has just come is given three seconds, not more', () => {
    byHand(main, 'buy', paise(3_500));
    day.forward(5_500);
    const seenAt = ensure(day.ofType('differencesFound').at(-1), 'it was told').at;
    squareOff();
    watch(10);
    const turned = day.ofType('changeIntended').find(({ why }) => why.startsWith('the stop order becomes'));
    const waited = ensure(turned, 'a change of the stop').at - seenAt;
    expect(waited).toBeLessThan(4_100);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
  });

  it('and has filled a moment before is believed after one reading: the short is bought back once', () => {
    byHand(main, 'buy', null);
    nextReading();
    day.forward(300);
    squareOff();
    expect(watch(20)).toEqual({ main: 0, hedge: 0 });
    expect(day.ofType('closedElsewhere')).toMatchObject([{ legs: [{ role: 'short' }] }]);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
  });

  it('and that no reading has shown yet buys beside ours: what is long then is told, blocks entries, and is not ours to sell', () => {
    byHand(main, 'buy', null);
    day.forward(300);
    squareOff();
    expect(watch(30)).toEqual({ main: 650, hedge: 0 });
    expect(differences()).toContain('27350 PE: the broker shows 650, our books 0');
    expect(sent('mainSurplus')).toEqual([]);
  });
});

describe('an order to sell our hedge that is not ours and works while the spread is entered', () => {
  it('gives the entry up: what covers the short may be gone before it is sold', () => {
    day = new EngineDay({ scenario: 'demo', from: '11:13', settings: RICH });
    // What is filled is learnt from the book, which shows the other order as well.
    day.tamper = (input) => (input.type === 'orderUpdate' ? [] : [input]);
    const bought = ensure(day.until('orderIntended', noon()) ?? undefined, 'a hedge is bought');
    byHand(ensure('ticket' in bought ? bought.ticket : undefined, 'its ticket'), 'sell', paise(2_500));
    day.forward(30_000);
    expect(day.engine.slice('positions').spreads[0]?.stage).toBe('sellingHedge');
    expect([sent('mainEntry'), sent('hedgeExit')]).toEqual([[], []]);
  });
});
