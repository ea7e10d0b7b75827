import { beforeEach, describe, expect, it } from 'vitest';
import type { BrokerOrder, BrokerOrderId, OrderTag, Pricing } from '../../../main/domain/trading/order.ts';
import type { Effect, EngineInput } from '../../../main/engine/index.ts';
import { AUTHOR_SETTINGS, TERMINAL_SETTINGS, type Settings } from '../../../shared/contract/index.ts';
import { clock, ensure, istDate, istInstant, paise, rupees } from '../../../shared/units/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

type Submit = Extract<Effect, { readonly type: 'submit' }>;

/** A Demo day at 11:13, two minutes before its entry. */
let day: EngineDay;
beforeEach(() => {
  day = new EngineDay({ scenario: 'demo', from: '11:13' });
});

const noon = (of: EngineDay) => istInstant(istDate(of.simulation.opensAt), clock('12:00'));
const purpose = ({ ticket }: Submit): string => ticket.tag.charAt(8);

/** Sends an order in a price of the test's own: what the engine asked for is answered as if it were its own. */
function sendAt(effect: Submit, pricing: Pricing): void {
  const { tag } = effect.ticket;
  day
    .broker()
    .submit({ ...effect.ticket, pricing }, (answer) =>
      day.push({ type: 'orderAnswer', call: 'submit', tag, answer }),
    );
}

function opened(): void {
  expect(day.until('spreadOpened', noon(day))).not.toBeNull();
  day.forward(3_000);
}

function squareOff(): void {
  day.command({ name: 'squareOff.propose', args: { spread: null } });
  const id = day.engine.slice('proposal').proposal?.id ?? '';
  expect(day.command({ name: 'squareOff.send', args: { proposal: id } })).toMatchObject({ ok: true });
}

describe('a main leg that nobody buys', () => {
  it('is given up after 60 s and not before, and its hedge is sold [promise 20]', () => {
    day.intercept = (effect) => {
      if (effect.type === 'modify') {
        const { tag, orderId } = effect;
        day.time.at(day.now, () =>
          day.push({ type: 'orderAnswer', call: 'modify', tag, answer: { kind: 'accepted', orderId } }),
        );
        return false;
      }
      if (effect.type !== 'submit' || purpose(effect) !== 'M') return true;
      sendAt(effect, { kind: 'limit', limit: rupees(65) });
      return false;
    };
    const ended = ensure(day.until('entryEnded', noon(day)) ?? undefined, 'an end of the entry');
    const sent = ensure(
      day.ofType('orderIntended').find((fact) => fact.purpose === 'mainEntry'),
      'a main order',
    );
    expect(ended).toMatchObject({ detail: 'main leg cancelled' });
    const cancel = ensure(
      day.ofType('changeIntended').findLast(({ call }) => call === 'cancel'),
      'a cancel',
    );
    expect(cancel.why).toBe('main leg not filled in 60 s');
    expect(cancel.at - sent.at).toBeGreaterThanOrEqual(60_000);
    expect(cancel.at - sent.at).toBeLessThan(61_000);
    day.forward(10_000);
    expect(day.ofType('spreadClosed')).toMatchObject([{ reason: 'entryFailed' }]);
  });
});

/** From here on no price of an exit is good enough: each change goes to the exchange at 5 paise. */
function nobodySells(): void {
  day.intercept = (effect) => {
    if (effect.type !== 'modify') return true;
    const change = { ...effect.change, pricing: { kind: 'limit', limit: paise(5) } as const };
    day
      .broker()
      .modify(effect.orderId, change, (answer) =>
        day.push({ type: 'orderAnswer', call: 'modify', tag: effect.tag, answer }),
      );
    return false;
  };
}

describe('an exit that does not fill', () => {
  it('is re-priced every two seconds, eight steps, each after the book was read, then at market again and again [promise 63] [promise 64]', () => {
    opened();
    nobodySells();
    squareOff();
    const from = day.now;
    day.forward(32_000);
    const changes = day.ofType('changeIntended').filter((fact) => fact.at >= from);
    const kinds = changes.map(({ change }) => change?.pricing.kind);
    expect(kinds.slice(0, 8).every((kind) => kind === 'limit')).toBe(true);
    expect(kinds.slice(9).length).toBeGreaterThan(2);
    expect(kinds.slice(9).every((kind) => kind === 'protectedMarket')).toBe(true);
    for (const [index, { at }] of changes.entries()) {
      if (index > 0) expect(at - (changes[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(2_000);
    }
    const limits = changes.flatMap(({ change }) =>
      change?.pricing.kind === 'limit' ? [change.pricing.limit] : [],
    );
    expect(limits.at(-1)).toBeGreaterThan(limits[0] ?? 0);
    expect(day.ofType('orderIntended').some((fact) => fact.purpose === 'mainExit')).toBe(false);
  });

  it('goes on with limits at a broker that takes no market order [failure 7]', () => {
    opened();
    let markets = 0;
    day.intercept = (effect) => {
      if (effect.type === 'modify') {
        const { tag } = effect;
        day.time.at(day.now, () =>
          day.push({ type: 'orderAnswer', call: 'modify', tag, answer: refused('no') }),
        );
        return false;
      }
      if (effect.type !== 'submit' || purpose(effect) !== 'X') return true;
      const { tag, pricing } = effect.ticket;
      if (pricing.kind === 'protectedMarket') {
        markets += 1;
        day.time.at(day.now, () =>
          day.push({ type: 'orderAnswer', call: 'submit', tag, answer: refused('no market orders') }),
        );
        return false;
      }
      // A limit rests until the broker has refused a market order, and fills from then on.
      if (markets > 0) return true;
      sendAt(effect, { kind: 'limit', limit: paise(5) });
      return false;
    };
    squareOff();
    day.forward(120_000);
    expect(markets).toBe(1);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
  });
});

const refused = (message: string) => ({ kind: 'refused', code: 'OTHER', message }) as const;

describe('a stop order that is released and refused', () => {
  it('is an exit: the terminal closes by itself [promise 29]', () => {
    opened();
    const stop = ensure(
      day.engine.slice('orders').orders.find((order) => order.purpose === 'brokerStop'),
      'a stop',
    );
    const refusedAtTrigger = (order: BrokerOrder): BrokerOrder =>
      order.tag === stop.tag && order.status === 'cancelled'
        ? { ...order, status: 'rejected', message: 'outside the price band' }
        : order;
    day.tamper = (input): readonly EngineInput[] => {
      if (input.type === 'orderUpdate') return [{ ...input, order: refusedAtTrigger(input.order) }];
      if (input.type !== 'snapshot' || !input.result.ok) return [input];
      const { value } = input.result;
      return [
        { ...input, result: { ok: true, value: { ...value, orders: value.orders.map(refusedAtTrigger) } } },
      ];
    };
    day.broker().cancel(stop.orderId as BrokerOrderId, () => undefined);
    day.forward(20_000);
    expect(day.ofType('exitDecided')).toMatchObject([
      {
        reason: 'stop',
        detail: 'the stop order at the broker was released and refused: outside the price band',
      },
    ]);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
  });

  it('but one that was refused when it was placed is none: the terminal watches by itself and tries again later [promise 26]', () => {
    day.intercept = (effect) => {
      if (effect.type !== 'submit' || purpose(effect) !== 'B') return true;
      const { tag } = effect.ticket;
      day.time.at(day.now, () =>
        day.push({ type: 'orderAnswer', call: 'submit', tag, answer: refused('16448') }),
      );
      return false;
    };
    opened();
    day.forward(60_000);
    expect(day.ofType('exitDecided')).toEqual([]);
    expect(day.ofType('orderIntended').filter((fact) => fact.purpose === 'brokerStop')).toHaveLength(1);
    expect(day.engine.slice('notices').notices.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('the terminal watches the stop by itself'),
    );
  });
});

describe('a system that has lost its way', () => {
  it('sends an order again and again: entries are stopped at the 61st within a minute, the exit goes on [promise 45]', () => {
    opened();
    // The injected bug: every hedge sale is cancelled as soon as it is taken.
    day.intercept = (effect) => {
      if (effect.type !== 'submit' || purpose(effect) !== 'Y') return true;
      const { tag } = effect.ticket;
      const pricing = { kind: 'limit', limit: rupees(400) } as const;
      day.broker().submit({ ...effect.ticket, pricing }, (answer) => {
        day.push({ type: 'orderAnswer', call: 'submit', tag, answer });
        if (answer.kind === 'accepted') day.broker().cancel(answer.orderId, () => undefined);
      });
      return false;
    };
    squareOff();
    expect(day.until('ordersLatched', (day.now + 120_000) as never)).toMatchObject({ orders: 61 });
    expect(day.engine.slice('risk').blocked.map(({ code }) => code)).toContain('REDUCE_ONLY');
    day.intercept = () => true;
    day.forward(20_000);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
  });

  it('is refused again and again: entries are stopped at the eleventh refusal within a minute [promise 47]', () => {
    opened();
    const [stop] = day.engine.slice('orders').orders;
    const tag = (stop?.tag ?? '') as OrderTag;
    for (let times = 0; times < 12; times += 1) {
      day.push({ type: 'orderAnswer', call: 'modify', tag, answer: refused('not now') });
      day.forward(100);
    }
    expect(day.ofType('ordersOdd')).toMatchObject([{ oddity: 'rejectStorm' }]);
    expect(day.engine.slice('risk').blocked.map(({ code }) => code)).toContain('REDUCE_ONLY');
    squareOff();
    day.forward(20_000);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
  });
});

describe("orders that must wait for the broker's rates", () => {
  it('are counted while they wait, sent in their turn, and none is dropped [setting ordersPerSecond] [promise 40]', () => {
    const risk = { ...TERMINAL_SETTINGS.risk, entriesPerSecond: 1, ordersPerSecond: 1 };
    opened();
    day.push({ type: 'settings', revision: 2, settings: { ...TERMINAL_SETTINGS, risk } });
    day.forward(5_000);
    const from = day.now;
    squareOff();
    let waited = 0;
    for (let ms = 0; ms < 10_000; ms += 50) {
      day.forward(50);
      waited = Math.max(waited, day.engine.slice('risk').orders.waiting);
    }
    expect(waited).toBe(1);
    expect(day.engine.slice('risk').orders.waiting).toBe(0);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
    const all = [...day.ofType('orderIntended'), ...day.ofType('changeIntended')];
    const sent = all.flatMap(({ at }) => (at >= from ? [at] : []));
    sent.sort((a, b) => a - b);
    for (const [index, ms] of sent.entries())
      expect(ms - (sent[index - 1] ?? 0)).toBeGreaterThanOrEqual(1_000);
  });
});

describe('the books of the broker', () => {
  it('are read at the start, after each fill, and every five seconds while a spread rests [promise 75]', () => {
    const read: number[] = [];
    day.intercept = (effect) => {
      if (effect.type === 'requestSnapshot') read.push(day.now);
      return true;
    };
    expect(day.ofType('reconciled')).toHaveLength(0);
    day.forward(2_000);
    expect(day.ofType('reconciled')).toMatchObject([{ when: 'start' }]);
    opened();
    for (const fill of day.ofType('orderSeen').filter(({ order }) => order.filled > 0)) {
      expect(read.some((at) => at >= fill.at && at - fill.at <= 1_000)).toBe(true);
    }
    day.forward(10_000);
    const from = day.now;
    day.forward(60_000);
    const resting = read.filter((at) => at > from);
    expect(resting.length).toBeGreaterThanOrEqual(11);
    for (const [index, at] of resting.entries()) {
      expect(at - (resting[index - 1] ?? from)).toBeLessThanOrEqual(6_000);
    }
  });
});

describe('the limits', () => {
  it('are taken by a plan before its first order is sent, found again after a crash in between, and free once it never arrived [promise 76]', () => {
    day.intercept = (effect) => effect.type !== 'submit';
    expect(day.until('orderIntended', noon(day))).not.toBeNull();
    expect(day.engine.slice('risk').positions.open).toBe(1);
    day.kill();
    expect(day.engine.slice('risk').positions.open).toBe(1);
    expect(day.engine.slice('risk').totalLoss.used).toBeGreaterThan(0);
    expect(day.until('spreadAbandoned', noon(day))).not.toBeNull();
    expect(day.engine.slice('risk').positions.open).toBe(0);
    expect(day.ofType('orderIntended')).toHaveLength(1);
  });
});

describe('a spread that is held over the night', () => {
  const settings: Settings = {
    ...AUTHOR_SETTINGS,
    trade: { ...AUTHOR_SETTINGS.trade, expiryRule: 'minSessions' },
  };

  it('says what margin the next session will ask, and is said to be unguarded before the market opens, at 08:45, 09:00 and 09:10 [promise 19] [promise 70]', () => {
    day = new EngineDay({ scenario: 'demo', settings, from: '11:13' });
    opened();
    const { plan } = ensure(day.ofType('spreadPlanned')[0], 'a plan');
    expect(plan.numbers.marginNextSession).toBeGreaterThanOrEqual(plan.numbers.marginNeeded);
    expect(day.engine.slice('risk').marginNextSession).toBeGreaterThan(0);
    expect(day.engine.slice('positions').spreads[0]?.note).toBeNull();
    const night = night8(day);
    expect(night.timers).toEqual(['alarm 08:45:00', 'alarm 09:00:00', 'alarm 09:10:00']);
    expect(night.notice).toContain(
      '1 position held over the night is not guarded; feed and broker not connected',
    );
    expect(night.note).toContain('nothing guards it until the market opens');
  });
});

/** The next morning at 08:00: a new process with the journal of the day, nobody logged in. */
function night8(of: EngineDay) {
  of.stop();
  const morning = of.morningAfter('08:00');
  const effects = [
    ...morning.start,
    ...morning.push({ type: 'link', link: 'feed', state: 'down', detail: 'logged out' }),
    ...morning.push({ type: 'link', link: 'broker', state: 'down', detail: 'logged out' }),
    ...morning.push({ type: 'timer', timer: 'alarm 08:45:00' }),
  ];
  return {
    timers: effects.flatMap((effect) =>
      effect.type === 'setTimer' && effect.timer.startsWith('alarm') ? [effect.timer] : [],
    ),
    notice: effects.flatMap((effect) => (effect.type === 'notify' ? [effect.text] : [])).at(-1),
    note: morning.engine.slice('positions').spreads[0]?.note,
  };
}
