import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installation, packageVersion } from '../package-version.ts';
import { removeRuntime, writeRuntime } from '../runtime-file.ts';
import type { TerminalLink } from '../terminal-link.ts';
import { Access, newToken } from '../web/access.ts';
import { Sessions } from '../web/sessions.ts';
import { doorPlace } from './door-place.ts';

interface DoorParts {
  /** The data folder. */
  readonly folder: string;
  readonly link: TerminalLink;
  /** The port that was asked for; null: none. */
  readonly port: number | null;
  readonly say: (text: string) => void;
  /** A line for the log alone. */
  readonly log: (text: string) => void;
}

/** A local socket of this user's, where pipes have no file. */
const isFile = process.platform !== 'win32';

async function opened({ folder, link, port, say, log }: DoorParts): Promise<() => void> {
  const { startWebHost } = await import('../web/server.ts');
  const token = newToken();
  const access = new Access(token, new Sessions(join(folder, 'browsers.json'), Date.now));
  const socket = doorPlace(folder, process.platform);
  const options = { screen: join(installation, 'dist', 'renderer'), link, access, log };
  // The folder is ours alone: what lies there was left by a terminal that was killed.
  if (port === null && isFile) rmSync(socket, { force: true });
  const web = await startWebHost(port === null ? { ...options, port: 0, socket } : { ...options, port });
  if (port === null && isFile) chmodSync(socket, 0o600);
  const way = port === null ? { port, socket } : { port: web.port };
  writeRuntime(folder, { ...way, pid: process.pid, token, version: packageVersion() });
  if (port !== null) say(`Kavach is listening on ${web.newAddress()}`);
  return () => {
    removeRuntime(folder);
    void web.close();
    // The process may end before the server has.
    if (port === null && isFile) rmSync(socket, { force: true });
  };
}

/**
 * The way in for `kavach stop`, `doctor` and scripts of the same user: a socket in the data folder, since the desktop
 * opens no port unless one was asked for. It opens by and by; returns how to close it.
 */
export function openDoor(parts: DoorParts): () => void {
  let isWanted = true;
  let close = (): void => undefined;
  opened(parts).then(
    (closeIt) => {
      if (isWanted) close = closeIt;
      else closeIt();
    },
    (error: unknown) => parts.say(`No other program reaches this terminal: ${String(error)}`),
  );
  return () => {
    isWanted = false;
    close();
  };
}
