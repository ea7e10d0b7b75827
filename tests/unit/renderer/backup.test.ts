import { describe, expect, it } from 'vitest';
import { backupAge, backupWords } from '../../../renderer/state/backup.ts';
import { backedUp } from '../../support/screen/backup.ts';

const none = { running: null, last: null, problem: null };

describe('the line of backups', () => {
  it.each([
    [0, 'just now', 't2'],
    [119, '119 min ago', 't2'],
    [120, '2 h ago', 't2'],
    [2 * 1440 - 1, '47 h ago', 't2'],
    [7 * 1440 - 1, '6 days ago', 't2'],
    [7 * 1440, '7 days ago', 'warned'],
  ])('says how old the last one is: %i minutes are %s', (minutes, words, look) => {
    const line = backupWords(backedUp(minutes));
    expect(line.text).toContain(`Last backup ${words}`);
    expect(line.text).toContain('12.3 MB: /var/lib/kavach/backups/');
    expect(line.look).toBe(look);
    expect(backupAge(backedUp(minutes))).toBe(`last backup ${words}`);
  });

  it('warns where none is known, and says what is being done, and what failed', () => {
    expect(backupWords(none)).toEqual({ text: 'No backup of this data folder is known.', look: 'warned' });
    expect(backupAge(none)).toBe('no backup yet');
    const running = { doing: 'Copying paper.db', done: 3, total: 14 };
    expect(backupWords({ ...backedUp(), running }).text).toBe('Copying paper.db, 3 of 14 files…');
    expect(backupWords({ ...backedUp(), problem: 'The disk is full.' })).toEqual({
      text: 'The disk is full.',
      look: 'failed',
    });
  });
});
