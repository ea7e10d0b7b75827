import { describe, expect, it } from 'vitest';
import type { DoctorCheck } from '../../../shared/contract/index.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { createEngine, describeFact } from '../../../main/engine/index.ts';
import { AddressWatch } from '../../../main/terminal/address-watch.ts';
import { recoverAll } from '../../../main/terminal/recovery.ts';
import { ensure, instant } from '../../../shared/units/index.ts';
import { ADDRESS, TwoBooks } from '../../support/two-books.ts';

const states = (books: TwoBooks): Readonly<Record<string, DoctorCheck['state']>> =>
  Object.fromEntries(books.terminal.slice('doctor').checks.map(({ id, state }) => [id, state]));

/** One quiet morning for all that only looks at it: nothing is armed in it, and what a test spoils is mended here. */
let morning: TwoBooks | null = null;

function quiet(): TwoBooks {
  if (morning === null) {
    morning = new TwoBooks('quiet');
    morning.runTo('09:30');
  }
  morning.mend();
  return morning;
}

describe('Live', () => {
  it('starts disarmed and enters nothing, while paper does [promise 59]', () => {
    const books = new TwoBooks('S3', '11:10');
    books.runTo('11:20');
    expect(books.mode).toBe('paper');
    expect(books.facts('paper', 'spreadPlanned')).toHaveLength(1);
    expect(books.facts('live', 'spreadPlanned')).toHaveLength(0);
    expect(books.facts('live', 'orderIntended')).toHaveLength(0);
  });

  it('armed with all checks, the address and the word, it trades one lot and is shown [promise 8]', () => {
    const books = new TwoBooks('S3', '11:10');
    books.runTo('11:12');
    expect(states(books)).toMatchObject({ address: 'acknowledge', clock: 'passed', positions: 'passed' });
    expect(books.arm()).toMatchObject({ ok: true, value: { mode: 'live' } });
    books.runTo('11:20');
    expect(books.mode).toBe('live');
    expect(books.facts('live', 'spreadOpened')).toHaveLength(1);
    expect(states(books)).toMatchObject({ address: 'passed' });
    // The setting keeps its ten lots; Live is new and trades one, and the plan says so.
    expect(books.facts('paper', 'spreadPlanned')).toMatchObject([{ plan: { lots: 10, units: 650 } }]);
    const planned = ensure(books.facts('live', 'spreadPlanned')[0], 'a live plan');
    expect(planned).toMatchObject({ plan: { lots: 1, units: 65, isFirstLiveWeek: true } });
    expect(describeFact(planned).text).toContain('65 units (1 lot: first live week)');
    expect(books.terminal.slice('session').live.firstWeek).toMatchObject({ lots: 1, lotsAfter: 10 });
    expect(books.commandLater('live.endFirstWeek')).toMatchObject({ ok: false, error: { code: 'NOT_NOW' } });
    // A restart folds the journal, which knows that an order of today was accepted.
    const addresses = new AddressWatch(
      () => ADDRESS,
      () => books.time.now(),
    );
    const engine = createEngine({ book: 'live', mode: 'live', calendar: NSE_CALENDAR });
    const restarted = { mode: 'live', engine, writer: { journal: books.live } } as const;
    recoverAll([restarted], (mode, fact) => addresses.onFact(mode, fact));
    expect(addresses.fact().proven).toBe(true);
  });

  it.each([
    ['another address', '203.0.113.8', 'LIVE'],
    ['the word in small letters', undefined, 'live'],
    ['no word', undefined, ''],
  ])('is not armed by %s', (_, address, word) => {
    const books = quiet();
    expect(books.arm(address, word)).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENTS' } });
    expect(books.mode).toBe('paper');
  });

  it.each([
    ['kiteLogin', (books: TwoBooks) => (books.kite.state = 'expired')],
    ['breezeLogin', (books: TwoBooks) => (books.breeze.state = 'loggedOut')],
    ['address', (books: TwoBooks) => (books.address = null)],
    ['clock', (books: TwoBooks) => (books.clock = null)],
    [
      'clock',
      (books: TwoBooks) => (books.clock = { offsetMs: 2_100, precisionMs: 5, source: 'network time' }),
    ],
    ['contracts', (books: TwoBooks) => (books.contracts = 'failed')],
    ['keyring', (books: TwoBooks) => (books.keys = 'failed')],
    ['disk', (books: TwoBooks) => (books.freeBytes = 199e6)],
  ])('is refused while the check %s is not green', (id, spoil) => {
    const books = quiet();
    spoil(books);
    const needs = books.terminal.slice('session').live.needs.map(({ code }) => code);
    expect(needs).toEqual([id]);
    expect(books.arm()).toMatchObject({ ok: false, error: { code: 'NEEDS' } });
    expect(books.mode).toBe('paper');
  });

  it('a coarse reference does not accuse the clock', () => {
    const books = quiet();
    books.clock = { offsetMs: 700, precisionMs: 500, source: 'Kite’s clock' };
    expect(states(books)['clock']).toBe('passed');
    books.clock = { offsetMs: 2_600, precisionMs: 500, source: 'Kite’s clock' };
    expect(states(books)['clock']).toBe('failed');
  });

  it('a disk with less than 200 MB left blocks entries of every book, and lets them back with some room to spare', () => {
    const books = quiet();
    const blocked = (): readonly string[] => books.terminal.slice('risk').blocked.map(({ code }) => code);
    const measured = (bytes: number): boolean => {
      books.freeBytes = bytes;
      books.real.advance(1_000);
      books.time.advanceTo(instant(books.time.now() + 1));
      return blocked().includes('DISK_LOW');
    };
    expect([900e6, 200e6, 199e6, 210e6, 221e6].map(measured)).toEqual([false, false, true, true, false]);
    expect(books.facts('paper', 'linkChanged').map((fact) => describeFact(fact).text)).toContain(
      'Disk down: less than 200 MB free',
    );
  });

  it('switched back to Paper with a spread open, it enters nothing more, stays in sight and is guarded to its exit', () => {
    const books = new TwoBooks('S3', '11:10');
    books.runTo('11:12');
    books.arm();
    books.runTo('11:20');
    expect(books.command('mode.set', { mode: 'paper' })).toMatchObject({ ok: true, value: { mode: 'live' } });
    expect(books.terminal.slice('session').live.armed).toBe(false);
    expect(books.mode).toBe('live');
    books.runTo('15:30');
    expect(books.facts('live', 'spreadClosed')).toHaveLength(1);
    expect(books.mode).toBe('paper');
  });

  it('disarms at the end of the session [promise 78]', () => {
    const books = new TwoBooks('quiet', '15:20');
    books.runTo('15:25');
    books.arm();
    books.runTo('15:39');
    expect(books.mode).toBe('live');
    books.runTo('15:41');
    expect(books.mode).toBe('paper');
    expect(books.facts('live', 'armedChanged').at(-1)).toMatchObject({ armed: false, by: 'guard' });
  });

  it('disarms when the terminal is halted [promise 78]', () => {
    const books = new TwoBooks('quiet');
    books.runTo('09:30');
    books.arm();
    books.command('emergency.stop', { by: 'test' });
    books.runTo('09:31');
    expect(books.facts('live', 'armedChanged').map((fact) => 'armed' in fact && fact.armed)).toEqual([
      true,
      false,
    ]);
  });

  it('an emergency stop closes both books', () => {
    const books = new TwoBooks('S3', '11:10');
    books.runTo('11:12');
    books.arm();
    books.runTo('11:20');
    books.command('emergency.stop', { by: 'test' });
    books.runTo('11:25');
    for (const book of ['paper', 'live'] as const) expect(books.facts(book, 'spreadClosed')).toHaveLength(1);
    // What became of the real money stays in sight until the reset.
    expect(books.mode).toBe('live');
    expect(books.terminal.slice('emergency').run?.flatAt).not.toBeNull();
  });
});
