import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandSchemas, isCommandName, readArgs } from '../../../../main/terminal/commands/schemas.ts';
import { AUTHOR_SETTINGS, TERMINAL_SETTINGS, type Settings } from '../../../../shared/contract/index.ts';

const names = Object.keys(commandSchemas).filter(isCommandName);

describe('command schemas', () => {
  it('accept both presets unchanged', () => {
    for (const settings of [TERMINAL_SETTINGS, AUTHOR_SETTINGS]) {
      const args = { settings, revision: 3 };
      expect(readArgs('settings.set', args)).toEqual({ ok: true, value: args });
    }
  });

  it.each([
    ['lots of zero', { lotsPerTrade: 0 }, 'trade.lotsPerTrade'],
    ['a hedge between two strikes', { hedgeOffsetPoints: 130 }, 'trade.hedgeOffsetPoints'],
    [
      'entries after the square-off',
      { entryUntil: TERMINAL_SETTINGS.trade.squareOffChaseUntil },
      'trade.squareOffAt',
    ],
    ['a setting that does not exist', { magic: 1 }, 'trade'],
  ])('refuse %s and name the field', (_, change, field) => {
    const settings = { ...TERMINAL_SETTINGS, trade: { ...TERMINAL_SETTINGS.trade, ...change } } as Settings;
    const read = readArgs('settings.set', { settings, revision: 3 });
    expect(read).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENTS' } });
    expect(read.ok ? '' : read.error.message).toContain(field);
  });

  it('never throw, whatever comes over the wire', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.anything(), (name, args) => {
        const read = readArgs(name, args);
        if (!read.ok) expect(read.error.code).toBe('BAD_ARGUMENTS');
      }),
    );
  });

  it('refuse arguments where a command takes none', () => {
    expect(readArgs('feed.start', { now: true })).toMatchObject({ ok: false });
    expect(readArgs('feed.start', {})).toEqual({ ok: true, value: {} });
  });

  it('know only the names of the contract', () => {
    expect(isCommandName('toString')).toBe(false);
    expect(isCommandName('emergency.stop')).toBe(true);
  });
});
