import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { KiteHttp } from '../../../../main/adapters/kite/kite-http.ts';
import { Pace } from '../../../../main/adapters/kite/pace.ts';
import { SecretWords } from '../../../../main/adapters/kite/secret-words.ts';
import { VirtualTime } from '../../../../main/adapters/time/index.ts';
import { HOST_TIME } from '../../../../main/hosts/host-clock.ts';
import { instant } from '../../../../shared/units/index.ts';
import { LinkRecord } from '../../../support/kite/link-record.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

interface Odd {
  readonly http: KiteHttp;
  readonly refused: string[];
  readonly seen: IncomingMessage[];
}

/** A server of one answer. */
async function answering(status: number, headers: Record<string, string>, body: string): Promise<Odd> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    request.resume();
    request.on('end', () => {
      response.writeHead(status, headers);
      response.end(body);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const refused: string[] = [];
  const http = new KiteHttp({
    root: `http://localhost:${(server.address() as AddressInfo).port}`,
    scheduler: new VirtualTime(instant(1_000_000)),
    realTime: HOST_TIME,
    report: new LinkRecord(),
    words: new SecretWords(),
    pace: new Pace(HOST_TIME, { perSecond: 10, perMinute: 600, patience: null }),
    tokenRefused: (token) => refused.push(token),
  });
  http.useSession({ key: 'key', token: 'token' });
  return { http, refused, seen };
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('calls to Kite', () => {
  it('go over one connection, by IPv4, with the session [must 11]', async () => {
    const { http, seen } = await answering(200, JSON_TYPE, '{"status":"success","data":[]}');
    for (let call = 0; call < 3; call += 1) {
      expect(await http.call((api) => api.getOrders())).toEqual({ kind: 'data', data: [] });
    }
    const ports = new Set(seen.map(({ socket }) => socket.remotePort));
    expect([ports.size, seen.at(-1)?.headers['authorization']]).toEqual([1, 'token key:token']);
    expect(new Set(seen.map(({ socket }) => socket.remoteFamily))).toEqual(new Set(['IPv4']));
    http.close();
  });

  it('are never redirected: the session would go where Kite is not', async () => {
    const { http, seen } = await answering(302, { location: '/elsewhere' }, '');
    const reply = await http.call((api) => api.placeOrder('regular', { tag: 'T' }));
    expect(reply).toMatchObject({ kind: 'noise', status: 302 });
    expect(seen).toHaveLength(1);
    http.close();
  });

  it('never go by a proxy of the environment: orders come from the registered address', async () => {
    const { http, seen } = await answering(200, JSON_TYPE, '{"status":"success","data":1}');
    process.env['http_proxy'] = 'http://127.0.0.1:1';
    const reply = await http.call((api) => api.getTrades());
    delete process.env['http_proxy'];
    expect([reply.kind, seen.length]).toEqual(['data', 1]);
    http.close();
  });

  it('learn the time of Kite from its own answers, not from those of a cache', async () => {
    const headers = { ...JSON_TYPE, date: new Date(5_000_000).toUTCString() };
    const body = '{"status":"success","data":[]}';
    const cached = await answering(200, { ...headers, age: '30' }, body);
    await cached.http.call((api) => api.getOrders());
    expect(cached.http.clock.offset()).toBeNull();
    const own = await answering(200, headers, body);
    await own.http.call((api) => api.getOrders());
    expect(own.http.clock.offset()).toMatchObject({ offsetMs: 4_000_500, precisionMs: 500 });
    cached.http.close();
    own.http.close();
  });

  it('leave the texts of times as they came [failure 26]', async () => {
    const body = '{"status":"success","data":[{"order_timestamp":"2026-11-18 09:15:02"}]}';
    const { http } = await answering(200, JSON_TYPE, body);
    const reply = await http.call((api) => api.getOrders());
    expect(reply).toEqual({ kind: 'data', data: [{ order_timestamp: '2026-11-18 09:15:02' }] });
    http.close();
  });

  it('tell which token was refused, so that an earlier one cannot end a later login', async () => {
    const body = '{"status":"error","error_type":"TokenException","message":"Incorrect"}';
    const { http, refused } = await answering(403, JSON_TYPE, body);
    const late = http.call((api) => api.getOrders());
    http.useSession({ key: 'key', token: 'newer-token' });
    await late;
    expect(refused).toEqual(['token']);
    http.close();
  });

  it('without a session are not sent', async () => {
    const { http, seen } = await answering(200, JSON_TYPE, '{}');
    http.useSession(null);
    expect(await http.call((api) => api.getOrders())).toMatchObject({ errorType: 'TokenException' });
    expect(seen).toHaveLength(0);
    http.close();
  });

  it('under way when it closes are finished', async () => {
    const { http } = await answering(200, JSON_TYPE, '{"status":"success","data":{"order_id":"1"}}');
    const order = http.call((api) => api.placeOrder('regular', { tag: 'T' }));
    http.close();
    expect(await order).toEqual({ kind: 'data', data: { order_id: '1' } });
  });
});
