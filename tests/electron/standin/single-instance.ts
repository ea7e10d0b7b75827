import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Second = (argv: readonly string[], cwd: string, data: unknown) => void;

interface Call {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly data: unknown;
}

let lock: string | null = null;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** False where another process of this user has the app already; that one is told with which words we came. */
export function takeLock(userData: string, data: unknown, second: Second): boolean {
  if (lock !== null) return true;
  const file = join(userData, 'standin-lock');
  const calls = join(userData, 'standin-calls');
  if (existsSync(file) && isAlive(Number(readFileSync(file, 'utf8')))) {
    const call: Call = { argv: process.argv, cwd: process.cwd(), data };
    writeFileSync(join(calls, `${process.pid}.part`), JSON.stringify(call));
    writeFileSync(join(calls, `${process.pid}.call`), '');
    return false;
  }
  mkdirSync(calls, { recursive: true });
  writeFileSync(file, String(process.pid));
  lock = file;
  process.on('exit', releaseLock);
  watch(calls, { persistent: false }, () => {
    for (const name of readdirSync(calls).filter((each) => each.endsWith('.call'))) {
      const part = join(calls, name.replace('.call', '.part'));
      const call = JSON.parse(readFileSync(part, 'utf8')) as Call;
      rmSync(join(calls, name));
      rmSync(part);
      second(call.argv, call.cwd, call.data);
    }
  });
  return true;
}

export function holdsLock(): boolean {
  return lock !== null;
}

export function releaseLock(): void {
  if (lock !== null) rmSync(lock, { force: true });
  lock = null;
}
