import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SecretFile } from '../../../../main/adapters/secrets/secret-file.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const fresh = (): string => join(temporaryFolder(), 'keys.json');

describe('the file of secrets', () => {
  it('gives back what was kept, also to the next start', () => {
    const path = fresh();
    valueOf(valueOf(SecretFile.open(path)).write('kite.key', 'planted-key'));
    expect(valueOf(SecretFile.open(path)).read('kite.key')).toBe('planted-key');
    expect(valueOf(SecretFile.open(path)).read('kite.secret')).toBeNull();
  });

  it('can be read by its owner only, also where it was laid open before', () => {
    const path = fresh();
    valueOf(valueOf(SecretFile.open(path)).write('kite.secret', 'planted-secret'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    chmodSync(path, 0o644);
    valueOf(SecretFile.open(path));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('forgets what is taken away', () => {
    const path = fresh();
    const store = valueOf(SecretFile.open(path));
    store.write('breeze.session', 'planted-session');
    store.write('breeze.session', null);
    expect(readFileSync(path, 'utf8')).not.toContain('planted');
  });

  it('a broken one is left as it is, and its content stands in no error', () => {
    const path = fresh();
    writeFileSync(path, '{"kite.secret":"planted-secret"');
    const fault = errorOf(SecretFile.open(path));
    expect(fault.code).toBe('UNREADABLE');
    expect(JSON.stringify(fault)).not.toContain('planted');
    expect(readFileSync(path, 'utf8')).toContain('planted-secret');
  });

  it('says so where the disk refuses, and keeps what it had', () => {
    const store = valueOf(SecretFile.open(join(temporaryFolder(), 'gone', 'keys.json')));
    const fault = errorOf(store.write('kite.key', 'planted-key'));
    expect(fault).toMatchObject({ code: 'NOT_WRITTEN' });
    expect(JSON.stringify(fault)).not.toContain('planted');
    expect(store.read('kite.key')).toBeNull();
  });
});
