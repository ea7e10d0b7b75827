import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { passphraseKeeper } from '../../../../main/adapters/secrets/passphrase-keeper.ts';
import { keepSqlServer, knownSqlServer } from '../../../../main/hosts/sql-server-place.ts';
import { findingOf, keepingOf } from '../../../../main/hosts/secrets/keeping.ts';
import { offerKeeper, usualKeeper } from '../../../../main/hosts/secrets/keepers.ts';
import { openSecrets } from '../../../../main/hosts/secrets/open-secrets.ts';
import { sealElsewhere, sealPlain } from '../../../../main/hosts/secrets/seal-elsewhere.ts';
import { claimFolder } from '../../../../main/hosts/trading/rehearsal-folder.ts';
import type { KeyKeeper } from '../../../../main/ports/secret-store.ts';
import { ok } from '../../../../shared/units/index.ts';
import { credentialFolder } from '../../../support/given-credential.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const PLANTED = 'planted-secret-9f3b7a';
const HERE = { ...process.env };

/** As a box has it that nobody sits at: no session bus, and what is given. */
function on({ CREDENTIALS_DIRECTORY }: { readonly CREDENTIALS_DIRECTORY?: string }): void {
  // An empty one counts as none.
  process.env['CREDENTIALS_DIRECTORY'] = CREDENTIALS_DIRECTORY ?? '';
  delete process.env['DBUS_SESSION_BUS_ADDRESS'];
}

afterEach(() => {
  offerKeeper(null);
  process.env['CREDENTIALS_DIRECTORY'] = HERE['CREDENTIALS_DIRECTORY'] ?? '';
  const bus = HERE['DBUS_SESSION_BUS_ADDRESS'];
  if (bus !== undefined) process.env['DBUS_SESSION_BUS_ADDRESS'] = bus;
});

const opened = (folder: string) => valueOf(openSecrets(folder));

/** As the installed app will: the key, closed by a means of the system, lies in the note. */
function appKeeper(): KeyKeeper {
  const key = new Uint8Array(32).fill(5);
  return { place: 'app', make: () => ok({ key, note: 'closed by the system' }), find: () => ok(key) };
}

describe('the secrets of a data folder', () => {
  it('have no place on a box without credential, keyring or passphrase: nothing is written, and it says what to do', () => {
    on({});
    const folder = temporaryFolder();
    const { place, store } = opened(folder);
    expect(place).toBe('none');
    expect(errorOf(store.write('kite.secret', PLANTED))).toMatchObject({
      code: 'NO_PLACE',
      message: expect.stringContaining('kavach keys seal --passphrase') as string,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('under a service’s credential open again by themselves after a restart, and let Live be armed', () => {
    on({ CREDENTIALS_DIRECTORY: credentialFolder() });
    const folder = temporaryFolder();
    valueOf(opened(folder).store.write('kite.secret', PLANTED));
    expect(readdirSync(folder)).toEqual(['keys.sealed']);
    expect(readFileSync(join(folder, 'keys.sealed'), 'utf8')).not.toContain(PLANTED);
    expect(opened(folder)).toMatchObject({ place: 'credential', locked: null });
    expect(opened(folder).store.read('kite.secret')).toBe(PLANTED);
    expect(keepingOf(folder)).toMatchObject({ state: 'passed', value: 'service credential' });
  });

  it('under a passphrase do not guard after a restart, say so, and refuse to arm Live', () => {
    on({});
    const folder = temporaryFolder();
    // Cheaper than a real one: this is not about how dear a guess is.
    const keeper = passphraseKeeper('nine lives of a cat', 10);
    valueOf(sealElsewhere(folder, keeper));
    // Nobody has typed it in this process.
    const { place, locked, store } = opened(folder);
    expect(place).toBe('passphrase');
    expect(locked).toContain('passphrase');
    expect(errorOf(store.write('kite.secret', PLANTED))).toMatchObject({ code: 'LOCKED' });
    expect(findingOf({ place, locked }, false)).toMatchObject({ state: 'failed', value: 'locked' });
    offerKeeper(keeper);
    valueOf(opened(folder).store.write('kite.secret', PLANTED));
    expect(opened(folder).store.read('kite.secret')).toBe(PLANTED);
    expect(keepingOf(folder)).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('will not guard after a restart') as string,
    });
  });

  it('of the installed app are sealed by its own means, and by no other', () => {
    on({ CREDENTIALS_DIRECTORY: credentialFolder() });
    offerKeeper(appKeeper());
    expect(usualKeeper()?.place).toBe('app');
    const folder = temporaryFolder();
    valueOf(opened(folder).store.write('kite.secret', PLANTED));
    expect(JSON.parse(readFileSync(join(folder, 'keys.sealed'), 'utf8'))).toMatchObject({
      place: 'app',
      note: 'closed by the system',
    });
    expect(keepingOf(folder)).toMatchObject({ state: 'passed', value: 'installed app' });
  });

  it('that lay in a plain file are sealed by the first start that can, and the file goes', () => {
    on({});
    const folder = temporaryFolder();
    const plain = join(folder, 'keys.json');
    writeFileSync(plain, JSON.stringify({ 'kite.secret': PLANTED }), { mode: 0o600 });
    expect(sealPlain(folder, usualKeeper())).toEqual(ok(false));
    expect(opened(folder)).toMatchObject({ place: 'plain' });
    expect(keepingOf(folder)).toMatchObject({ state: 'failed', value: 'not encrypted' });
    on({ CREDENTIALS_DIRECTORY: credentialFolder() });
    expect(sealPlain(folder, usualKeeper())).toEqual(ok(true));
    expect(existsSync(plain)).toBe(false);
    expect(opened(folder).store.read('kite.secret')).toBe(PLANTED);
  });

  it('of a rehearsal are a plain file: they open nothing but local brokers', () => {
    on({ CREDENTIALS_DIRECTORY: credentialFolder() });
    const folder = temporaryFolder();
    valueOf(claimFolder(folder, 'http://127.0.0.1:7420'));
    valueOf(opened(folder).store.write('kite.secret', PLANTED));
    expect(opened(folder).place).toBe('plain');
    expect(keepingOf(folder)).toMatchObject({ state: 'passed', value: 'a file' });
  });

  it('go to another place whole: the brokers’ and the SQL Server’s, and the old place opens nothing', () => {
    const first = credentialFolder();
    on({ CREDENTIALS_DIRECTORY: first });
    const folder = temporaryFolder();
    valueOf(opened(folder).store.write('breeze.key', PLANTED));
    const login = { kind: 'sql', user: 'reader' } as const;
    const where = { server: 'HOST', port: 1433, instance: null, database: 'Trading', login };
    const address = { ...where, encrypt: true, trustCertificate: false };
    valueOf(keepSqlServer(folder, address, 'planted-word-1a'));
    valueOf(sealElsewhere(folder, appKeeper()));
    rmSync(first, { recursive: true });
    offerKeeper(appKeeper());
    expect(opened(folder).store.read('breeze.key')).toBe(PLANTED);
    expect(valueOf(knownSqlServer(folder))).toMatchObject({ secret: 'planted-word-1a' });
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name), 'utf8'), name).not.toContain('planted');
    }
  });
});
