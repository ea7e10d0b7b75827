import { describe, expect, it } from 'vitest';
import { clock, ensure, istDate, istInstant, rupees, type Instant } from '../../../shared/units/index.ts';
import type { EngineInput } from '../../../main/engine/index.ts';
import type { OrderTag, OrderTicket } from '../../../main/domain/trading/order.ts';
import { EngineDay } from '../../support/engine-day.ts';

function at(day: EngineDay, time: string): Instant {
  return istInstant(istDate(day.simulation.opensAt), clock(time));
}

function endsFlat(day: EngineDay): void {
  day.to(at(day, '15:45'));
  expect(day.ofType('spreadClosed')).toHaveLength(1);
  expect(day.engine.slice('positions').broker.differences).toEqual([]);
  expect(day.engine.slice('positions').broker.foreign).toEqual([]);
}

describe('the emergency stop', () => {
  it('closes the short first, then the hedge, and ends when the books say flat', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    expect(day.until('spreadOpened', at(day, '12:00'))).not.toBeNull();
    day.forward(5_000);
    day.halt();
    const pressed = day.now;
    expect(day.until('spreadClosed', at(day, '12:00'))).not.toBeNull();
    expect(day.now - pressed).toBeLessThan(10_000);
    day.forward(2_000);
    const run = day.engine.slice('emergency').run;
    expect(run?.steps.map((each) => each.state)).toEqual(['done', 'done', 'done', 'done', 'done']);
    const bought = day.facts.findIndex(
      (fact) => fact.type === 'emergencyStep' && fact.step === 'shortsBoughtBack' && fact.state === 'done',
    );
    const sold = day.facts.findIndex((fact) => fact.type === 'orderIntended' && fact.purpose === 'hedgeExit');
    expect(sold).toBeGreaterThan(0);
    expect(bought).toBeGreaterThan(0);
  });

  it('in the middle of an entry cancels it and leaves nothing', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    expect(day.until('spreadPlanned', at(day, '12:00'))).not.toBeNull();
    day.forward(20);
    day.halt();
    day.forward(20_000);
    expect(day.engine.slice('emergency').run?.flatAt).not.toBeNull();
    expect(day.ofType('orderIntended').some((fact) => fact.purpose === 'mainEntry')).toBe(false);
    expect(day.engine.slice('positions').broker.differences).toEqual([]);
  });

  it('with nothing open is flat as soon as the book was read', () => {
    const day = new EngineDay({ scenario: 'quiet' });
    day.to(at(day, '10:00'));
    day.halt();
    day.forward(2_000);
    expect(day.engine.slice('emergency').run?.flatAt).not.toBeNull();
  });
});

describe('a broker that answers badly', () => {
  it('loses answers: an order is never sent twice, the book tells what became of it [promise 77] [failure 1]', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    day.tamper = (input) => (input.type === 'orderAnswer' || input.type === 'orderUpdate' ? [] : [input]);
    endsFlat(day);
    const tags = day.ofType('orderIntended').map((fact) => fact.ticket.tag);
    expect(new Set(tags).size).toBe(tags.length);
    expect(day.ofType('orderIntended').filter((fact) => fact.purpose === 'hedgeEntry')).toHaveLength(1);
    expect(day.ofType('orderIntended').filter((fact) => fact.purpose === 'mainEntry')).toHaveLength(1);
  });

  it('answers "unknown" to everything: the same', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    day.tamper = (input) =>
      input.type === 'orderAnswer' ? [{ ...input, answer: { kind: 'unknown', why: 'cut' } }] : [input];
    endsFlat(day);
    expect(day.ofType('orderIntended').filter((fact) => fact.purpose === 'mainEntry')).toHaveLength(1);
  });

  it('never gets an order that was sent: after the book was read without it, it is given up [failure 2]', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    let dropped = 0;
    day.intercept = (effect) => {
      if (effect.type !== 'submit' || effect.ticket.tag.charAt(8) !== 'H' || dropped > 0) return true;
      dropped += 1;
      return false;
    };
    day.to(at(day, '12:00'));
    expect(day.ofType('orderAbsent')).toMatchObject([{ state: 'refused' }]);
    expect(day.ofType('spreadAbandoned')).toHaveLength(1);
    expect(day.ofType('orderIntended')).toHaveLength(1);
  });

  it('doubles and delays every update: nothing changes [failure 6]', () => {
    const plain = new EngineDay({ scenario: 'demo', from: '11:13' });
    endsFlat(plain);
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    const late: EngineInput[] = [];
    day.tamper = (input) => {
      if (input.type !== 'orderUpdate') return [input];
      late.push(input);
      return [input, input, ...late.slice(-3)];
    };
    endsFlat(day);
    expect(day.engine.slice('pnl').realised).toBe(plain.engine.slice('pnl').realised);
  });

  it('cannot be read: no entry is made [promise 55]', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    day.tamper = (input) =>
      input.type === 'snapshot'
        ? [{ ...input, result: { ok: false, error: { code: 'UNREACHABLE', message: 'no line' } } }]
        : [input];
    day.to(at(day, '11:30'));
    expect(day.ofType('orderIntended')).toEqual([]);
    expect(day.ofType('entryMissed')[0]?.reasons.map((reason) => reason.code)).toContain('NOT_RECONCILED');
  });

  it('does not take changes: the stop is cancelled and the exit sent by itself [failure 5]', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    day.tamper = (input) =>
      input.type === 'orderAnswer' && input.call === 'modify'
        ? [{ ...input, answer: { kind: 'refused', code: 'OTHER', message: 'no changes today' } }]
        : [input];
    day.intercept = (effect) => {
      if (effect.type !== 'modify') return true;
      day.time.at(day.now, () => {
        day.push({
          type: 'orderAnswer',
          call: 'modify',
          tag: effect.tag,
          answer: { kind: 'accepted', orderId: effect.orderId },
        });
      });
      return false;
    };
    endsFlat(day);
    expect(day.ofType('orderIntended').some((fact) => fact.purpose === 'mainExit')).toBe(true);
  });
});

describe('a print of the index from another time', () => {
  it('says nothing of the present: the value stays, and grows old by its own stamp', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    day.to(at(day, '11:14'));
    const before = day.engine.session().spot;
    const yesterday = (day.now - 86_400_000) as Instant;
    day.push({
      type: 'index',
      symbol: 'NIFTY',
      price: rupees(1),
      exchangeAt: yesterday,
      source: 'simulated',
    });
    expect(day.engine.session().spot).toEqual(before);
  });

  it('that comes again and again makes a feed stale: nothing is entered', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    const stuck = at(day, '11:14:30');
    day.tamper = (input) =>
      input.type === 'index' && input.symbol === 'NIFTY' && input.exchangeAt > stuck
        ? [{ ...input, exchangeAt: stuck }]
        : [input];
    day.to(at(day, '11:22'));
    expect(day.ofType('spreadPlanned')).toEqual([]);
    expect(day.engine.slice('risk').blocked.map(({ code }) => code)).toContain('INDEX_STALE');
  });
});

describe('positions that we did not open', () => {
  const FOREIGN = 'NIFTY 2026-11-17 28000 CE';

  it('are shown, block entries and are never touched [promise 56]', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    day.tamper = (input) => {
      if (input.type !== 'snapshot' || !input.result.ok) return [input];
      const positions = [
        ...input.result.value.positions,
        { contract: FOREIGN as never, product: 'NRML' as const, net: -75 },
      ];
      return [{ ...input, result: { ok: true, value: { ...input.result.value, positions } } }];
    };
    day.to(at(day, '11:30'));
    expect(day.engine.slice('positions').broker.foreign).toHaveLength(1);
    expect(day.ofType('entryMissed')[0]?.reasons.map((reason) => reason.code)).toContain('UNKNOWN_POSITION');
    expect(day.ofType('orderIntended')).toEqual([]);
  });

  it('block no more once the user has said that they are his own, until their net changes [promise 56]', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    let net = -75;
    day.tamper = (input) => {
      if (input.type !== 'snapshot' || !input.result.ok) return [input];
      const { value } = input.result;
      const positions = [...value.positions, { contract: FOREIGN as never, product: 'NRML' as const, net }];
      return [{ ...input, result: { ok: true, value: { ...value, positions } } }];
    };
    const blocked = (): boolean =>
      day.engine.slice('risk').blocked.some(({ code }) => code === 'UNKNOWN_POSITION');
    const say = (units: number) =>
      day.command({ name: 'position.acknowledge', args: { contract: FOREIGN, net: units } });
    day.forward(5_000);
    expect(blocked()).toBe(true);
    expect(say(-150)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(say(-75)).toMatchObject({ ok: true });
    expect(blocked()).toBe(false);
    expect(say(-75)).toMatchObject({ ok: true });
    expect(day.ofType('foreignAcknowledged')).toHaveLength(1);
    expect(day.until('spreadOpened', at(day, '12:00'))).not.toBeNull();
    day.kill();
    day.forward(2_000);
    expect(blocked()).toBe(false);
    net = -150;
    day.forward(20_000);
    expect(blocked()).toBe(true);
    expect(day.ofType('orderIntended').some(({ ticket }) => ticket.contract === FOREIGN)).toBe(false);
  });
});

describe('a broker that says flat while we hold', () => {
  it('is told as a difference; nothing is sent, since there may be nothing to close [promise 68] [failure 22]', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    expect(day.until('spreadOpened', at(day, '12:00'))).not.toBeNull();
    day.forward(3_000);
    day.tamper = (input) => {
      if (input.type !== 'snapshot' || !input.result.ok) return [input];
      return [{ ...input, result: { ok: true, value: { ...input.result.value, positions: [] } } }];
    };
    day.forward(60_000);
    expect(day.ofType('differencesFound')[0]?.differences).toHaveLength(2);
    const sent = day.ofType('orderIntended').length;
    expect(day.command({ name: 'squareOff.propose', args: { spread: null } })).toMatchObject({ ok: true });
    const id = day.engine.slice('proposal').proposal?.id ?? '';
    day.command({ name: 'squareOff.send', args: { proposal: id } });
    day.forward(20_000);
    expect(day.ofType('orderIntended')).toHaveLength(sent);
    expect(day.ofType('spreadClosed')).toEqual([]);
  });
});

describe('a square-off by hand', () => {
  it('is proposed, sent once however often Enter is pressed, and closes the spread [failure 3]', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    expect(day.until('spreadOpened', at(day, '12:00'))).not.toBeNull();
    day.forward(3_000);
    const proposed = day.command({ name: 'squareOff.propose', args: { spread: null } });
    expect(proposed).toMatchObject({ ok: true, value: { mode: 'demo' } });
    const id = day.engine.slice('proposal').proposal?.id ?? '';
    for (let press = 0; press < 3; press += 1) {
      expect(day.command({ name: 'squareOff.send', args: { proposal: id } })).toMatchObject({ ok: true });
    }
    expect(day.ofType('exitDecided')).toMatchObject([{ reason: 'user' }]);
    day.forward(20_000);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
  });

  it('expires after 30 s and then sends nothing', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    expect(day.until('spreadOpened', at(day, '12:00'))).not.toBeNull();
    day.command({ name: 'squareOff.propose', args: { spread: null } });
    const id = day.engine.slice('proposal').proposal?.id ?? '';
    day.forward(31_000);
    expect(day.engine.slice('proposal').proposal).toBeNull();
    expect(day.command({ name: 'squareOff.send', args: { proposal: id } })).toMatchObject({ ok: false });
    expect(day.ofType('exitDecided')).toEqual([]);
  });

  it('of nothing is refused', () => {
    const day = new EngineDay({ scenario: 'quiet' });
    expect(day.command({ name: 'squareOff.propose', args: { spread: null } })).toMatchObject({
      ok: false,
      error: { code: 'NOT_NOW' },
    });
  });
});

describe('a leg that somebody else closed', () => {
  it('is taken over from the trades of the book, and the hedge that is left is sold', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    expect(day.until('spreadOpened', at(day, '12:00'))).not.toBeNull();
    day.forward(3_000);
    const plan = ensure(day.ofType('spreadPlanned')[0]?.plan, 'a plan');
    const byHand: OrderTicket = {
      tag: 'BYHAND' as OrderTag,
      contract: plan.main.contract,
      side: 'buy',
      quantity: plan.units,
      pricing: { kind: 'limit', limit: rupees(60) },
      product: 'MIS',
    };
    day.broker().submit(byHand, () => {});
    day.forward(30_000);
    expect(day.ofType('closedElsewhere')).toMatchObject([{ legs: [{ role: 'short', quantity: 650 }] }]);
    expect(day.ofType('exitDecided')).toMatchObject([{ reason: 'brokerSquaredOff' }]);
    expect(day.ofType('orderIntended').filter((fact) => fact.purpose === 'mainExit')).toEqual([]);
    expect(day.ofType('orderIntended').filter((fact) => fact.purpose === 'hedgeExit')).toHaveLength(1);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
    expect(day.engine.slice('positions').broker.differences).toEqual([]);
  });
});

describe('the broker that squares off by itself', () => {
  it('after 15:23 finds no order of ours in its way, and what it did is taken over [promise 31]', () => {
    const day = new EngineDay({ scenario: 'demo', from: '11:13' });
    expect(day.until('spreadOpened', at(day, '12:00'))).not.toBeNull();
    // From here on nothing of ours is filled: every change and order is lost on its way.
    day.intercept = (effect) => effect.type !== 'submit' && effect.type !== 'modify';
    day.to(at(day, '15:35'));
    const late = at(day, '15:23');
    expect(day.ofType('orderIntended').filter((fact) => fact.at >= late)).toEqual([]);
    expect(day.ofType('closedElsewhere')).toHaveLength(1);
    expect(day.ofType('spreadClosed')).toHaveLength(1);
    expect(day.engine.slice('pnl').net).not.toBeNull();
  });
});
