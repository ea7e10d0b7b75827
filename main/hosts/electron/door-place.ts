import { hash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The longest path that every system takes for a socket. */
const LONGEST = 100;

/** Where the socket of a data folder is: in the folder; elsewhere where its path is too long, or sockets have no file. */
export function doorPlace(folder: string, platform: NodeJS.Platform): string {
  const name = `kavach-${hash('sha256', folder).slice(0, 16)}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = join(folder, 'door.sock');
  return Buffer.byteLength(inside) <= LONGEST ? inside : join(tmpdir(), `${name}.sock`);
}
