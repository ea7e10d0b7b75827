import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How programs of the same user find a running terminal: readable by its owner only, since the token opens every door. */
export interface Runtime {
  readonly pid: number;
  /** Of the machine's own address; null where none is open. */
  readonly port: number | null;
  /** The socket or pipe of a terminal without a port. */
  readonly socket?: string;
  readonly token: string;
  readonly version: string;
}

const FILE = 'runtime.json';

/** Complete or not there at all. */
export function writeRuntime(folder: string, runtime: Runtime): void {
  const path = join(folder, FILE);
  writeFileSync(`${path}.new`, `${JSON.stringify(runtime)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** What a terminal left there; null where there is none. It may have been left by one that was killed. */
export function readRuntime(folder: string): Runtime | null {
  try {
    const raw: unknown = JSON.parse(readFileSync(join(folder, FILE), 'utf8'));
    return isRuntime(raw) ? raw : null;
  } catch {
    return null;
  }
}

function isRuntime(raw: unknown): raw is Runtime {
  if (typeof raw !== 'object' || raw === null) return false;
  const { pid, port, socket, token, version } = raw as Readonly<Record<keyof Runtime, unknown>>;
  return (
    Number.isSafeInteger(pid) &&
    (Number.isSafeInteger(port) || (port === null && typeof socket === 'string')) &&
    typeof token === 'string' &&
    typeof version === 'string'
  );
}

export function removeRuntime(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}
