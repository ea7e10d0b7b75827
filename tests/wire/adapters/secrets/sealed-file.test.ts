import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { credentialKeeper } from '../../../../main/adapters/secrets/credential-keeper.ts';
import { passphraseKeeper } from '../../../../main/adapters/secrets/passphrase-keeper.ts';
import { SealedFile } from '../../../../main/adapters/secrets/sealed-file.ts';
import { readSealedHead } from '../../../../main/adapters/secrets/sealed-head.ts';
import type { KeyKeeper, SealKey } from '../../../../main/ports/secret-store.ts';
import { ensure, ok } from '../../../../shared/units/index.ts';
import { credentialFolder } from '../../../support/given-credential.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const PLANTED = 'planted-secret-9f3b7a';
/** 2^10 instead of 2^17: this is not about how dear a guess is. */
const QUICK = 10;
const made = (): SealKey => ({ key: randomBytes(32), note: '' });

function sealed(by: SealKey): string {
  const path = join(temporaryFolder(), 'keys.sealed');
  valueOf(SealedFile.fresh(path, 'keyring', () => ok(by)).write('kite.secret', PLANTED));
  return path;
}

function reopened(path: string, key: Uint8Array) {
  return SealedFile.open(path, ensure(valueOf(readSealedHead(path)), 'a sealed file'), key);
}

describe('a sealed file of keys', () => {
  it('gives back what was kept to whoever has its key, and shows nothing of it to anybody else', () => {
    const by = made();
    const path = sealed(by);
    expect(readFileSync(path, 'utf8')).not.toContain(PLANTED);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    const again = valueOf(reopened(path, by.key));
    expect(again.read('kite.secret')).toBe(PLANTED);
    expect(again.read('kite.key')).toBeNull();
    expect(errorOf(reopened(path, randomBytes(32)))).toMatchObject({ code: 'LOCKED' });
  });

  it('is not there before it holds something', () => {
    const path = join(temporaryFolder(), 'keys.sealed');
    const asked: SealKey[] = [];
    const file = SealedFile.fresh(path, 'keyring', () => {
      asked.push(made());
      return ok(ensure(asked.at(-1), 'a key'));
    });
    expect(file.read('kite.key')).toBeNull();
    expect([asked.length, existsSync(path)]).toEqual([0, false]);
  });

  it('seals the same secret otherwise each time', () => {
    const by = made();
    const path = sealed(by);
    const first = readFileSync(path, 'utf8');
    valueOf(valueOf(reopened(path, by.key)).write('kite.secret', PLANTED));
    expect(readFileSync(path, 'utf8')).not.toBe(first);
  });

  it('does not open where anything of it was changed: place, note, or any of its bytes', () => {
    const by = made();
    const path = sealed(by);
    const head = ensure(valueOf(readSealedHead(path)), 'a sealed file');
    const bytes = Buffer.from(head.sealed, 'base64');
    const flipped = Array.from(bytes, (_, at) => {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      return { ...head, sealed: changed.toString('base64') };
    });
    const cut = { ...head, sealed: bytes.subarray(0, 20).toString('base64') };
    for (const other of [{ ...head, note: 'x' }, { ...head, place: 'app' as const }, cut, ...flipped]) {
      expect(SealedFile.open(path, other, by.key).ok).toBe(false);
    }
    expect(SealedFile.open(path, head, by.key).ok).toBe(true);
  });

  it.each(['', '{', '[]', '{"format":"kavach-sealed-2"}', '{"format":"kavach-sealed-1","place":"x"}'])(
    'that says %j is left as it is',
    (text) => {
      const path = join(temporaryFolder(), 'keys.sealed');
      writeFileSync(path, text);
      expect(errorOf(readSealedHead(path))).toMatchObject({ code: 'UNREADABLE' });
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );
});

/** What a keeper makes, it finds again by the note alone. */
function keepsOne(keeper: KeyKeeper): void {
  const { key, note } = valueOf(keeper.make());
  expect(key).toHaveLength(32);
  expect(Buffer.from(valueOf(keeper.find(note))).equals(key)).toBe(true);
}

describe('a key', () => {
  it('of a passphrase is found by it and by no other, and never the same for two files', () => {
    const keeper = passphraseKeeper('nine lives of a cat', QUICK);
    keepsOne(keeper);
    const { key, note } = valueOf(keeper.make());
    expect(note).toMatch(/^scrypt 10 /);
    expect(note).not.toContain('cat');
    expect(Buffer.from(valueOf(passphraseKeeper('nine lives of a dog').find(note))).equals(key)).toBe(false);
    expect(valueOf(keeper.make()).key).not.toEqual(key);
  });

  it('of a passphrase asks for no more memory than it should, whatever the file says', () => {
    const keeper = passphraseKeeper('nine lives of a cat');
    for (const note of ['scrypt 31 AAAA', 'scrypt 0 AAAA', 'scrypt x AAAA', 'argon2 17 AAAA', '']) {
      expect(errorOf(keeper.find(note))).toMatchObject({ code: 'UNREADABLE' });
    }
  });

  it('of a service is the credential that its manager gives, at every start', () => {
    const env = { CREDENTIALS_DIRECTORY: credentialFolder() };
    const keeper = ensure(credentialKeeper(env), 'a credential');
    keepsOne(keeper);
    keepsOne(ensure(credentialKeeper({ ...env }), 'a credential'));
    const other = ensure(credentialKeeper({ CREDENTIALS_DIRECTORY: credentialFolder() }), 'a credential');
    expect(valueOf(other.find(''))).not.toEqual(valueOf(keeper.find('')));
  });

  it('of a service is none where no credential was given, and refused where it is a word', () => {
    expect(credentialKeeper({})).toBeNull();
    expect(credentialKeeper({ CREDENTIALS_DIRECTORY: temporaryFolder() })).toBeNull();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'kavach-key'), 'password\n');
    const fault = errorOf(ensure(credentialKeeper({ CREDENTIALS_DIRECTORY: folder }), 'a credential').make());
    expect(fault).toMatchObject({ code: 'LOCKED' });
    expect(fault.message).not.toContain('password');
  });
});
