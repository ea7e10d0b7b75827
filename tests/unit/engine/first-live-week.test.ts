import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { createEngine, describeFact, type Engine, type Fact } from '../../../main/engine/index.ts';
import { TERMINAL_SETTINGS, type Mode, type SpreadId } from '../../../shared/contract/index.ts';
import {
  clock,
  istInstant,
  paise,
  quantity,
  tradingDate,
  type Instant,
} from '../../../shared/units/index.ts';

const at = (date: string, time: string): Instant => istInstant(tradingDate(date), clock(time));

function entry(date: string): Fact {
  return {
    type: 'spreadOpened',
    at: at(date, '11:15:20'),
    spread: `L-${date}-S1-1` as SpreadId,
    units: quantity(65),
    credit: paise(2_000),
  };
}

/** A live book with these facts in its journal, started on the morning of a day. */
function started(facts: readonly Fact[], date: string, mode: Mode = 'live') {
  const engine = createEngine({ book: mode, mode, calendar: NSE_CALENDAR });
  for (const fact of facts) engine.fold(JSON.parse(JSON.stringify(fact)) as Fact);
  engine.apply({
    seq: 1,
    at: at(date, '09:00'),
    type: 'started',
    run: 2,
    mode,
    codeVersion: 'test',
    journalRow: facts.length,
    settingsRevision: 1,
    settings: TERMINAL_SETTINGS,
    halt: 'ACTIVE',
    haltReason: null,
    haltSince: null,
  });
  return engine;
}

/** Asks for the end of the first live week: the journaled fact, or the refusal. */
function end(engine: Engine, date: string): Fact | string {
  const effects = engine.apply({
    seq: 2,
    at: at(date, '09:00:01'),
    type: 'command',
    call: 1,
    by: 'screen',
    command: { name: 'live.endFirstWeek', args: {} },
  });
  for (const effect of effects) {
    if (effect.type === 'journal' && effect.fact.type === 'liveWeekEnded') return effect.fact;
    if (effect.type === 'reply' && !effect.result.ok) return effect.result.error.message;
  }
  return 'nothing';
}

describe('the first live week', () => {
  it('has not begun before the first live entry, and trades one lot all the same [promise 8]', () => {
    const engine = started([], '2026-11-16');
    expect(engine.firstLiveWeek()).toEqual({ lots: 1, lotsAfter: 10, firstEntryOn: null, endsFrom: null });
    expect(end(engine, '2026-11-16')).toBe('It begins with the first live entry.');
  });

  it('is counted by the calendar from the first entry, over restarts, and cannot be ended sooner [promise 8]', () => {
    const engine = started([entry('2026-11-16'), entry('2026-11-18')], '2026-11-20');
    expect(engine.firstLiveWeek()).toMatchObject({ firstEntryOn: '2026-11-16', endsFrom: '2026-11-23' });
    expect(end(engine, '2026-11-20')).toContain('from 2026-11-23 on');
    expect(engine.firstLiveWeek()).not.toBeNull();
  });

  it('is ended by the user after a week, on record; until then one lot stays, however long it takes [promise 8]', () => {
    const facts = [entry('2026-11-16')];
    expect(started(facts, '2026-12-14').firstLiveWeek()).toMatchObject({ lots: 1, lotsAfter: 10 });
    const engine = started(facts, '2026-11-23');
    const fact = end(engine, '2026-11-23');
    if (typeof fact === 'string') throw new Error(fact);
    expect(describeFact(fact).text).toBe(
      'The first live week is over (screen): Live trades 10 lots from now on',
    );
    expect(engine.firstLiveWeek()).toBeNull();
    expect(started([...facts, fact], '2026-11-24').firstLiveWeek()).toBeNull();
    expect(end(engine, '2026-11-24')).toBe('There is no first live week that could be ended.');
  });

  it('is none of the paper and demo books [promise 8]', () => {
    for (const mode of ['paper', 'demo'] as const) {
      const engine = started([entry('2026-11-16')], '2026-11-23', mode);
      expect(engine.firstLiveWeek()).toBeNull();
      expect(end(engine, '2026-11-23')).toContain('no first live week');
    }
  });
});
