import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type {
  CommandArgs,
  CommandError,
  CommandName,
  CommandResult,
  HostFrame,
  Slices,
} from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';

const top = join(import.meta.dirname, '..', '..');
const commandLine = join(top, 'main', 'hosts', 'cli', 'main.ts');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `kavach` to its end in a process of its own. */
export async function kavach(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [commandLine, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

/** A screen as the browser's is: a replica of the published state, and commands. */
export class Screen {
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, (result: Result<unknown, CommandError>) => void>();
  readonly #waiting = new Set<() => void>();
  readonly #lost: Promise<never>;
  #calls = 0;
  state: Partial<Slices> = {};
  versions: number[] = [];

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.#take(JSON.parse(data.toString('utf8')) as HostFrame));
    socket.on('error', () => undefined);
    const lost = Promise.withResolvers<never>();
    lost.promise.catch(() => undefined);
    socket.on('close', () => lost.reject(new Error('the terminal has closed the connection')));
    this.#lost = lost.promise;
  }

  get whole(): Slices {
    return this.state as Slices;
  }

  #take(frame: HostFrame): void {
    if (frame.type === 'answer') {
      this.#answers.get(frame.call)?.(frame.result);
      this.#answers.delete(frame.call);
      return;
    }
    this.versions.push(frame.version);
    this.state = frame.full ? frame.slices : { ...this.state, ...frame.slices };
    for (const look of this.#waiting) look();
  }

  async command<N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
  ): Promise<Result<CommandResult<N>, CommandError>> {
    this.#calls += 1;
    const call = this.#calls;
    const answer = new Promise<Result<unknown, CommandError>>((resolve) => this.#answers.set(call, resolve));
    this.#socket.send(JSON.stringify({ type: 'command', call, name, args }));
    return (await Promise.race([answer, this.#lost])) as Result<CommandResult<N>, CommandError>;
  }

  /** Settles once the published state fits; fails when it has not within so long, or when the terminal is gone. */
  async until(what: string, fits: (state: Slices) => boolean, withinMs = 150_000): Promise<void> {
    const reached = Promise.withResolvers<null>();
    const look = (): void => {
      if (this.state.session !== undefined && fits(this.whole)) reached.resolve(null);
    };
    const timer = setTimeout(() => {
      const now = this.state.session?.now ?? 'not begun';
      reached.reject(new Error(`not within ${withinMs} ms: ${what}; it is ${now} there`));
    }, withinMs);
    this.#waiting.add(look);
    look();
    try {
      await Promise.race([reached.promise, this.#lost]);
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(look);
    }
  }

  close(): void {
    this.#socket.terminate();
  }
}

/** A terminal in a process of its own, as a user starts it. */
export class RunningKavach {
  readonly #child: ChildProcess;
  readonly address: string;
  readonly startedInMs: number;
  err = '';

  private constructor(child: ChildProcess, address: string, startedInMs: number) {
    this.#child = child;
    this.address = address;
    this.startedInMs = startedInMs;
  }

  static async start(...args: string[]): Promise<RunningKavach> {
    return RunningKavach.startBy({}, ...args);
  }

  /** `by`: another program that is given the command line. `options`: of Node's own. */
  static async startBy(
    { by = [], options = [] }: { readonly by?: readonly string[]; readonly options?: readonly string[] },
    ...args: string[]
  ): Promise<RunningKavach> {
    const began = performance.now();
    const serve = [commandLine, 'serve', '--port', '0', '--no-open', ...args];
    const [program = '', ...rest] = [...by, process.execPath, ...options];
    const child = spawn(program, [...rest, ...serve], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
        const match = /^Kavach is listening on (http\S+)\n/.exec(out);
        if (match?.[1] !== undefined) resolve(match[1]);
      });
      child.on('close', (code) => reject(new Error(`kavach ended with ${code}: ${out}${err}`)));
    });
    const running = new RunningKavach(child, address, performance.now() - began);
    running.err = err;
    child.stderr.on('data', (text: string) => (running.err += text));
    return running;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Settles when the process is gone, however it went. */
  async gone(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit');
  }

  /** Signs in with the printed address and connects. */
  async screen(): Promise<Screen> {
    const entered = await fetch(this.address, { redirect: 'manual' }).catch((error: unknown) => {
      throw new Error(`kavach does not answer: ${this.err}`, { cause: error });
    });
    const cookie = (entered.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    const { host } = new URL(this.address);
    const socket = new WebSocket(`ws://${host}/ws`, { headers: { cookie, origin: `http://${host}` } });
    const screen = new Screen(socket);
    await screen.until('the first state', () => true);
    return screen;
  }

  /** Sends the signal and settles when the process is gone, with its exit code (null where a signal ended it). */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return this.#child.exitCode;
    // Its watchdog outlives a terminal that is killed, and holds its output open.
    const closed = once(this.#child, signal === 'SIGKILL' ? 'exit' : 'close');
    this.#child.kill(signal);
    await closed;
    return this.#child.exitCode;
  }
}
