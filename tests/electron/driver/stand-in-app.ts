import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright';
import { ensure } from '../../../shared/units/index.ts';
import { MAIN, top } from './places.ts';
import type { Launch, Parts, ShellApp } from './shell-app.ts';

const REGISTER = join(import.meta.dirname, '..', 'standin', 'register.mjs');
const WINDOW_WITHIN_MS = 60_000;
const LOOK_MS = 50;

type Message =
  | { readonly kind: 'browser'; readonly endpoint: string; readonly pid: number }
  | { readonly kind: 'answer'; readonly id: number; readonly value?: unknown; readonly failed?: string };

/** The bundled main under Node, with the stand-in in the place of electron. */
export class StandInApp implements ShellApp {
  readonly on = 'stand-in';
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;
  private readonly answers = new Map<number, (message: Message & { kind: 'answer' }) => void>();
  private readonly endpoint: Promise<string>;
  private browser: Browser | null = null;
  private err = '';
  private calls = 0;
  private isOver = false;
  private browserPid = 0;

  constructor({ args, home, machine, main = MAIN }: Launch) {
    const options = { home, driver: process.pid, chromium: process.env['KAVACH_CHROMIUM'], ...machine };
    this.child = spawn(process.execPath, ['--import', REGISTER, main, ...args], {
      cwd: top,
      env: { ...process.env, KAVACH_STANDIN: JSON.stringify(options) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.err += text));
    }
    const endpoint = Promise.withResolvers<string>();
    endpoint.promise.catch(() => undefined);
    this.endpoint = endpoint.promise;
    this.child.on('message', (message: Message) => {
      if (message.kind === 'browser') {
        this.browserPid = message.pid;
        endpoint.resolve(message.endpoint);
      } else this.answers.get(message.id)?.(message);
    });
    this.ended = once(this.child, 'close').then(([code]: unknown[]) => {
      this.isOver = true;
      endpoint.reject(new Error(`the app ended: ${this.err}`));
      for (const [id, answer] of this.answers)
        answer({ kind: 'answer', id, failed: `the app ended: ${this.err}` });
      return code as number | null;
    });
  }

  async evaluate<R, A>(asked: (parts: Parts, given: A) => R | Promise<R>, given?: A): Promise<R> {
    if (this.isOver) throw new Error(`the app ended: ${this.err}`);
    this.calls += 1;
    const id = this.calls;
    const answer = new Promise<Message & { kind: 'answer' }>((resolve) => this.answers.set(id, resolve));
    this.child.send({ kind: 'evaluate', id, text: asked.toString(), given });
    const { value, failed } = await answer;
    this.answers.delete(id);
    if (failed !== undefined) throw new Error(failed);
    return value as R;
  }

  async window(address = 'kavach'): Promise<Page> {
    this.browser ??= await chromium.connectOverCDP(await this.endpoint);
    const until = performance.now() + WINDOW_WITHIN_MS;
    while (performance.now() < until && !this.isOver) {
      const pages = this.browser.contexts().flatMap((context) => context.pages());
      const found = pages.find((page) => page.url().includes(address));
      if (found !== undefined) return found;
      await later(LOOK_MS);
    }
    throw new Error(`no window shows ${address}: ${this.err}`);
  }

  /** A page that crashed stays crashed for who watched it: the next `window` looks anew. */
  async lookAnew(): Promise<void> {
    await this.browser?.close();
    this.browser = null;
  }

  said(): string {
    return this.err;
  }

  async end(): Promise<void> {
    await this.browser?.close().catch(() => undefined);
    if (!this.isOver) this.child.kill('SIGTERM');
    const done = await Promise.race([this.ended, later(10_000, 'late')]);
    if (done === 'late') this.child.kill('SIGKILL');
    await this.ended;
    this.endBrowser();
  }

  /** An app that was killed leaves its browser behind. */
  private endBrowser(): void {
    try {
      if (this.browserPid > 0) process.kill(-this.browserPid, 'SIGKILL');
    } catch {
      // It went with the app, as it should.
    }
  }

  get pid(): number {
    return ensure(this.child.pid, 'a process');
  }
}
