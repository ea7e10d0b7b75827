import { describe, expect, it } from 'vitest';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { clock, istInstant, istDate } from '../../../shared/units/index.ts';
import { BEFORE_THE_SIGNAL } from '../../support/before-the-signal.ts';
import { MemoryDisk, MemoryTerminal } from '../../support/memory-terminal.ts';

function at(time: string, disk = new MemoryDisk()): MemoryTerminal {
  const demo = new MemoryTerminal(disk, 'demo', BEFORE_THE_SIGNAL);
  demo.runTo(time);
  return demo;
}

describe('emergency stop', { timeout: 300_000 }, () => {
  it('closes the short first, latches over a restart, and blocks entries', () => {
    const disk = new MemoryDisk();
    const demo = new MemoryTerminal(disk, 'demo', BEFORE_THE_SIGNAL);
    demo.runToFact('spreadOpened');
    expect(demo.command('emergency.stop', { by: 'test' })).toMatchObject({ ok: true });
    demo.runTo('11:20');
    expect(demo.terminal.slice('emergency').run?.flatAt).not.toBeNull();
    const sides = disk.paperBook.load().trades.map(({ side, contract }) => `${side} ${contract.slice(-8)}`);
    const bought = sides.lastIndexOf(sides.find((text) => text.startsWith('buy') && text !== sides[0]) ?? '');
    expect(bought).toBeLessThan(sides.length - 1);
    const now = demo.time.now();
    demo.crash();
    const again = new MemoryTerminal(disk, 'demo', now);
    again.time.advanceTo(istInstant(istDate(now), clock('11:21')));
    expect(again.terminal.slice('session').halt.state).toBe('HALTED');
    expect(again.terminal.slice('risk').blocked.map(({ code }) => code)).toContain('HALTED');
  });

  it('before the signal: no entry follows', () => {
    const disk = new MemoryDisk();
    const demo = at('11:00', disk);
    demo.command('emergency.stop', { by: 'test' });
    demo.runTo('11:25');
    expect(disk.types()).not.toContain('orderIntended');
    expect(disk.types()).toContain('entryMissed');
  });

  it('is ended by reason and word when flat, and the end is kept', () => {
    const disk = new MemoryDisk();
    const demo = at('11:11', disk);
    demo.command('emergency.stop', { by: 'test' });
    expect(demo.command('emergency.reset', { reason: 'ok', word: 'RESET' })).toMatchObject({ ok: false });
    demo.runTo('11:13');
    expect(demo.command('emergency.reset', { reason: 'looked at it', word: 'RESET' })).toEqual({
      ok: true,
      value: {},
    });
    expect(disk.control.halt().state).toBe('ACTIVE');
    expect(demo.terminal.slice('emergency').run).toBeNull();
  });
});

describe('commands', { timeout: 300_000 }, () => {
  it('of the terminal answer at once', () => {
    const demo = at('11:30');
    expect(demo.command('settings.get', {})).toMatchObject({
      ok: true,
      value: { settings: TERMINAL_SETTINGS },
    });
    const bars = demo.command('chart.bars', { minutes: 60, limit: 5 });
    expect(bars.ok ? bars.value.bars.length : 0).toBe(5);
    const page = demo.command('journal.page', { before: null, limit: 3 });
    expect(page.ok ? page.value.entries.map(({ row }) => row) : []).toHaveLength(3);
    const evaluated = demo.command('journal.page', { before: null, limit: 10, kind: 'EVAL' });
    expect(evaluated.ok && evaluated.value.entries.every(({ kind }) => kind === 'EVAL')).toBe(true);
    expect(demo.command('journal.fact', { row: 1 })).toMatchObject({
      ok: true,
      value: { fact: { type: 'started' } },
    });
    expect(demo.command('journal.fact', { row: 999_999 })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
  });

  it('ask in vain for what is not built, and are told so', () => {
    const demo = at('09:20');
    for (const mode of ['live', 'paper'] as const) {
      expect(demo.command('mode.set', { mode })).toMatchObject({ ok: false });
    }
    expect(demo.command('mode.set', { mode: 'demo' })).toMatchObject({ ok: true });
    expect(demo.command('demo.speed', { speed: 2 })).toMatchObject({ ok: false, error: { code: 'NOT_NOW' } });
  });

  it('switch a signal off, and it stays off after a restart', () => {
    const disk = new MemoryDisk();
    const demo = at('09:20', disk);
    expect(demo.command('signals.enable', { signal: 'S1', enabled: false })).toMatchObject({ ok: true });
    expect(demo.terminal.slice('signals').signals[0]).toMatchObject({ signal: 'S1', state: 'off' });
    const now = demo.time.now();
    demo.crash();
    const again = new MemoryTerminal(disk, 'demo', now);
    again.runTo('11:30');
    expect(disk.types()).not.toContain('spreadPlanned');
    const missed = disk.facts().find((fact) => fact.type === 'entryMissed');
    expect(missed).toMatchObject({ signal: 'S1', reasons: [{ code: 'SIGNAL_OFF' }] });
  });

  it('stop the square-off that was proposed, when the emergency stop closes the same spread', () => {
    const demo = new MemoryTerminal(new MemoryDisk(), 'demo', BEFORE_THE_SIGNAL);
    demo.runToFact('spreadOpened');
    expect(demo.command('squareOff.propose', { spread: null })).toMatchObject({ ok: true });
    expect(demo.terminal.slice('proposal').proposal).not.toBeNull();
    expect(demo.command('emergency.stop', { by: 'test' })).toMatchObject({ ok: true });
    expect(demo.terminal.slice('proposal').proposal).toBeNull();
  });

  it('stop the feed only while nothing is open', () => {
    const demo = new MemoryTerminal(new MemoryDisk(), 'demo', BEFORE_THE_SIGNAL);
    demo.runTo('11:12');
    expect(demo.command('feed.stop', {})).toMatchObject({ ok: true });
    expect(demo.terminal.slice('session').links.find(({ link }) => link === 'feed')?.state).toBe('off');
    expect(demo.command('feed.start', {})).toMatchObject({ ok: true });
    demo.runToFact('spreadOpened');
    expect(demo.command('feed.stop', {})).toMatchObject({ ok: false, error: { code: 'NOT_NOW' } });
  });

  it('reckon what the spread would be worth elsewhere', () => {
    const demo = new MemoryTerminal(new MemoryDisk(), 'demo', BEFORE_THE_SIGNAL);
    demo.runToFact('spreadOpened');
    const [spread] = demo.terminal.slice('positions').spreads;
    const { value: spot } = demo.terminal.slice('session').spot;
    const at0 = { spread: spread?.id ?? '', ivChangePercent: 0, daysForward: 0 };
    const here = demo.command('payoff.whatIf', { ...at0, spot: spot ?? (0 as never) });
    const lower = demo.command('payoff.whatIf', { ...at0, spot: ((spot ?? 0) - 30_000) as never });
    const pnl = (result: typeof here): number => (result.ok ? (result.value.pnl ?? Number.NaN) : Number.NaN);
    expect(pnl(lower)).toBeLessThan(pnl(here));
    const { curve, unknown } = here.ok ? here.value : { curve: [], unknown: 'refused' };
    expect(unknown).toBeNull();
    expect(curve.map((point) => point.spot)).toEqual(spread?.payoff?.points.map((point) => point.spot));
    expect(demo.command('payoff.whatIf', { ...at0, spread: 'none', spot: 1 as never })).toMatchObject({
      ok: false,
    });
  });
});
