import { chmodSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { runDoctor } from '../../../main/hosts/cli/doctor.ts';
import { databaseFiles, journalChain } from '../../../main/hosts/doctor/file-checks.ts';
import { historyCoverage, sqlServer } from '../../../main/hosts/doctor/past-checks.ts';
import { runtime } from '../../../main/hosts/doctor/place-checks.ts';
import { ports } from '../../../main/hosts/doctor/port-check.ts';
import { writeRuntime } from '../../../main/hosts/runtime-file.ts';
import { keepingOf } from '../../../main/hosts/secrets/keeping.ts';
import { collected } from '../../support/cli.ts';
import { folderWithJournal } from '../../support/journal-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SECRET = 'sEcReT-9f3b7a';

describe('what the doctor finds in a data folder', () => {
  it('is nothing to look at in an empty one', async () => {
    const empty = temporaryFolder();
    const found = [databaseFiles(empty), journalChain(empty), keepingOf(empty)];
    const later = [await historyCoverage(empty), await sqlServer(empty)];
    expect([...found, ...later].map(({ state }) => state)).toEqual(
      Array.from({ length: 5 }, () => 'notApplicable'),
    );
    expect(runtime()).toMatchObject({
      state: 'passed',
      value: `Node ${process.versions.node.split('.')[0]}`,
    });
  });

  it('is whole files and a whole chain, while a terminal may be writing', () => {
    const path = folderWithJournal();
    expect(databaseFiles(path)).toMatchObject({ state: 'passed', value: '2 files' });
    expect(journalChain(path)).toMatchObject({
      state: 'passed',
      value: '12 rows',
      detail: 'whole: paper 12',
    });
  });

  it('is the row of a journal that was changed', () => {
    const path = folderWithJournal();
    const db = new BetterSqlite(join(path, 'paper.db'));
    db.exec('DROP TRIGGER journal_never_updates');
    db.exec("UPDATE journal SET type = 'orderFilled' WHERE row = 7");
    db.close();
    expect(journalChain(path)).toMatchObject({
      state: 'failed',
      value: 'paper',
      detail: expect.stringContaining('row 7 was changed'),
    });
  });

  it('is a file that is no database of ours, or that others may read', () => {
    const path = folderWithJournal();
    writeFileSync(join(path, 'live.db'), 'this is no database');
    expect(databaseFiles(path)).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('live.db'),
      remedy: expect.stringContaining('backup'),
    });
  });

  // skipped: Windows has no such rights
  it.skipIf(process.platform === 'win32')(
    'is who may read databases and keys, and never what is in them',
    () => {
      const path = folderWithJournal();
      chmodSync(join(path, 'paper.db'), 0o644);
      expect(databaseFiles(path)).toMatchObject({ state: 'warning', detail: 'readable by others: paper.db' });
      writeFileSync(join(path, 'keys.json'), JSON.stringify({ 'kite.secret': SECRET }), { mode: 0o600 });
      expect(keepingOf(path)).toMatchObject({ state: 'failed', value: 'not encrypted' });
      chmodSync(join(path, 'keys.json'), 0o640);
      const open = keepingOf(path);
      expect(open).toMatchObject({ state: 'failed', value: 'open to others' });
      expect(JSON.stringify(open)).not.toContain(SECRET);
    },
  );

  it('is the port of a running terminal, heard on this machine alone', async () => {
    const path = temporaryFolder();
    const server = createServer((socket) => socket.destroy());
    const runs = async (host: string) => {
      await new Promise<void>((resolve) => server.listen(0, host, resolve));
      const { port } = server.address() as AddressInfo;
      writeRuntime(path, { pid: process.pid, port, token: SECRET, version: 'test' });
      const found = await ports(path);
      await new Promise((resolve) => server.close(resolve));
      return { ...found, isIts: found.value === String(port) };
    };
    expect(await runs('127.0.0.1')).toMatchObject({ state: 'passed', isIts: true });
    // A terminal that is gone leaves its file behind: then the usual port is looked at.
    expect((await ports(path)).value).toBe('7410');
  });

  it('wrong words are wrong use', async () => {
    expect(await collected((io) => runDoctor(['--format', 'xml'], io))).toMatchObject({ code: 2 });
    expect(await collected((io) => runDoctor(['--help'], io))).toMatchObject({ code: 0 });
  });
});
