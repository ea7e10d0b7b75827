import { describe, expect, it } from 'vitest';
import type { Broker } from '../../../main/ports/broker.ts';
import type { Fact } from '../../../main/engine/index.ts';
import type { ShadowParts } from '../../../main/terminal/shadow/shadow-parts.ts';
import { ensure, instant, istDate } from '../../../shared/units/index.ts';
import { TwoBooks } from '../../support/two-books.ts';

type Both = 'live' | 'shadow';

/** What was decided, without when an answer came and what it brought. */
function decided(books: TwoBooks, book: Both): readonly unknown[] {
  const planned = books.facts(book, 'spreadPlanned').map((fact) => {
    const { id, main, hedge, units, lots, week, expiry } = (fact as Extract<Fact, { type: 'spreadPlanned' }>)
      .plan;
    return { id, main: main.contract, hedge: hedge.contract, units, lots, week, expiry };
  });
  const sent = books.facts(book, 'orderIntended').map((fact) => {
    const { purpose, ticket } = fact as Extract<Fact, { type: 'orderIntended' }>;
    return { purpose, tag: ticket.tag, contract: ticket.contract, quantity: ticket.quantity };
  });
  const ended = books
    .facts(book, 'exitDecided')
    .map((fact) => (fact as Extract<Fact, { type: 'exitDecided' }>).reason);
  return [planned, sent, ended];
}

function squareOff(books: TwoBooks): void {
  const proposals: unknown[] = [];
  books.terminal.command('squareOff.propose', { spread: null }, 'test', (result) => proposals.push(result));
  books.runTo('11:20:01');
  const [proposal] = proposals as { ok: boolean; value: { id: string } }[];
  const { id } = ensure(proposal, 'a proposal').value;
  books.terminal.command('squareOff.send', { proposal: id }, 'test', () => undefined);
  books.runTo('11:21');
}

const realisedOf = (books: TwoBooks, book: Both): number => {
  const [closed] = books.facts(book, 'spreadClosed') as Extract<Fact, { type: 'spreadClosed' }>[];
  return ensure(closed, `a closed spread of ${book}`).realised;
};

describe('the paper twin of the live book', () => {
  it('takes the decisions of live on the same ticks; what their fills differ by adds up to the paisa', () => {
    const books = new TwoBooks('S3', '11:10', {});
    books.runTo('11:12');
    expect(books.arm()).toMatchObject({ ok: true });
    books.runTo('11:20');
    expect(books.facts('shadow', 'spreadOpened')).toHaveLength(1);
    squareOff(books);
    expect(decided(books, 'shadow')).toEqual(decided(books, 'live'));
    const shadow = books.terminal.slice('shadow');
    const [spread] = shadow.spreads;
    const { fills, difference, apart } = ensure(spread, 'a spread beside its twin');
    expect(fills.map(({ trade }) => trade)).toEqual(['hedgeIn', 'mainIn', 'mainOut', 'hedgeOut']);
    expect(apart).toEqual([]);
    expect(difference).toBe(realisedOf(books, 'live') - realisedOf(books, 'shadow'));
    expect(difference).not.toBe(0);
    expect(shadow).toMatchObject({ state: 'following', difference });
    // The screen shows live alone: the twin's money is nobody's.
    expect(books.terminal.slice('positions').spreads).toHaveLength(1);
    expect(books.funds.length).toBeGreaterThan(0);
  });

  it('enters nothing while live is not armed, and ends with the arming', () => {
    const books = new TwoBooks('S3', '11:10', {});
    books.runTo('11:12');
    expect(books.arm()).toMatchObject({ ok: true });
    books.command('mode.set', { mode: 'paper' });
    books.runTo('11:20');
    expect(books.facts('shadow', 'armedChanged')).toMatchObject([{ armed: true }, { armed: false }]);
    expect(books.facts('shadow', 'orderIntended')).toHaveLength(0);
    expect(books.terminal.slice('shadow')).toMatchObject({
      state: 'following',
      spreads: [],
      difference: null,
    });
  });

  it('ends alone where its own broker fails: live goes on, is not halted, and stops when it is told to', () => {
    const broken = (broker: ShadowParts['broker']): ShadowParts['broker'] =>
      Object.assign(Object.create(broker) as ShadowParts['broker'], {
        onUpdate: () => () => undefined,
        snapshot: (done: Parameters<Broker['snapshot']>[0]) => broker.snapshot(done),
        margin: (...args: Parameters<Broker['margin']>) => broker.margin(...args),
        close: () => broker.close(),
        submit: () => {
          throw new Error('the twin is broken');
        },
      });
    const books = new TwoBooks('S3', '11:10', { broker: broken });
    books.runTo('11:12');
    expect(books.arm()).toMatchObject({ ok: true });
    books.runTo('11:20');
    expect(books.facts('live', 'spreadOpened')).toHaveLength(1);
    expect(books.terminal.slice('session').halt).toMatchObject({ state: 'ACTIVE' });
    expect(books.terminal.slice('shadow')).toMatchObject({ state: 'ended', difference: null });
    books.terminal.command('emergency.stop', { by: 'test' }, 'test', () => undefined);
    books.runTo('11:21');
    expect(books.facts('live', 'spreadClosed')).toHaveLength(1);
    expect(istDate(books.time.now())).toBe('2026-11-16');
  });

  it('is none where its journal cannot be read: live starts without it', () => {
    const row = { at: instant(1), seq: 1, type: 'spreadPlanned', body: '{' };
    const books = new TwoBooks('S3', '11:10', { rows: [row] });
    books.runTo('11:12');
    expect(books.arm()).toMatchObject({ ok: true });
    books.runTo('11:20');
    expect(books.facts('live', 'spreadOpened')).toHaveLength(1);
    expect(books.terminal.slice('shadow')).toMatchObject({ state: 'none' });
  });

  it('cannot have a broker that sends anything: Kite is of another kind', () => {
    const kite = { kind: 'kite' } as Broker & { readonly kind: 'kite' };
    // @ts-expect-error a broker of Kite's kind is no broker of a twin
    const broker: ShadowParts['broker'] = kite;
    expect(broker.kind).toBe('kite');
  });
});
