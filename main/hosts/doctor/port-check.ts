import { createConnection, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Finding } from '../../ports/doctor.ts';
import { failed, passed, warning } from '../../terminal/doctor/finding.ts';
import { USUAL_PORT } from '../cli/serve-options.ts';
import { readRuntime } from '../runtime-file.ts';

const CONNECT_MS = 300;

async function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: CONNECT_MS });
    const end = (is: boolean) => () => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

function otherAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
}

/** The screen’s port: of this machine alone where a terminal runs, free where none does. */
export async function ports(folder: string): Promise<Finding> {
  const running = readRuntime(folder);
  if (running?.port === null) return passed('none', 'no port is open: the terminal has a window of its own');
  if (running === null || !(await answers('127.0.0.1', running.port))) {
    if (await isFree(USUAL_PORT)) return passed(String(USUAL_PORT), 'free; no terminal runs on this folder');
    return warning(
      String(USUAL_PORT),
      'taken by another program: a start takes another port by itself',
      null,
    );
  }
  const { port } = running;
  const seen = await Promise.all(otherAddresses().map(async (host) => answers(host, port)));
  const value = String(port);
  if (seen.includes(true))
    return failed(value, 'it answers on an address that other machines reach', 'Stop whatever forwards it.');
  return passed(value, 'answers on this machine and on none of its other addresses');
}
