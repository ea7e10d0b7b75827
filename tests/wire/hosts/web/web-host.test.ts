import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Access } from '../../../../main/hosts/web/access.ts';
import { WrittenJson } from '../../../../main/hosts/written-json.ts';
import { ok } from '../../../../shared/units/index.ts';
import { startWebHost, type WebHost } from '../../../../main/hosts/web/server.ts';
import { FakeTerminalLink } from '../../../support/fake-terminal-link.ts';
import { ask as askAt, upgrade as upgradeAt, type Headers, type Reply } from '../../../support/raw-http.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const CONTROL = 'control-token';
const link = new FakeTerminalLink();
let host: WebHost;
let cookie = '';

const ask = async (method: string, path: string, headers: Headers = {}): Promise<Reply> =>
  askAt(host.port, method, path, headers);
const upgrade = async (headers: Headers): Promise<number> => upgradeAt(host.port, headers);
const own = (): Headers => ({ origin: `http://127.0.0.1:${host.port}`, cookie });
const pathOf = (address: string): string => new URL(address).pathname;

beforeAll(async () => {
  const screen = join(temporaryFolder(), 'renderer');
  mkdirSync(screen);
  writeFileSync(join(screen, 'index.html'), '<!doctype html><title>Kavach</title>');
  host = await startWebHost({ port: 0, screen, link, access: new Access(CONTROL), log: () => undefined });
  const entered = await ask('GET', pathOf(host.newAddress()));
  const [set = ''] = entered.headers['set-cookie'] ?? [];
  expect(entered.status).toBe(303);
  expect(entered.headers['location']).toBe('/');
  expect(set).toMatch(/; HttpOnly/);
  expect(set).toMatch(/; SameSite=Strict/);
  cookie = set.split(';')[0] ?? '';
});

afterAll(async () => host.close());

describe('signing in', () => {
  it('works once for each printed address', async () => {
    const path = pathOf(host.newAddress());
    expect((await ask('GET', path)).status).toBe(303);
    expect((await ask('GET', path)).status).toBe(403);
  });

  it('goes on by a page of our own where the link was on another page, since a strict cookie needs it', async () => {
    const reply = await ask('GET', pathOf(host.newAddress()), { 'sec-fetch-site': 'cross-site' });
    expect(reply.status).toBe(200);
    expect(reply.body).toContain('url=/');
  });

  it('shows the screen to who is signed in, and to nobody else', async () => {
    expect((await ask('GET', '/', { cookie })).body).toContain('<title>Kavach</title>');
    expect((await ask('GET', '/')).status).toBe(401);
    expect((await ask('GET', '/', { cookie: 'kavach=guess' })).status).toBe(401);
  });
});

describe('a stranger', () => {
  it.each(['/live/positions', '/live/feed/status', '/index.html', '/ws', '/nothing'])(
    'gets no %s',
    async (path) => {
      const reply = await ask('GET', path);
      expect(reply.status).toBe(401);
      expect(JSON.parse(reply.body)).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } });
    },
  );

  it('on a foreign name that points here gets nothing, cookie or not', async () => {
    for (const name of ['evil.example', `evil.example:${host.port}`, '127.0.0.1.evil.example']) {
      const reply = await ask('GET', '/live/positions', { host: name, cookie });
      expect(reply.status).toBe(403);
      expect(reply.body).toContain('FOREIGN_HOST');
    }
  });

  it('on another page cannot use the cookie of this one', async () => {
    const before = link.given.length;
    for (const origin of [
      'http://evil.example',
      'null',
      `http://localhost:${host.port}`,
      'http://127.0.0.1:1',
    ]) {
      const reply = await ask('POST', '/live/emergency-stop', { cookie, origin });
      expect(reply.status).toBe(403);
    }
    expect((await ask('POST', '/live/emergency-stop', { cookie })).status).toBe(403);
    expect(link.given).toHaveLength(before);
  });

  it('opens no socket', async () => {
    expect(await upgrade({})).toBe(403);
    expect(await upgrade({ origin: `http://127.0.0.1:${host.port}` })).toBe(401);
    expect(await upgrade({ cookie, origin: 'http://evil.example' })).toBe(403);
    expect(await upgrade({ cookie })).toBe(403);
    expect(await upgrade(own())).toBe(101);
  });

  it('with a cookie cannot act as the command line', async () => {
    expect((await ask('POST', '/control/stop', own())).status).toBe(403);
    expect((await ask('POST', '/control/address', own())).status).toBe(403);
  });
});

describe('every answer', () => {
  it.each(['/', '/live/positions', '/nothing'])('of %s carries the security headers', async (path) => {
    const { headers } = await ask('GET', path, { cookie });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('scripts', () => {
  it.each([
    ['/live/feed/start', 'feed.start'],
    ['/live/feed/stop', 'feed.stop'],
    ['/live/signals/start', 'signals.start'],
    ['/live/signals/stop', 'signals.stop'],
    ['/live/emergency-stop', 'emergency.stop'],
  ])('post %s with the control token to give %s', async (path, name) => {
    const reply = await ask('POST', path, { authorization: `Bearer ${CONTROL}` });
    expect(reply.status).toBe(200);
    expect(link.given.at(-1)).toMatchObject({ name, by: 'script' });
  });

  it('get the terminal’s refusal with its code', async () => {
    link.answer = { ok: false, error: { code: 'NOT_NOW', message: 'square off first' } };
    const reply = await ask('POST', '/live/feed/stop', { authorization: `Bearer ${CONTROL}` });
    link.answer = { ok: true, value: {} };
    expect(reply.status).toBe(409);
    expect(JSON.parse(reply.body)).toEqual({ error: { code: 'NOT_NOW', message: 'square off first' } });
  });

  it('find a clear 404', async () => {
    const reply = await ask('GET', '/live/nothing', { authorization: `Bearer ${CONTROL}` });
    expect(reply.status).toBe(404);
    expect(JSON.parse(reply.body)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });
});

describe('the socket', () => {
  // A browser takes only text for a frame.
  it.each([
    ['as they are', {}],
    ['as a thread has written them', new WrittenJson(new TextEncoder().encode('{}'))],
  ])('brings state and answers as text, values %s', async (_, value) => {
    link.answer = ok(value);
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}/ws`, { headers: own() });
    const frames: unknown[] = [];
    await new Promise<void>((resolve) => {
      socket.on('message', (data: Buffer, isBinary) => {
        expect(isBinary).toBe(false);
        frames.push(JSON.parse(data.toString('utf8')));
        if (frames.length === 1) {
          socket.send(JSON.stringify({ type: 'command', call: 3, name: 'feed.start', args: {} }));
        } else resolve();
      });
    });
    socket.close();
    expect(frames).toEqual([
      { type: 'state', version: 1, full: true, slices: {} },
      { type: 'answer', call: 3, result: { ok: true, value: {} } },
    ]);
  });
});
