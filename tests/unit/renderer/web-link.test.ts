import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWebLink } from '../../../renderer/state/web-link.ts';

/** A socket whose other end the test plays. */
class Socket extends EventTarget {
  static readonly OPEN = 1;
  static readonly all: Socket[] = [];
  readyState = 0;

  constructor() {
    super();
    Socket.all.push(this);
  }

  hears(): void {
    this.readyState = Socket.OPEN;
    this.dispatchEvent(new Event('open'));
    const data = JSON.stringify({ type: 'state', version: 1, full: true, slices: {} });
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  close(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }
}

let status: number | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Socket);
  vi.stubGlobal('fetch', async () => {
    if (status === null) throw new TypeError('nobody answers');
    return { status };
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('a host that was started again says that this browser must sign in; once it has, the tab goes on by itself', async () => {
  const told: string[] = [];
  createWebLink('ws://127.0.0.1:1/ws').onConnection((connection) => told.push(connection));
  Socket.all.at(-1)?.hears();
  Socket.all.at(-1)?.close();
  await vi.advanceTimersByTimeAsync(250);
  const whileAway = Socket.all.length;
  Socket.all.at(-1)?.close();
  status = 401;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told).toEqual(['silent', 'heard', 'silent', 'signedOut']);
  // It looks whether somebody signed in, and knocks at no door that is closed.
  expect(Socket.all.length).toBe(whileAway);

  status = 200;
  await vi.advanceTimersByTimeAsync(2_000);
  Socket.all.at(-1)?.hears();
  expect(told.slice(4)).toEqual(['silent', 'heard']);
});
