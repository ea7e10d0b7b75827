import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { startBrowser } from './browser-process.ts';

type Answer = {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

/**
 * A headless Chromium that is asked a few things and watched by nobody: a test runner's tools hear of every frame of a
 * socket, and what that costs would stand in the figures.
 */
export class BareBrowser {
  readonly #child: ChildProcess;
  readonly #profile: string;
  readonly #page: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #calls = 0;

  private constructor(child: ChildProcess, profile: string, page: WebSocket) {
    this.#child = child;
    this.#profile = profile;
    this.#page = page;
    page.on('message', (data: Buffer) => {
      const answer = JSON.parse(data.toString('utf8')) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
    page.on('close', () => {
      for (const answer of this.#waiting.values()) answer({ error: { message: 'the page is gone' } });
    });
  }

  static async start(executable: string): Promise<BareBrowser> {
    const profile = mkdtempSync(join(tmpdir(), 'kavach-browser-'));
    const { child, port } = await startBrowser(executable, profile);
    const opened = await fetch(`http://127.0.0.1:${port}/json/new?about:blank`, { method: 'PUT' });
    const { webSocketDebuggerUrl } = (await opened.json()) as { webSocketDebuggerUrl: string };
    const page = new WebSocket(webSocketDebuggerUrl, { perMessageDeflate: false });
    await once(page, 'open');
    return new BareBrowser(child, profile, page);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** One call of the browser's own protocol. */
  async ask(method: string, params: object = {}): Promise<unknown> {
    this.#calls += 1;
    const id = this.#calls;
    const answer = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    this.#page.send(JSON.stringify({ id, method, params }));
    const { result, error } = await answer;
    this.#waiting.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** The value of an expression in the page. */
  async value(expression: string): Promise<unknown> {
    const { result } = (await this.ask('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })) as { result: { value?: unknown } };
    return result.value;
  }

  /** Bytes in use after everything that nobody holds was thrown away. */
  async heapBytes(): Promise<number> {
    await this.ask('HeapProfiler.collectGarbage');
    return ((await this.ask('Runtime.getHeapUsage')) as { usedSize: number }).usedSize;
  }

  async end(): Promise<void> {
    const closed = once(this.#child, 'close');
    // Asked, not killed: what was started may be a script that has the browser for its child.
    this.#page.send(JSON.stringify({ id: 0, method: 'Browser.close' }));
    await closed;
    this.#page.terminate();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
