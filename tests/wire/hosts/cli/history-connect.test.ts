import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHistory } from '../../../../main/hosts/cli/history.ts';
import { collected } from '../../../support/cli.ts';
import { givenCredential } from '../../../support/given-credential.ts';
import { inProcess } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { barRows, PASSWORD, served } from '../../tds/fixture.ts';

givenCredential();

const run = (secret: string | null, ...args: readonly string[]) =>
  collected((io) => runHistory(args, io, async () => Promise.resolve(secret), inProcess));

async function connected(secret = PASSWORD, database = 'Trading') {
  const data = join(temporaryFolder(), 'data');
  const { server, address } = await served((db) => {
    db.insert('NiftyIndexData15Minute', barRows('2025-07-14', '09:15', 25, 15));
    db.insert('NiftyIndexData15Minute', barRows('2025-07-15', '14:45', 25, 15));
  });
  const place = ['--server', '127.0.0.1', '--port', String(address.port), '--database', database];
  const ran = await run(secret, 'connect', '--data', data, ...place, '--user', 'reader', '--no-encrypt');
  return { data, server, ran };
}

describe('kavach history connect', () => {
  it('keeps the server, and its password apart in a sealed file for the owner only, and tries both', async () => {
    const { data, ran } = await connected();
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/login reader, database Trading\n.*NiftyIndexData5Minute: ok/s);
    expect(`${ran.out}${ran.err}`).not.toContain(PASSWORD);
    expect(readFileSync(join(data, 'sqlserver.json'), 'utf8')).not.toContain(PASSWORD);
    expect(readFileSync(join(data, 'sqlserver-key.sealed'), 'utf8')).not.toContain(PASSWORD);
    const isOwners =
      process.platform === 'win32' || (statSync(join(data, 'sqlserver-key.sealed')).mode & 0o77) === 0;
    expect(isOwners).toBe(true);
  });

  it('says what is wrong and what to do', async () => {
    const { ran } = await connected('another-word');
    expect(ran).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/LOGIN_REFUSED.*What to do:/s),
    });
    expect(ran.err).not.toContain('another-word');
  });

  it('lets the coverage be seen of the server as of the own history, moved days included', async () => {
    const { data } = await connected();
    const seen = await run(null, 'coverage', '--store', 'sqlserver', '--data', data);
    expect(seen.out).toMatch(/NIFTY +sqlserver +15 min +2025-07-14 +2025-07-15 +50 +1 +1/);
    expect(seen.out).toMatch(/LATE_5_30 +2025-07-15 +2025-07-15 +1 +21 of 25 bars lie outside/);
  });

  it('is forgotten with its password', async () => {
    const { data } = await connected();
    expect(await run(null, 'forget', '--data', data)).toMatchObject({ code: 0 });
    expect(readFileSync(join(data, 'sqlserver-key.sealed'), 'utf8')).not.toContain(PASSWORD);
    expect(await run(null, 'test', '--data', data)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no SQL Server is known here/),
    });
  });

  it.each([
    [['--server', 'x'], /--server and --database are needed/],
    [['--server', 'x', '--database', 'y', '--login', 'windows', '--user', 'z'], /needs --domain/],
    [['--server', 'x', '--database', 'y', '--login', 'kerberos'], /--login must be one of/],
    [['--server', 'x', '--database', 'y', '--user', 'z', '--password', 'w'], /--password/],
  ])('%j is wrong use', async (args, message) => {
    expect(await run('', 'connect', ...args)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });
});
