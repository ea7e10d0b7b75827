import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runKeys } from '../../../../main/hosts/cli/keys.ts';
import { unlockKeys } from '../../../../main/hosts/cli/unlock-keys.ts';
import { openDataFolder } from '../../../../main/adapters/sqlite/data-folder.ts';
import { offerKeeper } from '../../../../main/hosts/secrets/keepers.ts';
import { openSecrets } from '../../../../main/hosts/secrets/open-secrets.ts';
import { collected, type Ran } from '../../../support/cli.ts';
import { givenCredential } from '../../../support/given-credential.ts';
import { valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const KEY = 'planted-key-1a';
const SECRET = 'planted-secret-2b';
const SESSION = 'planted-session-3c';
const FORMER = `# of the former system
export BREEZE_API_KEY="${KEY}"
BREEZE_API_SECRET='${SECRET}'
BREEZE_API_SESSION=${SESSION}
`;
const PASSPHRASE = 'nine lives of a cat';

givenCredential();
afterEach(() => offerKeeper(null));

const typing = (...lines: readonly (string | null)[]) => {
  const left = [...lines];
  return async (): Promise<string | null> => Promise.resolve(left.shift() ?? null);
};

async function keys(args: readonly string[], ...typed: readonly (string | null)[]): Promise<Ran> {
  const ran = await collected((io) => runKeys(args, io, typing(...typed)));
  for (const secret of [KEY, SECRET, SESSION, PASSPHRASE])
    expect(`${ran.out}${ran.err}`).not.toContain(secret);
  return ran;
}

function formerFile(more = ''): string {
  const file = join(temporaryFolder(), '.env');
  writeFileSync(file, `${more}${FORMER}`);
  return file;
}

const kept = (folder: string) => valueOf(openSecrets(folder)).store;

describe('kavach keys import', () => {
  it('takes key and secret of the former system, and deletes them there when told yes', async () => {
    const [folder, file] = [temporaryFolder(), formerFile('SQL_DATABASE=Trading\n')];
    const ran = await keys(['import', '--env', file, '--data', folder], 'yes');
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.err).toContain('Delete them there (yes/no)?');
    expect([kept(folder).read('breeze.key'), kept(folder).read('breeze.secret')]).toEqual([KEY, SECRET]);
    // A number of that session is no session yet: only a login makes one of it.
    expect(kept(folder).read('breeze.session')).toBeNull();
    expect(readFileSync(file, 'utf8')).toBe('SQL_DATABASE=Trading\n# of the former system\n');
  });

  it('leaves the file as it is when told anything else', async () => {
    for (const answer of ['no', '', null]) {
      const [folder, file] = [temporaryFolder(), formerFile()];
      expect(await keys(['import', '--env', file, '--data', folder], answer)).toMatchObject({ code: 0 });
      expect(readFileSync(file, 'utf8')).toBe(FORMER);
    }
  });

  it('removes a file that held nothing else, and makes the data folder where there is none yet', async () => {
    const [folder, file] = [join(temporaryFolder(), 'new'), join(temporaryFolder(), '.env')];
    writeFileSync(file, `BREEZE_API_KEY=${KEY}\nBREEZE_API_SECRET=${SECRET}\n`);
    expect(await keys(['import', '--env', file, '--delete', '--data', folder])).toMatchObject({ code: 0 });
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ['no key', `BREEZE_API_SECRET=${SECRET}\n`, 'BREEZE_API_KEY'],
    ['no secret', `BREEZE_API_KEY=${KEY}\nBREEZE_API_SECRET=\n`, 'BREEZE_API_SECRET'],
    ['no file', null, 'cannot be read'],
  ])('says what is missing, and keeps nothing: %s', async (_what, text, named) => {
    const [folder, file] = [temporaryFolder(), join(temporaryFolder(), '.env')];
    if (text !== null) writeFileSync(file, text);
    const ran = await keys(['import', '--env', file, '--data', folder], 'yes');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(named);
    expect(kept(folder).read('breeze.key')).toBeNull();
  });
});

describe('kavach keys seal', () => {
  it('puts what is kept under a passphrase, which then opens it and nothing else does', async () => {
    const folder = temporaryFolder();
    valueOf(kept(folder).write('kite.secret', SECRET));
    const ran = await keys(['seal', '--passphrase', '--data', folder], PASSPHRASE);
    expect(ran).toMatchObject({ code: 0 });
    expect(await keys(['--data', folder])).toMatchObject({
      out: expect.stringContaining('locked') as string,
    });
    const unlock = async (typed: string) =>
      collected(async (io) => ((await unlockKeys(folder, io, true, typing(typed))) ? 0 : 1));
    expect(await unlock('nine lives of a dog')).toMatchObject({ code: 1 });
    expect(kept(folder).read('kite.secret')).toBeNull();
    const right = await unlock(PASSPHRASE);
    expect(right).toMatchObject({ code: 0 });
    expect(right.err).toContain('after a restart nothing is guarded');
    expect(kept(folder).read('kite.secret')).toBe(SECRET);
    // And back, for a box that guards by itself.
    expect(await keys(['seal', '--credential', '--data', folder])).toMatchObject({ code: 0 });
    offerKeeper(null);
    expect(kept(folder).read('kite.secret')).toBe(SECRET);
  });

  it('refuses a short passphrase, and changes nothing', async () => {
    const folder = temporaryFolder();
    valueOf(kept(folder).write('kite.secret', SECRET));
    const before = readFileSync(join(folder, 'keys.sealed'), 'utf8');
    expect(await keys(['seal', '--passphrase', '--data', folder], 'short')).toMatchObject({ code: 1 });
    expect(await keys(['seal', '--passphrase', '--data', folder], null)).toMatchObject({ code: 1 });
    expect(readFileSync(join(folder, 'keys.sealed'), 'utf8')).toBe(before);
  });

  it('is refused beside a running terminal, which would write its own file as it remembers it', async () => {
    const path = temporaryFolder();
    const folder = valueOf(openDataFolder(path));
    const ran = await keys(['seal', '--credential', '--data', path]);
    folder.close();
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('end it first') as string });
  });

  it.each([
    [['seal']],
    [['seal', '--passphrase', '--keyring']],
    [['import']],
    [['export']],
    [['--secret', 'x']],
  ])('%j is wrong use', async (args) => {
    expect(await keys(args)).toMatchObject({ code: 2, out: '' });
  });

  it('tells its options', async () => {
    expect(await keys(['--help'])).toMatchObject({ code: 0, err: '' });
  });
});
