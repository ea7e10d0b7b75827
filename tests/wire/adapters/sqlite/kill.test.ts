import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../../main/adapters/sqlite/data-folder.ts';
import { readJournal } from '../../../../main/adapters/sqlite/journal-reader.ts';
import { draft } from '../../../support/journals.ts';
import { valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const APPENDER = fileURLToPath(new URL('../../../support/append-until-killed.ts', import.meta.url));
const KILLS = process.env['KAVACH_FULL'] === '1' ? 50 : 4;

/** Lets a process append, kills it after so many acknowledged appends, and gives the last acknowledged row. */
async function appendAndKill(folder: string, appends: number): Promise<number> {
  const child = spawn(process.execPath, [APPENDER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.split('\n').length > appends) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return Number(text.trimEnd().split('\n').at(-1));
}

describe('a terminal that is killed while it writes', () => {
  it(`keeps every acknowledged row, ${KILLS} times in a row, and the chain holds`, async () => {
    const path = temporaryFolder();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const acknowledged = await appendAndKill(path, 5 + kill * 17);
      const folder = valueOf(openDataFolder(path));
      const journal = valueOf(folder.journal('demo'));
      const { row } = journal.head();
      expect(row).toBeGreaterThanOrEqual(acknowledged);
      // All drafts of one append or none: the appender writes one to four rows at a time.
      expect(row - acknowledged).toBeLessThanOrEqual(4);
      expect(journal.read(acknowledged, 1)[0]).toMatchObject(draft(acknowledged));
      journal.close();
      folder.close();
    }
    const folder = valueOf(openDataFolder(path));
    const reader = valueOf(readJournal(join(path, 'demo.db'), 'demo'));
    const verified = valueOf(reader.verify(folder.control.journalHead('demo')));
    expect(valueOf(verified).row).toBeGreaterThan(KILLS * 17);
    for (const row of reader.rows(1)) expect(row).toMatchObject(draft(row.row));
    reader.close();
    folder.close();
  });
});
