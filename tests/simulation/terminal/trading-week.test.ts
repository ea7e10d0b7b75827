import { describe, expect, it } from 'vitest';
import { describeFact, type Fact } from '../../../main/engine/index.ts';
import { AUTHOR_SETTINGS } from '../../../shared/contract/index.ts';
import { clock, instant, istInstant, tradingDate, type Instant } from '../../../shared/units/index.ts';
import { MemoryDisk, MemoryTerminal } from '../../support/memory-terminal.ts';
import { TroubledLine } from '../../support/troubled-line.ts';

const full = process.env['KAVACH_FULL'] === '1';
const at = (date: string, time: string): Instant => istInstant(tradingDate(date), clock(time));
const ofType = <T extends Fact['type']>(facts: readonly Fact[], type: T) =>
  facts.filter((fact): fact is Extract<Fact, { readonly type: T }> => fact.type === type);

/** Monday to the Monday after: a spread of the next expiry is sold and held to it, through everything that goes wrong. */
class Week {
  readonly disk = new MemoryDisk();
  readonly line = new TroubledLine();
  terminal: MemoryTerminal;

  constructor(from: Instant) {
    const { trade } = AUTHOR_SETTINGS;
    // No limit and a stop by hourly closes: the week is about its troubles and not about its prices.
    this.disk.settings.save({ ...AUTHOR_SETTINGS, trade: { ...trade, expiryRule: 'next' } });
    this.terminal = this.#start(from);
  }

  #start(from: Instant): MemoryTerminal {
    return new MemoryTerminal(this.disk, 'S5', from, {
      broker: (broker) => this.line.broker(broker),
      feed: (feed) => this.line.feed(feed),
      scheduler: (time) => this.line.scheduler(time),
    });
  }

  to(date: string, time: string): void {
    this.terminal.time.advanceTo(at(date, time));
  }

  /** The power fails: nothing is closed, and the machine comes back some minutes later. */
  powerLoss(minutes: number): void {
    this.terminal.crash();
    this.terminal = this.#start(instant(this.terminal.time.now() + minutes * 60_000));
  }
}

/** The week with its troubles, each while the spread is open. */
function troubledWeek(): Week {
  const week = new Week(at('2026-11-16', '11:10'));
  const { line } = week;
  week.to('2026-11-16', '12:30');
  line.silence(true);
  week.to('2026-11-16', '12:40');
  line.silence(false);
  week.to('2026-11-17', '10:05');
  line.sessionDead = true;
  week.to('2026-11-17', '10:30');
  line.sessionDead = false;
  week.to('2026-11-18', '09:10');
  line.wrongAddress = true;
  week.to('2026-11-18', '09:40');
  line.wrongAddress = false;
  week.to('2026-11-18', '14:00');
  line.silence(true);
  week.to('2026-11-18', '14:20');
  line.silence(false);
  week.to('2026-11-19', '13:00');
  week.powerLoss(7);
  week.to('2026-11-23', '15:45');
  return week;
}

/** The journal as a person reads it. */
function sentences(facts: readonly Fact[]): readonly string[] {
  return facts.map((fact) => describeFact(fact).text);
}

describe('a trading week with a dead session, two silent feeds, another address and a power loss', () => {
  // skipped: six trading days only in npm run test:full
  it.runIf(full)(
    'ends flat, with equal books and a journal that a person can read',
    { timeout: 1_800_000 },
    () => {
      const { disk, terminal } = troubledWeek();
      const facts = disk.facts();
      expect(ofType(facts, 'spreadOpened')).toHaveLength(1);
      expect(ofType(facts, 'exitDecided')).toMatchObject([
        { reason: 'expiry', at: at('2026-11-23', '15:15') },
      ]);
      expect(ofType(facts, 'spreadClosed')).toHaveLength(1);

      const { broker, spreads } = terminal.terminal.slice('positions');
      expect([broker.differences, broker.foreign]).toEqual([[], []]);
      expect(spreads.map(({ stage }) => stage)).toEqual(['flat']);
      const net = disk.paperBook.load().orders.map(({ side, filled }) => (side === 'buy' ? filled : -filled));
      expect(net.reduce((sum, units) => sum + units, 0)).toBe(0);
      const tags = ofType(facts, 'orderIntended').map(({ ticket }) => ticket.tag);
      expect(new Set(tags).size).toBe(tags.length);
      expect(disk.replay()).toMatchObject({ difference: null, runs: 2 });

      const said = sentences(facts);
      for (const trouble of [
        /^Market feed down: no data for a while$/,
        /^Market feed ok: data comes again$/,
        /^Broker down: the session has ended: log in again$/,
        /^Broker stop refused: orders from .* not allowed; the terminal watches the stop by itself/,
        /^Started: run 2/,
        /^Exit: expiry day, square-off time 15:15:00$/,
        /^Flat \(expiry day\): realised/,
        /^Broker's books agree \(end of day\)/,
      ]) {
        expect(said.filter((line) => trouble.test(line)).length, String(trouble)).toBeGreaterThan(0);
      }
      for (const line of said) {
        expect(line.length).toBeLessThan(300);
        expect(line).not.toMatch(/undefined|NaN|\[object|[{}]|null/);
      }
    },
  );
});
