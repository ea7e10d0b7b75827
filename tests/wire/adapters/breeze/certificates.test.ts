import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { BREEZE_ADDRESSES } from '../../../../main/adapters/breeze/index.ts';
import { selfSigned } from '../../../support/self-signed.ts';
import { breezeDesk, until } from './breeze-desk.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Somebody in the place of a broker, with a certificate of his own. Counts what he got to read. */
async function impostor(): Promise<{
  readonly port: number;
  readonly requests: string[];
  readonly attempts: () => number;
}> {
  const requests: string[] = [];
  let attempts = 0;
  const server = createServer(selfSigned(), (request, response) => {
    requests.push(request.url ?? '');
    response.end(
      JSON.stringify({ Success: { session_token: Buffer.from('A:B').toString('base64') }, Status: 200 }),
    );
  });
  server.on('upgrade', (request, socket) => {
    requests.push(request.url ?? '');
    socket.destroy();
  });
  server.on('connection', () => {
    attempts += 1;
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, requests, attempts: () => attempts };
}

describe('an impostor with a certificate of his own', () => {
  it('is refused by Breeze REST, and gets to read nothing', async () => {
    const { port, requests, attempts } = await impostor();
    const desk = await breezeDesk({ addresses: { ...BREEZE_ADDRESSES, api: `https://127.0.0.1:${port}/` } });
    expect(await desk.logIn('41234567')).toMatchObject({
      ok: false,
      error: { code: 'UNREACHABLE', message: expect.stringContaining('certificate') as string },
    });
    expect(attempts()).toBe(1);
    expect(requests).toEqual([]);
  });

  it("is refused by Breeze's stream, and gets to read nothing", async () => {
    const { port, requests, attempts } = await impostor();
    const desk = await breezeDesk({ addresses: { stream: `https://127.0.0.1:${port}` } });
    await desk.logIn();
    desk.start();
    await until(() => attempts() >= 3, 'tried');
    expect(desk.link()).toBe('down');
    expect(requests).toEqual([]);
  });

  it('is refused by kiteconnect, loaded in the same process after breezeconnect [must 1]', async () => {
    const { port, requests, attempts } = await impostor();
    const { KiteConnect } = await import('kiteconnect');
    const kite = new KiteConnect({ api_key: 'a-key', root: `https://127.0.0.1:${port}` });
    kite.setAccessToken('a-token');
    const error: unknown = await kite.getProfile().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: expect.stringMatching(/self.signed/i) as string });
    expect(attempts()).toBe(1);
    expect(requests).toEqual([]);
  });

  it('would be believed if the SDK had its way: the certificate and the test are sound', async () => {
    const { port, requests } = await impostor();
    const { sdkAxios } = await import('../../../../main/adapters/breeze/sdk.ts');
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      await sdkAxios({ method: 'get', url: `https://127.0.0.1:${port}/open` });
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    }
    expect(requests).toEqual(['/open']);
  });
});

describe('loading the SDK', () => {
  it('leaves the check of certificates, the strings and the globals of the process as they were', async () => {
    const desk = await breezeDesk();
    desk.start();
    await desk.logIn();
    expect(process.env['NODE_TLS_REJECT_UNAUTHORIZED']).toBeUndefined();
    expect('format' in String.prototype).toBe(false);
    expect(Object.keys(globalThis)).not.toContain('headers');
    expect(Object.keys(globalThis)).not.toContain('body');
  });
});
