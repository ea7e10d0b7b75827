import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Access } from '../../../../main/hosts/web/access.ts';
import { startWebHost, type WebHost } from '../../../../main/hosts/web/server.ts';
import { Sessions } from '../../../../main/hosts/web/sessions.ts';
import { FakeTerminalLink } from '../../../support/fake-terminal-link.ts';
import { ask, sendBytes, upgrade, type Headers } from '../../../support/raw-http.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { until } from '../../../support/until.ts';

const CONTROL = 'control-token-of-this-run';
const OUTSIDE = 'what lies beside the screen';
const DAY_MS = 24 * 3_600_000;
/** Short, so that what is too slow is found out soon; an ordinary request takes a few ms. */
const PATIENCE = { requestMs: 300, lookMs: 50, pingMs: 50 };

const link = new FakeTerminalLink();
let host: WebHost;
let cookie = '';
let log: string[] = [];
/** Of the sessions, and of the count of guesses. */
let [wall, now] = [0, 0];

const own = (): Headers => ({ origin: `http://127.0.0.1:${host.port}`, cookie });
const script: Headers = { authorization: `Bearer ${CONTROL}` };

/** One line of the log says so, and no line holds a secret. */
function expectLogged(part: string): void {
  expect(
    log.filter((line) => line.startsWith('web: refused') && line.includes(part)).length,
    part,
  ).toBeGreaterThan(0);
  for (const secret of [CONTROL, cookie.split('=')[1] ?? '']) expect(log.join('\n')).not.toContain(secret);
}

async function signIn(): Promise<string> {
  const entered = await ask(host.port, 'GET', new URL(host.newAddress()).pathname);
  return (entered.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}

/** A host of its own for each, so that its log and its count of guesses are this test's. */
beforeEach(async () => {
  [wall, now] = [0, 0];
  log = [];
  const folder = temporaryFolder();
  const screen = join(folder, 'renderer');
  mkdirSync(join(screen, 'assets'), { recursive: true });
  writeFileSync(join(screen, 'index.html'), '<!doctype html><title>Kavach</title>');
  writeFileSync(join(folder, 'keys.json'), OUTSIDE);
  const access = new Access(CONTROL, new Sessions(null, () => wall), () => now);
  host = await startWebHost({
    port: 0,
    screen,
    link,
    access,
    log: (line) => log.push(line),
    patience: PATIENCE,
  });
  cookie = await signIn();
  return async () => host.close();
});

describe('refused and logged', () => {
  it('no token', async () => {
    for (const [method, path] of [
      ['GET', '/live/positions'],
      ['GET', '/live/kite/status'],
      ['GET', '/index.html'],
    ] as const) {
      expect((await ask(host.port, method, path)).status).toBe(401);
      expectLogged(`401 NOT_SIGNED_IN ${method} "${path}"`);
    }
    // Without an origin it is no page of ours, and without a token no script.
    expect((await ask(host.port, 'POST', '/live/emergency-stop')).status).toBe(403);
    expectLogged('403 FOREIGN_ORIGIN POST "/live/emergency-stop"');
    expect(await upgrade(host.port, { origin: own()['origin'] ?? '' })).toBe(401);
    expectLogged('401 NOT_SIGNED_IN GET "/ws"');
  });

  it('a stolen cookie, used from another origin', async () => {
    const headers = { cookie, origin: 'http://evil.example' };
    expect((await ask(host.port, 'GET', '/live/positions', headers)).status).toBe(403);
    expect(await upgrade(host.port, headers)).toBe(403);
    expectLogged('403 FOREIGN_ORIGIN GET "/live/positions" host="127.0.0.1');
    expectLogged('origin="http://evil.example"');
  });

  it('a foreign name that was made to point here', async () => {
    const headers = { cookie, host: `evil.example:${host.port}`, origin: `http://evil.example:${host.port}` };
    expect((await ask(host.port, 'GET', '/live/positions', headers)).status).toBe(403);
    expect(await upgrade(host.port, headers)).toBe(403);
    expectLogged('403 FOREIGN_HOST GET "/ws" host="evil.example');
  });

  it('a form of another page, sent with the user’s cookie', async () => {
    const before = link.given.length;
    const form = {
      cookie,
      origin: 'http://evil.example',
      'content-type': 'application/x-www-form-urlencoded',
    };
    for (const path of ['/live/emergency-stop', '/live/kite/connect', '/control/stop', '/callback/kite']) {
      expect((await ask(host.port, 'POST', path, form, 'request_token=planted')).status).toBe(403);
      expectLogged(`POST "${path}"`);
    }
    expect(link.given).toHaveLength(before);
  });

  it('a body that is too large, or is no JSON', async () => {
    const json = { ...own(), 'content-type': 'application/json' };
    const large = await ask(host.port, 'POST', '/live/kite/connect', json, `"${'x'.repeat(70_000)}"`);
    expect(large.status).toBe(413);
    expect((await ask(host.port, 'POST', '/live/kite/connect', json, '{"request_token":')).status).toBe(400);
    expectLogged('413 BAD_REQUEST POST "/live/kite/connect"');
    expectLogged('400 BAD_REQUEST POST "/live/kite/connect"');
  });

  it.each([
    ['/../keys.json'],
    ['/%2e%2e/keys.json'],
    ['/..%2fkeys.json'],
    ['/assets/..%2f..%2fkeys.json'],
    ['/assets/....//....//keys.json'],
    ['/..%5ckeys.json'],
    ['/%252e%252e/keys.json'],
    ['//keys.json'],
    ['/keys.json%00.html'],
    ['/enter/../index.html'],
    ['/callback/../index.html'],
  ])('a path that leads out: %s', async (path) => {
    const reply = await ask(host.port, 'GET', path, path.includes('index') ? {} : own());
    expect([400, 401, 403, 404]).toContain(reply.status);
    expect(reply.body).not.toContain(OUTSIDE);
    expect(reply.body).not.toContain('<title>Kavach</title>');
    expectLogged(`${reply.status} `);
  });
});

/** Opens a socket as a browser does and then writes bytes that no browser would. */
async function brokenFrame(bytes: Buffer): Promise<void> {
  const socket: Socket = connect(host.port, '127.0.0.1');
  socket.on('error', () => undefined);
  const head = [
    'GET /ws HTTP/1.1',
    `Host: 127.0.0.1:${host.port}`,
    `Origin: http://127.0.0.1:${host.port}`,
    `Cookie: ${cookie}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${Buffer.alloc(16, 7).toString('base64')}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString('latin1')).toMatch(/^HTTP\/1.1 101 /);
  socket.write(bytes);
  await once(socket, 'close');
}

const masked = (first: number, length: number, text: string): Buffer =>
  Buffer.concat([Buffer.from([first, 0x80 | length, 0, 0, 0, 0]), Buffer.from(text, 'latin1')]);

describe('a frame that is none', () => {
  it.each([
    ['too large', 'x'.repeat(70_000), 1009],
    ['no JSON', '{"type":', 1008],
    ['no frame of the contract', '{"type":"order","side":"buy"}', 1008],
    ['with more than the contract has', '{"type":"resync","admin":true}', 1008],
    ['binary', Buffer.from('{"type":"resync"}'), 1008],
  ])('%s closes the socket and is logged', async (_what, frame, code) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}/ws`, { headers: own() });
    const closed = await new Promise<number>((resolve) => {
      socket.on('open', () => socket.send(frame));
      socket.on('close', (with_) => resolve(with_));
    });
    expect(closed).toBe(code);
    await until('its line', () => log.some((line) => line.includes('a frame on /ws')), 2_000);
    expectLogged('a frame on /ws');
  });

  it.each([
    ['without a mask', Buffer.from([0x81, 0x02, 0x7b, 0x7d])],
    ['of an unknown kind', masked(0x83, 2, '{}')],
    ['that claims bits of an extension', masked(0xf1, 2, '{}')],
    ['of text that is no UTF-8', masked(0x81, 2, '\xc3\x28')],
    ['a ping that is cut in pieces', masked(0x09, 2, '{}')],
  ])('%s closes the connection and is logged', async (_what, bytes) => {
    const before = link.given.length;
    await brokenFrame(bytes);
    await until('its line', () => log.some((line) => line.includes('a frame on /ws')), 2_000);
    expectLogged('a frame on /ws');
    expect(link.given).toHaveLength(before);
    expect(link.listeners).toBe(0);
  });
});

describe('a connection that wants to be waited for', () => {
  it.each([
    ['sends nothing', ''],
    ['sends a head without an end', 'GET /live/positions HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: 1\r\n'],
    [
      'sends a body without an end',
      `POST /live/kite/connect HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${CONTROL}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{`,
    ],
  ])('%s: it is closed, and logged', async (_what, bytes) => {
    const began = performance.now();
    const answer = await sendBytes(host.port, bytes);
    expect(performance.now() - began).toBeGreaterThanOrEqual(PATIENCE.requestMs - PATIENCE.lookMs);
    expect(answer).toContain('408');
    expectLogged('a connection: ERR_HTTP_REQUEST_TIMEOUT');
  });

  it('a drop at a time keeps nobody else out', async () => {
    const slow = Array.from({ length: 40 }, () => sendBytes(host.port, 'GET / HTTP/1.1\r\n'));
    expect((await ask(host.port, 'POST', '/live/emergency-stop', script)).status).toBe(200);
    await Promise.all(slow);
  });

  it('speaks no HTTP: it is closed, and logged', async () => {
    expect(await sendBytes(host.port, 'SSH-2.0-x\r\n\r\n')).toContain('400');
    expectLogged('a connection: HPE_');
  });
});

describe('guessing', () => {
  it('tokens is answered with 429 from the eleventh on, and never keeps the user out', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      const headers = { authorization: `Bearer guess-${guess}` };
      statuses.push((await ask(host.port, 'GET', '/live/positions', headers)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    expectLogged('429 TOO_MANY_TRIES GET "/live/positions"');
    expect((await ask(host.port, 'GET', '/live/signals/active', { cookie: 'kavach=guess' })).status).toBe(
      429,
    );
    expect((await ask(host.port, 'GET', '/', { cookie })).status).toBe(200);
    expect((await ask(host.port, 'POST', '/live/emergency-stop', script)).status).toBe(200);
    now = 60_000;
    expect((await ask(host.port, 'GET', '/live/positions', { authorization: 'x' })).status).toBe(401);
  });

  it('addresses closes the way in for a minute, for the right one too, which stays unused', async () => {
    const right = new URL(host.newAddress()).pathname;
    for (let guess = 0; guess < 10; guess += 1) {
      expect((await ask(host.port, 'GET', `/enter/guess-${guess}`)).status).toBe(403);
    }
    expectLogged('403 USED_ADDRESS GET "/enter/…"');
    expect((await ask(host.port, 'GET', right)).status).toBe(429);
    expectLogged('429 TOO_MANY_TRIES GET "/enter/…"');
    expect(log.join('\n')).not.toContain('guess-');
    now = 60_000;
    expect((await ask(host.port, 'GET', right)).status).toBe(303);
  });

  it('for hours fills no disk: a minute has sixty lines at most, and a number', async () => {
    for (let guess = 0; guess < 80; guess += 1) await ask(host.port, 'GET', `/live/${guess}`);
    expect(log).toHaveLength(60);
    await host.close();
    expect(log.at(-1)).toBe('web: refused 20 more in that minute');
  });
});

describe('a session that is over', () => {
  it('opens nothing, and its socket is closed', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}/ws`, { headers: own() });
    await new Promise((resolve) => socket.on('open', resolve));
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    expect((await ask(host.port, 'GET', '/', { cookie })).status).toBe(200);
    wall = DAY_MS;
    expect(await closed).toBe(4401);
    expect((await ask(host.port, 'GET', '/live/positions', { cookie })).status).toBe(401);
    expect(await upgrade(host.port, own())).toBe(401);
    expectLogged('401 NOT_SIGNED_IN GET "/ws"');
  });

  it('does not end the socket of a script, whose token lives as long as the terminal', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}/ws`, { headers: script });
    const heard: number[] = [];
    socket.on('ping', () => heard.push(wall));
    await new Promise((resolve) => socket.on('open', resolve));
    wall = DAY_MS * 2;
    await until('two pings of the third day', () => heard.filter((at) => at > DAY_MS).length > 1, 2_000);
    expect(socket.readyState).toBe(WebSocket.OPEN);
    socket.terminate();
  });
});
