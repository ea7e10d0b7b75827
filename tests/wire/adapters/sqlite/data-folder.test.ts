import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../../main/adapters/sqlite/data-folder.ts';
import { diskReserve } from '../../../../main/adapters/sqlite/disk-reserve.ts';
import { tapeDates } from '../../../../main/adapters/sqlite/folder-files.ts';
import { usualDataFolder } from '../../../../main/adapters/sqlite/usual-data-folder.ts';
import { tradingDate } from '../../../../shared/units/index.ts';
import { draft } from '../../../support/journals.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';
import { tapeRecord } from '../../../support/tapes.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const HOLDER = fileURLToPath(new URL('../../../support/hold-data-folder.ts', import.meta.url));
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Another terminal, as far as the folder can tell: a process that has opened it. */
async function otherTerminal(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [HOLDER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

const monday = tradingDate('2026-11-23');

describe('a data folder', () => {
  // skipped: Windows has no permission bits
  it.skipIf(process.platform === 'win32')('is made for its owner only, every file in it too', () => {
    const path = join(temporaryFolder(), 'data', 'kavach');
    const folder = valueOf(openDataFolder(path));
    const open = [
      folder.journal('demo'),
      folder.settings(),
      folder.paperBook('demo'),
      folder.tape(monday, 'demo'),
    ];
    valueOf(folder.journal('paper')).append([draft(1)]);
    for (const place of [path, join(path, 'ticks')]) expect(statSync(place).mode & 0o777).toBe(0o700);
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name !== 'ticks');
    expect(files.length).toBeGreaterThan(8);
    for (const name of files) expect([name, statSync(join(path, name)).mode & 0o777]).toEqual([name, 0o600]);
    for (const store of open) valueOf<{ close(): void }, unknown>(store).close();
    folder.close();
  });

  // skipped: Windows has no permission bits
  it.skipIf(process.platform === 'win32')(
    "leaves the permissions of a folder that was the user's before",
    () => {
      const path = join(temporaryFolder(), 'shared');
      mkdirSync(path, { mode: 0o755 });
      valueOf(openDataFolder(path)).close();
      expect(statSync(path).mode & 0o777).toBe(0o755);
    },
  );

  it('belongs to one terminal: the second one is told which process has it', async () => {
    const path = temporaryFolder();
    const other = await otherTerminal(path);
    const refused = errorOf(openDataFolder(path));
    expect(refused.code).toBe('LOCKED');
    expect(refused.message).toContain(`process ${other.pid}`);
  });

  it('is refused within the same process too', () => {
    const path = temporaryFolder();
    const folder = valueOf(openDataFolder(path));
    expect(errorOf(openDataFolder(path)).code).toBe('LOCKED');
    folder.close();
    valueOf(openDataFolder(path)).close();
  });

  it('is free again once the terminal that had it was killed, whatever it left behind', async () => {
    const path = temporaryFolder();
    const other = await otherTerminal(path);
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(existsSync(join(path, 'lock.pid'))).toBe(true);
    const folder = valueOf(openDataFolder(path));
    expect(readFileSync(join(path, 'lock.pid'), 'utf8').trim()).toBe(String(process.pid));
    folder.close();
  });

  it('remembers the head of each journal, so that a journal replaced by an older copy is refused', () => {
    const path = temporaryFolder();
    const folder = valueOf(openDataFolder(path));
    const journal = valueOf(folder.journal('paper'));
    valueOf(journal.append([draft(1), draft(2)]));
    expect(folder.control.journalHead('paper')).toEqual(journal.head());
    journal.close();
    rmSync(join(path, 'paper.db'));
    expect(errorOf(folder.journal('paper'))).toMatchObject({ code: 'BROKEN_CHAIN' });
    folder.close();
  });

  it('takes a deleted demo.db for a Demo that was thrown away, the paper book and the tapes with it', () => {
    const path = temporaryFolder();
    const folder = valueOf(openDataFolder(path));
    const demo = valueOf(folder.journal('demo'));
    valueOf(demo.append([draft(1), draft(2)]));
    demo.close();
    valueOf(folder.tape(monday, 'demo')).close();
    rmSync(join(path, 'demo.db'));
    const again = valueOf(folder.journal('demo'));
    expect(again.head().row).toBe(0);
    expect(tapeDates(path, 'demo')).toEqual([]);
    again.close();
    folder.close();
  });

  it('can throw the Demo book away, and nothing else', () => {
    const path = temporaryFolder();
    const folder = valueOf(openDataFolder(path));
    for (const book of ['demo', 'paper'] as const) {
      const journal = valueOf(folder.journal(book));
      valueOf(journal.append([draft(1)]));
      journal.close();
      valueOf(folder.paperBook(book)).close();
      const tape = valueOf(folder.tape(monday, book));
      tape.record(tapeRecord(1));
      tape.close();
    }
    valueOf(folder.discardDemo());
    expect(tapeDates(path, 'demo')).toEqual([]);
    expect(tapeDates(path, 'paper')).toEqual([monday]);
    const demo = valueOf(folder.journal('demo'));
    expect(demo.head().row).toBe(0);
    demo.close();
    const paper = valueOf(folder.journal('paper'));
    expect(paper.head().row).toBe(1);
    paper.close();
    folder.close();
  });
});

describe('the reserve', () => {
  it('holds real room, gives it back once, and takes it again', () => {
    const path = join(temporaryFolder(), 'reserve');
    const reserve = diskReserve(path, 1_000_000);
    expect(reserve.release()).toBe(false);
    expect(reserve.restore()).toBe(true);
    const { size, blocks } = statSync(path);
    expect(size).toBe(1_000_000);
    // Windows does not count blocks.
    if (process.platform !== 'win32') expect(blocks * 512).toBeGreaterThanOrEqual(1_000_000);
    expect(reserve.release()).toBe(true);
    expect(existsSync(path)).toBe(false);
  });

  it('is taken only once there is a folder to take it in', () => {
    expect(diskReserve(join(temporaryFolder(), 'gone', 'reserve')).restore()).toBe(false);
  });
});

describe('the usual place of the data folder', () => {
  it.each([
    ['linux', {}, '/home/asha/.local/share/kavach'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/kavach'],
    ['darwin', {}, '/home/asha/Library/Application Support/Kavach'],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\asha\\AppData\\Local' }, 'C:\\Users\\asha\\AppData\\Local\\Kavach'],
  ])('on %s with %j is %s', (platform, env, place) => {
    expect(usualDataFolder({ platform, home: '/home/asha', env })).toBe(place);
  });
});
