import { setTimeout as later } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { top } from './places.ts';
import type { Launch, Parts, ShellApp } from './shell-app.ts';

const WINDOW_WITHIN_MS = 60_000;
const LOOK_MS = 50;

/** The app as its user starts it, on electron's own runtime. */
export class RealApp implements ShellApp {
  readonly on = 'electron';
  readonly ended: Promise<number | null>;
  private readonly app: ElectronApplication;
  private text = '';

  private constructor(app: ElectronApplication) {
    this.app = app;
    const child = app.process();
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.text += text));
    }
    this.ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  }

  static async start(program: string, { args, home }: Launch): Promise<RealApp> {
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home } as Record<string, string>;
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return new RealApp(
      await _electron.launch({ executablePath: program, args: [top, ...sandbox, ...args], env, cwd: top }),
    );
  }

  async evaluate<R, A>(asked: (parts: Parts, given: A) => R | Promise<R>, given?: A): Promise<R> {
    return (await this.app.evaluate(asked as never, given as never)) as R;
  }

  async window(address = 'kavach'): Promise<Page> {
    const until = performance.now() + WINDOW_WITHIN_MS;
    while (performance.now() < until) {
      const found = this.app.windows().find((page) => page.url().includes(address));
      if (found !== undefined) return found;
      await later(LOOK_MS);
    }
    throw new Error(`no window shows ${address}: ${this.text}`);
  }

  said(): string {
    return this.text;
  }

  async end(): Promise<void> {
    this.app.process().kill('SIGTERM');
    await this.ended;
  }
}
