import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import type { JournalDraft } from '../../../main/ports/journal.ts';
import { TapePlayer } from '../../../main/research/player/tape-player.ts';
import { NO_REPLAY } from '../../../shared/contract/index.ts';
import { after, clock, istDate, istInstant, mondayOf } from '../../../shared/units/index.ts';
import { BEFORE_THE_SIGNAL } from '../../support/before-the-signal.ts';
import { MemoryDisk, MemoryTerminal } from '../../support/memory-terminal.ts';

const DATE = istDate(BEFORE_THE_SIGNAL);

function rowsOf(disk: MemoryDisk): readonly JournalDraft[] {
  return disk.journal.read(1, disk.journal.head().row);
}

function playerOf(disk: MemoryDisk, journal: readonly JournalDraft[] = rowsOf(disk)): TapePlayer {
  const tape = disk.tapes.get(DATE);
  if (tape === undefined) throw new Error('nothing was recorded');
  return new TapePlayer({
    mode: 'demo',
    date: DATE,
    begins: BEFORE_THE_SIGNAL,
    ends: istInstant(DATE, clock('15:45')),
    records: () => tape.read(),
    journal,
    rowsBefore: 0,
    calendar: NSE_CALENDAR,
    calendarOf: () => null,
    version: 'test',
  });
}

function playAll(player: TapePlayer): void {
  while (player.nextAt() !== null) player.next();
}

describe('a recorded day, replayed', () => {
  it('shows at its end what the terminal showed, and is the same fact by fact, over a crash and a restart too', () => {
    const disk = new MemoryDisk();
    const first = new MemoryTerminal(disk, 'S1', BEFORE_THE_SIGNAL);
    first.runTo('11:16');
    first.crash();
    const second = new MemoryTerminal(disk, 'S1', after(first.time.now(), 5_000));
    second.runTo('11:18');
    const shown = second.terminal.slice('positions').spreads;
    const { net } = second.terminal.slice('pnl');
    const evaluated = second.command('signals.evaluations', { week: mondayOf(DATE) });
    second.terminal.close();

    const player = playerOf(disk);
    playAll(player);
    expect(player.agreement()).toMatchObject({ same: true });
    const slices = player.slices(0);
    expect(slices?.positions.spreads.map(({ id, stage }) => [id, stage])).toEqual(
      shown.map(({ id, stage }) => [id, stage]),
    );
    expect(slices?.positions.spreads).toHaveLength(1);
    expect(slices?.pnl.net).toBe(net);
    expect(slices?.journal.total).toBe(rowsOf(disk).length);
    expect(evaluated).toEqual({ ok: true, value: player.evaluations(mondayOf(DATE)) });
    const texts = player.decisions().map(({ text }) => text);
    expect(texts.some((text) => text.includes('S1 fired'))).toBe(true);
    expect(texts.some((text) => text.startsWith('Spread open'))).toBe(true);
  });

  it('names the first row that comes out differently, and the one that does not come at all', () => {
    const disk = new MemoryDisk();
    const terminal = new MemoryTerminal(disk, 'S1', BEFORE_THE_SIGNAL);
    terminal.runTo('11:16');
    terminal.terminal.close();
    const rows = rowsOf(disk);
    const planned = rows.findIndex(({ type }) => type === 'spreadPlanned');
    const other = rows.map((row, index) => (index === planned ? { ...row, body: '{}' } : row));
    const tampered = playerOf(disk, other);
    playAll(tampered);
    expect(tampered.agreement()).toMatchObject({
      same: false,
      text: expect.stringContaining(`row ${planned + 1}: recorded spreadPlanned`),
    });

    const last = rows.at(-1);
    if (last === undefined) throw new Error('nothing was journaled');
    const more = playerOf(disk, [...rows, { ...last, type: 'spreadClosed' }]);
    playAll(more);
    expect(more.agreement()).toMatchObject({
      same: false,
      text: expect.stringContaining(`row ${rows.length + 1}: spreadClosed did not come`),
    });
  });
});

describe('a terminal without replays', () => {
  it('says so, and shows none', () => {
    const terminal = new MemoryTerminal(new MemoryDisk(), 'S1', BEFORE_THE_SIGNAL);
    expect(terminal.command('replay.days', {})).toEqual({
      ok: false,
      error: { code: 'NOT_NOW', message: 'There are no replays in this terminal.' },
    });
    expect(terminal.terminal.slice('replay')).toEqual(NO_REPLAY);
    expect(terminal.terminal.slice('replayed')).toEqual({ slices: null });
    terminal.terminal.close();
  });
});
