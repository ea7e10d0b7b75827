import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { startBrowser } from '../../support/screen/browser-process.ts';
import { standInOptions } from './options.ts';

type Hear = (params: object) => void;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: object;
  readonly result?: object;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

interface Waiting {
  readonly done: (result: object) => void;
  readonly failed: (error: Error) => void;
}

/** The one Chromium that draws all windows, spoken to in its own protocol. */
export class Browser {
  private readonly child: ChildProcess;
  private readonly socket: WebSocket;
  private readonly waiting = new Map<number, Waiting>();
  private readonly hearers = new Map<string, Hear>();
  private calls = 0;
  /** Where others speak to the same browser. */
  readonly endpoint: string;

  private constructor(child: ChildProcess, socket: WebSocket, endpoint: string) {
    this.child = child;
    this.socket = socket;
    this.endpoint = endpoint;
    socket.on('message', (data: Buffer) => this.take(JSON.parse(data.toString('utf8')) as Message));
    socket.on('close', () => {
      for (const { failed } of this.waiting.values()) failed(new Error('the browser is gone'));
    });
  }

  static async start(): Promise<Browser> {
    const profile = mkdtempSync(join(standInOptions.home, 'browser-'));
    // A window that is opened without leave comes to nothing, and is told of before.
    const { child, port } = await startBrowser(standInOptions.chromium, profile, {
      args: ['--block-new-web-contents'],
      asGroup: true,
    });
    const about = await fetch(`http://127.0.0.1:${port}/json/version`);
    const { webSocketDebuggerUrl } = (await about.json()) as { webSocketDebuggerUrl: string };
    const socket = new WebSocket(webSocketDebuggerUrl, { perMessageDeflate: false });
    await once(socket, 'open');
    return new Browser(child, socket, `http://127.0.0.1:${port}`);
  }

  private take({ id, method, params = {}, result = {}, error, sessionId = '' }: Message): void {
    if (method !== undefined) this.hearers.get(`${sessionId} ${method}`)?.(params);
    if (id === undefined) return;
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) waiting?.done(result);
    else waiting?.failed(new Error(error.message));
  }

  /** One call of the protocol; in a page's session where one is named. */
  async ask<T extends object = object>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    this.calls += 1;
    const id = this.calls;
    const answer = new Promise<object>((done, failed) => this.waiting.set(id, { done, failed }));
    this.socket.send(JSON.stringify({ id, method, params, sessionId }));
    return (await answer) as T;
  }

  hear(method: string, then: Hear, sessionId = ''): void {
    this.hearers.set(`${sessionId} ${method}`, then);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** With every process that it began. */
  kill(): void {
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }
}

let started: Promise<Browser> | null = null;

/** The browser, begun with the first window. */
export async function theBrowser(): Promise<Browser> {
  started ??= Browser.start().then((browser) => {
    process.on('exit', () => browser.kill());
    process.send?.({ kind: 'browser', endpoint: browser.endpoint, pid: browser.pid });
    return browser;
  });
  return started;
}
