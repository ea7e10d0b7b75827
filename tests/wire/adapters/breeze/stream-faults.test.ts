import { describe, expect, it } from 'vitest';
import { newSdk } from '../../../../main/adapters/breeze/sdk.ts';
import { sessionFromText } from '../../../../main/adapters/breeze/session.ts';
import { BreezeStream } from '../../../../main/adapters/breeze/stream.ts';
import { ensure } from '../../../../shared/units/index.ts';
import type { BadFrame } from '../../brokers/fault-kinds.ts';
import { valueOf } from '../../../support/outcome.ts';
import { breezeDesk, fasterTime, nearest, until, type BreezeDesk, type DeskOptions } from './breeze-desk.ts';

const FULL = process.env['KAVACH_FULL'] === '1';

async function open(options: DeskOptions = {}): Promise<BreezeDesk> {
  const desk = await breezeDesk(options);
  desk.start();
  valueOf(await desk.logIn());
  await desk.goUntil(() => desk.link() === 'ok' && desk.told.lists.length > 0, 'ok');
  desk.breeze.feed.subscribe(nearest(desk.told.lists, desk.brokers.market.level('NIFTY'), 6));
  await until(() => desk.brokers.streams().rooms.length === 8, 'joined');
  return desk;
}

describe('a connection that is lost', () => {
  it.each(['cut', 'server'] as const)('is made again with all its rooms (%s) [must 5]', async (how) => {
    const desk = await open();
    desk.brokers.faults.add({ kind: 'disconnect', host: 'breeze', how });
    await until(() => desk.link() === 'down', 'down');
    expect(desk.words()).toMatch(/connection to Breeze is lost/);
    await until(() => desk.brokers.streams().rooms.length === 8, 'joined again');
    await desk.goUntil(() => desk.link() === 'ok', 'ok again');
  });

  it('is made again when the host comes back', async () => {
    const desk = await open();
    desk.brokers.faults.add({ kind: 'hostDown', ms: 700 });
    await until(() => desk.link() === 'down', 'down');
    await until(() => desk.brokers.streams().rooms.length === 8, 'joined again');
    await desk.goUntil(() => desk.link() === 'ok', 'ok again');
  });

  it('joins what is wanted by then, not what was wanted before', async () => {
    const desk = await open();
    desk.brokers.faults.add({ kind: 'hostDown', ms: 200 });
    await until(() => desk.link() === 'down', 'down');
    const wanted = nearest(desk.told.lists, desk.brokers.market.level('NIFTY'), 20).slice(6);
    desk.breeze.feed.subscribe(wanted);
    await until(() => desk.brokers.streams().rooms.length === 2 + wanted.length, 'joined');
    await desk.goUntil(() => desk.link() === 'ok', 'ok again');
    expect(desk.told.stream).toEqual([]);
  });
});

describe("the SDK's socket", () => {
  // skipped: ten seconds of drops; drops.test.ts counts rooms and ticks over as many; only in npm run test:full
  it.runIf(FULL)(
    'is one and the same over many drops, with one listener for each of its events',
    async () => {
      const desk = await breezeDesk();
      const { brokers, secrets } = desk;
      valueOf(await desk.logIn());
      const session = ensure(sessionFromText(secrets.kept.get('breeze.session') ?? ''), 'a session');
      const sdk = newSdk();
      let [connects, losses] = [0, 0];
      const stream = new BreezeStream({
        sdk,
        addresses: brokers.addresses.breeze,
        realTime: fasterTime(1),
        rooms: () => ['4.1!NIFTY 50'],
        frame: () => {},
        connected: () => {
          connects += 1;
        },
        lost: () => {
          losses += 1;
        },
        refused: () => {
          throw new Error('refused');
        },
      });
      stream.open(session);
      await until(() => connects === 1, 'connected');
      const { socket } = sdk;
      const listeners = () =>
        ['stock', 'connect', 'disconnect', 'connect_error'].map(
          (event) => sdk.socket?.listeners(event).length,
        );
      for (let drop = 1; drop <= 20; drop += 1) {
        brokers.faults.add({ kind: 'disconnect', host: 'breeze', how: drop % 2 === 0 ? 'cut' : 'server' });
        await until(() => connects === drop + 1, `connected after drop ${drop}`);
      }
      expect(losses).toBe(20);
      expect(sdk.socket).toBe(socket);
      expect(listeners()).toEqual([1, 1, 1, 1]);
      stream.close();
      expect(sdk.socket).toBeNull();
      expect(socket?.listeners('stock')).toEqual([]);
      await until(() => brokers.streams().breeze === 0, 'closed');
    },
  );
});

describe('a stream that refuses the session', () => {
  it('makes the account dead, is asked again slowly, and revives it when it takes it after all', async () => {
    const desk = await open({ times: 10 });
    desk.brokers.faults.add({ kind: 'streamRefused', times: 2 });
    desk.brokers.dropSockets('breeze');
    await until(() => desk.breeze.account.view().state === 'dead', 'dead');
    expect(desk.link()).toBe('down');
    expect(desk.words()).toContain('Log in to Breeze again');
    await until(() => desk.breeze.account.view().state === 'ready', 'ready');
    await desk.goUntil(() => desk.link() === 'ok', 'ok again');
    expect(desk.brokers.streams().rooms).toHaveLength(8);
  });
});

describe('malformed frames', () => {
  it('of every kind are counted and told, and the stream goes on', async () => {
    const desk = await open();
    const frames: readonly BadFrame[] = [
      ...(['null', 'emptyArray', 'object', 'number', 'arrayOfNull', 'text', 'items22'] as const),
      ...(['depthWithoutRows', 'truncatedPacket', 'bogusCount', 'unknownLength', 'hugeVolume'] as const),
    ];
    for (const frame of frames) desk.brokers.faults.add({ kind: 'badFrame', host: 'breeze', frame });
    await until(() => desk.told.stream.length > 0, 'told');
    const seen = desk.told.index.length;
    await desk.goUntil(() => desk.told.index.length > seen + 4, 'prices');
    expect(desk.told.stream[0]).toMatch(/^frames of the stream left out: 1 with/);
    expect(desk.brokers.streams().breeze).toBe(1);
  });
});

describe('a stream that is silent', () => {
  it('while the vendor moves is given up and made anew, and says so [must 6] [failure 11]', async () => {
    const desk = await open({ times: 10 });
    desk.brokers.faults.add({ kind: 'streamSilent' });
    await desk.goUntil(() => desk.link() === 'stale', 'stale');
    expect(desk.words()).toMatch(/^no price from Breeze since \d\d:\d\d:\d\d/);
    await desk.goUntil(() => desk.told.stream.length > 0, 'given up');
    expect(desk.told.stream[0]).toBe(
      "the stream was silent while Breeze's option chain moves: the stream is connected anew",
    );
    expect(desk.told.links.some((link) => link.state === 'down')).toBe(true);
    desk.brokers.faults.clear();
    await desk.goUntil(() => desk.link() === 'ok', 'ok again');
    expect(desk.brokers.requests.filter((call) => call.path.endsWith('optionchain')).length).toBeLessThan(10);
  });

  it('because the market stands still is stale, and not given up', async () => {
    const desk = await open({ times: 10 });
    await until(() => desk.words().includes('the market may be halted'), 'asked and understood');
    expect(desk.link()).toBe('stale');
    expect(desk.brokers.streams().breeze).toBe(1);
    expect(desk.told.stream).toEqual([]);
  });

  it('in one contract alone has that room joined again [failure 16]', async () => {
    const desk = await open({ times: 10 });
    const [contract = ''] = nearest(desk.told.lists, desk.brokers.market.level('NIFTY'), 1);
    desk.brokers.faults.add({ kind: 'contractSilent', contract });
    await desk.goUntil(() => desk.told.stream.length > 0, 'told');
    expect(desk.told.stream[0]).toMatch(/silent, their rooms joined again$/);
    expect(desk.brokers.streams().rooms).toHaveLength(8);
  });
});
