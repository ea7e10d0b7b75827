import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doorPlace } from '../../../../main/hosts/electron/door-place.ts';

describe('the socket of a terminal without a port', () => {
  it('lies in the data folder', () => {
    expect(doorPlace('/home/a/kavach', 'linux')).toBe(join('/home/a/kavach', 'door.sock'));
  });

  it('lies elsewhere where no system would take its path, one for each folder', () => {
    const deep = `/home/${'a'.repeat(120)}`;
    const place = doorPlace(deep, 'darwin');
    expect(place.startsWith(join(tmpdir(), 'kavach-'))).toBe(true);
    expect(place).not.toBe(doorPlace(`${deep}b`, 'darwin'));
  });

  it('is a pipe on Windows', () => {
    expect(doorPlace('C:\\Users\\a', 'win32')).toMatch(/^\\\\\.\\pipe\\kavach-[\da-f]{16}$/);
  });
});
