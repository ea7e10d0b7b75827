import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../main/engine/index.ts';
import { after, ensure, instant } from '../../../shared/units/index.ts';
import { TwoBooks } from '../../support/two-books.ts';

/** Armed just before the bar closes that fires S3, with a spread open in both soon after. */
function withSpread(twin: ConstructorParameters<typeof TwoBooks>[2]): TwoBooks {
  const books = new TwoBooks('S3', '11:14', twin);
  books.runTo('11:14:40');
  expect(books.arm()).toMatchObject({ ok: true });
  books.runTo('11:16');
  expect([books.facts('live', 'spreadOpened'), books.facts('shadow', 'spreadOpened')]).toMatchObject([
    [{}],
    [{}],
  ]);
  return books;
}

function stop(books: TwoBooks): void {
  books.terminal.command('emergency.stop', { by: 'test' }, 'test', () => undefined);
}

const closed = (books: TwoBooks, book: 'live' | 'shadow') =>
  books.facts(book, 'spreadClosed') as readonly Extract<Fact, { type: 'spreadClosed' }>[];

/** Of the twin's journal, but for where Live's stood at its start. */
const rowsOf = ({ shadow }: TwoBooks) =>
  shadow
    .read(1, shadow.head().row)
    .map(({ at, body }) => ({ at, body: body.replace(/"journalRow":\d+/, '') }));

describe('an emergency stop with a twin beside', () => {
  it('is on its way before the twin hears of it, is done when live is flat, and comes to the same as if both heard at once', () => {
    const turns: (() => void)[] = [];
    let isHeld = false;
    const held = withSpread({ afterTurn: (act) => void (isHeld ? turns.push(act) : act()) });
    isHeld = true;
    const written: string[] = [];
    for (const book of ['paper', 'live'] as const) {
      const append = held[book].append.bind(held[book]);
      held[book].append = (rows) => {
        written.push(book);
        return append(rows);
      };
    }
    stop(held);
    // Nor does it wait for the paper book, whose journal is synced as Live's is.
    expect([...new Set(written)]).toEqual(['live', 'paper']);
    expect(held.facts('live', 'changeIntended').length).toBeGreaterThan(0);
    expect(held.facts('shadow', 'haltChanged')).toHaveLength(0);
    isHeld = false;
    for (const turn of turns) turn();
    expect(held.facts('shadow', 'haltChanged')).toHaveLength(1);

    const books = withSpread({});
    stop(books);
    expect(books.facts('shadow', 'haltChanged')).toHaveLength(0);
    // What waits is done before anything is shown of it.
    books.terminal.slice('shadow');
    expect(books.facts('shadow', 'haltChanged')).toHaveLength(1);
    for (let step = 0; closed(books, 'live').length === 0 && step < 10_000; step += 1) books.time.next();
    books.time.advanceTo(after(books.time.now(), 2_000));
    expect(ensure(books.terminal.slice('emergency').run, 'a run of the stop').flatAt).not.toBeNull();
    books.runTo('11:17');
    expect(closed(books, 'shadow').map(({ reason }) => reason)).toEqual(['emergency']);
    expect(books.terminal.slice('shadow').spreads).toMatchObject([{ apart: [] }]);

    held.runTo('11:17');
    expect(rowsOf(books)).toEqual(rowsOf(held));
  });

  it('of which the twin can close nothing is done all the same, and can be reset', () => {
    let sent = 0;
    const books = withSpread({
      broker: (broker) => ({
        kind: 'paper',
        onUpdate: (listener) => broker.onUpdate(listener),
        snapshot: (done) => broker.snapshot(done),
        margin: (legs, done) => broker.margin(legs, done),
        close: () => broker.close(),
        modify: () => undefined,
        cancel: () => undefined,
        submit: (ticket, done) => {
          // The hedge, the main leg and the stop; what comes after them is never answered.
          sent += 1;
          if (sent <= 3) broker.submit(ticket, done);
        },
      }),
    });
    stop(books);
    books.runTo('11:18');
    expect(closed(books, 'live')).toHaveLength(1);
    expect(closed(books, 'shadow')).toHaveLength(0);
    expect(books.command('emergency.reset', { reason: 'a test', word: 'RESET' })).toMatchObject({ ok: true });
    expect(books.terminal.slice('session').halt).toMatchObject({ state: 'ACTIVE' });
  });
});

describe('a restart', () => {
  it('with a spread open in both goes on with both: the twin sends nothing twice, and ends its own as live does', () => {
    const books = withSpread({});
    const sent = books.facts('shadow', 'orderIntended').length;
    stop(books);
    // Live's stop is on its way; what the twin has not heard yet it does before its journal is closed.
    books.restart();
    expect(books.facts('shadow', 'haltChanged')).toHaveLength(1);
    books.runTo('11:18');
    const [live, twin] = [closed(books, 'live'), closed(books, 'shadow')];
    expect([live, twin]).toMatchObject([[{ reason: 'emergency' }], [{ reason: 'emergency' }]]);
    // One sale of the hedge; the short went by the stop that rested.
    expect(books.facts('shadow', 'orderIntended')).toHaveLength(sent + 1);
    const [spread] = books.terminal.slice('shadow').spreads;
    const { difference, fills } = ensure(spread, 'a spread beside its twin');
    expect(fills.map(({ trade }) => trade)).toEqual(['hedgeIn', 'mainIn', 'mainOut', 'hedgeOut']);
    expect(difference).toBe(ensure(live[0], 'live').realised - ensure(twin[0], 'the twin').realised);
  });

  it('with a journal of the twin that ends in the future ends the twin, and moves no time of live’s', () => {
    const tomorrow = instant(Date.parse('2026-11-17T11:00:00+05:30'));
    const body = JSON.stringify({ type: 'monitoringChanged', at: tomorrow, monitored: true });
    const row = { at: tomorrow, seq: 1, type: 'monitoringChanged', body };
    const books = new TwoBooks('S3', '11:14', { rows: [row] });
    books.runTo('11:14:40');
    expect(books.terminal.slice('session').now).toBeLessThan(tomorrow);
    expect(books.arm()).toMatchObject({ ok: true });
    expect(books.terminal.slice('shadow')).toMatchObject({ state: 'ended' });
  });
});
