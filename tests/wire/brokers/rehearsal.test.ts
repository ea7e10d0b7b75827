import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { afterTest, at, KiteDesk, newBreeze, pass, put, rehearse, until } from './rehearsal-fixture.ts';
import { startBrokers, type LocalBrokers } from './local-brokers.ts';

async function post(brokers: LocalBrokers, path: string, body: unknown): Promise<Response> {
  return fetch(`${brokers.url}/rehearsal${path}`, { method: 'POST', body: JSON.stringify(body) });
}

/** An app's redirect address: what comes to it. */
async function redirectAddress() {
  const seen: { method: string; url: string; body: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen.push({
        method: request.method ?? '',
        url: request.url ?? '',
        body: Buffer.concat(chunks).toString(),
      });
      response.end('thank you');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterTest(() => server.close());
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/back` };
}

describe('the rehearsal', () => {
  it('tells its addresses and its clock', async () => {
    const brokers = await startBrokers({ scenario: 'quiet', from: at('11:30'), speed: 100 });
    afterTest(() => brokers.close());
    expect(await (await fetch(`${brokers.url}/rehearsal`)).json()).toEqual(brokers.addresses);
    const clock = await fetch(brokers.addresses.clock);
    expect(clock.headers.get('content-type')).toBe('application/x-ndjson');
    const reader = clock.body?.getReader();
    // Lines may come together; the last one is the present.
    const line = async () => {
      const text = new TextDecoder().decode((await reader?.read())?.value);
      return JSON.parse(text.trim().split('\n').at(-1) ?? '') as { at: number; speed: number };
    };
    const first = await line();
    expect(first.speed).toBe(100);
    expect(first.at).toBeGreaterThanOrEqual(at('11:30'));
    await post(brokers, '/speed', { speed: 1 });
    let told = await line();
    while (told.speed === 100) told = await line();
    expect(told.speed).toBe(1);
    expect((await post(brokers, '/speed', { speed: -1 })).status).toBe(400);
    await reader?.cancel();
  });

  it('takes faults by name and refuses names that it does not know', async () => {
    const brokers = await rehearse();
    expect((await post(brokers, '/faults', { kind: 'hang', path: 'nowhere' })).status).toBe(200);
    expect(brokers.faults.list()).toHaveLength(1);
    expect((await post(brokers, '/faults', { kind: 'gremlins' })).status).toBe(400);
    await fetch(`${brokers.url}/rehearsal/faults`, { method: 'DELETE' });
    expect(brokers.faults.list()).toEqual([]);
  });

  it('puts orders into the book that are not ours, and tells the whole truth', async () => {
    const brokers = await rehearse();
    const contract = put(brokers, 0).key;
    await post(brokers, '/foreign', { contract, side: 'sell', quantity: 65 });
    await post(brokers, '/foreign', { contract, side: 'buy', quantity: 65, price: 60 });
    const truth = (await (await fetch(`${brokers.url}/rehearsal/exchange`)).json()) as ReturnType<
      LocalBrokers['exchange']
    >;
    expect(truth).toEqual(JSON.parse(JSON.stringify(brokers.exchange())));
    expect(truth.positions).toMatchObject([{ contract, product: 'NRML', net: -65 }]);
    expect(truth.orders.map((order) => [order.status, order.tag])).toEqual([
      ['complete', null],
      ['open', null],
    ]);
    expect((await post(brokers, '/foreign', { contract: 'NIFTY 1', side: 'buy', quantity: 65 })).status).toBe(
      400,
    );
  });

  it('dates every answer in simulated time', async () => {
    const brokers = await rehearse();
    const answer = await fetch(`${brokers.addresses.kite.root}/instruments/NFO`);
    expect(answer.headers.get('date')).toBe('Mon, 16 Nov 2026 06:00:02 GMT');
  });

  it('shows what expired until the next morning, then settles it and begins without yesterday', async () => {
    const brokers = await rehearse();
    const desk = await KiteDesk.open(brokers);
    await desk.trade(put(brokers, -200), 'BUY');
    brokers.time.advanceTo((at('15:41') + 86_400_000) as never);
    expect(brokers.exchange().positions).toMatchObject([{ net: 65 }]);
    brokers.time.advanceTo((at('09:00') + 2 * 86_400_000) as never);
    expect(brokers.exchange()).toMatchObject({ orders: [], trades: [], positions: [] });
    expect(brokers.exchange().funds.available).not.toBe(100_000_000);
  });
});

describe('the log-in pages', () => {
  it('of Kite leads back to the app with a request token', async () => {
    const brokers = await rehearse();
    const { seen, url } = await redirectAddress();
    await post(brokers, '/apps', { kiteRedirect: url });
    const page = await fetch(`${brokers.addresses.kite.login}?v=3&api_key=${brokers.keys.kite.key}`);
    expect(await page.text()).toContain('<button>');
    await fetch(
      `${brokers.addresses.kite.login.replace('login', 'finish')}?api_key=${brokers.keys.kite.key}`,
    );
    const query = new URL(seen[0]?.url ?? '', url).searchParams;
    expect([query.get('action'), query.get('status')]).toEqual(['login', 'success']);
    const desk = await KiteDesk.open(brokers);
    await desk.client.generateSession(query.get('request_token') ?? '', brokers.keys.kite.secret);
  });

  it('of ICICI posts the session number to the app', async () => {
    const brokers = await rehearse();
    const { seen, url } = await redirectAddress();
    await post(brokers, '/apps', { breezeRedirect: url });
    const page = await fetch(`${brokers.addresses.breeze.login}?api_key=${brokers.keys.breeze.key}`);
    const [, action = '', number = ''] = /action="([^"]+)".*value="(\d+)"/.exec(await page.text()) ?? [];
    await fetch(action, { method: 'POST', body: new URLSearchParams({ apisession: number }) });
    expect(seen).toMatchObject([{ method: 'POST', body: `apisession=${number}` }]);
    const client = newBreeze(brokers);
    await client.generateSession(brokers.keys.breeze.secret, number);
  });

  it('show what to copy where no app is registered', async () => {
    const brokers = await rehearse();
    const kite = await fetch(
      `${brokers.addresses.kite.login.replace('login', 'finish')}?api_key=${brokers.keys.kite.key}`,
    );
    expect(await kite.text()).toContain('request_token=');
    const breeze = await fetch(`${brokers.addresses.breeze.login}?api_key=${brokers.keys.breeze.key}`);
    expect(await breeze.text()).toMatch(/<pre>\d+<\/pre>/);
  });
});

describe('the brokers', () => {
  it('keep what they were asked, for assertions', async () => {
    const brokers = await rehearse();
    const desk = await KiteDesk.open(brokers);
    await desk.place(put(brokers, -200), { transaction_type: 'BUY', price: 1, tag: 'KL77' });
    pass(brokers, 100);
    const last = brokers.requests.at(-1);
    expect(last).toMatchObject({ host: 'kite', method: 'POST', path: '/kite/orders/regular', status: 200 });
    expect(new URLSearchParams(last?.body).get('tag')).toBe('KL77');
  });

  it('drop their sockets when told to', async () => {
    const brokers = await rehearse();
    brokers.dropSockets('kite');
    brokers.dropSockets('breeze');
    await until(() => brokers.streams().breeze === 0 && brokers.streams().kite === 0, 'no streams');
  });
});

describe('the brokers by hand', () => {
  const main = join(import.meta.dirname, 'main.ts');

  it('say where they listen, begin when told to, and end on a signal', async () => {
    const args = [
      '--port',
      '0',
      '--scenario',
      'S3',
      '--seed',
      '7',
      '--speed',
      '0',
      '--plan',
      'paid',
      '--at',
      '09:00',
    ];
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    afterTest(() => child.kill('SIGKILL'));
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const [, url] = /^The local brokers are listening on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line) ?? [];
    const truth = (await (await fetch(`${url}/rehearsal/exchange`)).json()) as { at: number };
    expect(truth.at).toBe(at('09:00'));
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it('say what is wrong with a word they do not know', async () => {
    const child = spawn(process.execPath, [main, '--scenario', 'S9'], { stdio: 'ignore' });
    expect((await once(child, 'exit'))[0]).toBe(2);
  });
});
