import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyringKeeper } from '../../../../main/adapters/secrets/keyring-keeper.ts';
import { ensure } from '../../../../shared/units/index.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const isLinux = process.platform === 'linux';
const BUS = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' };
const path = process.env['PATH'] ?? '';

/** Answers as libsecret's secret-tool does: the entry, or 1 without a word; a keyring that cannot be asked, 1 with words. */
const TOOL = `#!/bin/sh
kept="$(dirname "$0")/kept"
echo "$*" >> "$(dirname "$0")/asked"
[ -e "$(dirname "$0")/locked" ] && { echo "secret-tool: Cannot create an item in a locked collection" >&2; exit 1; }
case "$1" in
  lookup) [ -e "$kept" ] || exit 1; cat "$kept" ;;
  store) cat > "$kept" ;;
esac
`;

let folder = '';

beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder, 'secret-tool'), TOOL);
  chmodSync(join(folder, 'secret-tool'), 0o700);
  process.env['PATH'] = `${folder}${delimiter}${path}`;
});

afterEach(() => {
  process.env['PATH'] = path;
});

const keeper = () => ensure(keyringKeeper({ ...process.env, ...BUS }), 'a keyring');

// skipped: the system's keyring is asked on Linux only; elsewhere the installed app has the system's own means
describe.runIf(isLinux)('the key in the system’s keyring', () => {
  it('is made once for this user, found again, and told on no command line', () => {
    const { key } = valueOf(keeper().make());
    expect(key).toHaveLength(32);
    expect(valueOf(keeper().make()).key).toEqual(key);
    expect(valueOf(keeper().find(''))).toEqual(key);
    const asked = readFileSync(join(folder, 'asked'), 'utf8');
    expect(asked.match(/^store /gm)).toHaveLength(1);
    expect(asked).not.toContain(readFileSync(join(folder, 'kept'), 'utf8'));
  });

  it('is not written over by a keyring that cannot be asked', () => {
    valueOf(keeper().make());
    const kept = readFileSync(join(folder, 'kept'), 'utf8');
    writeFileSync(join(folder, 'locked'), '');
    expect(errorOf(keeper().make())).toMatchObject({ code: 'LOCKED' });
    expect(errorOf(keeper().find(''))).toMatchObject({ code: 'LOCKED' });
    expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe(kept);
  });

  it('is not found where it was never made, and that makes none', () => {
    expect(errorOf(keeper().find(''))).toMatchObject({ code: 'LOCKED' });
    expect(existsSync(join(folder, 'kept'))).toBe(false);
  });

  it('is no place without a session bus, or without the program', () => {
    expect(keyringKeeper({ PATH: process.env['PATH'] })).toBeNull();
    expect(keyringKeeper({ ...BUS, PATH: temporaryFolder() })).toBeNull();
  });
});
