import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { Http } from '../../../../main/adapters/breeze/http.ts';
import { MasterDays, type DayContracts } from '../../../../main/adapters/breeze/master-days.ts';
import type { HostClocks } from '../../../../main/adapters/time/host-clocks.ts';
import { SystemTime } from '../../../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import { addDays, after, clock, istDate, istInstant } from '../../../../shared/units/index.ts';
import { breezeDesk, EVENING, fasterTime, until } from './breeze-desk.ts';

const FILE = 'breeze-contracts.json';
const downloads = (desk: Awaited<ReturnType<typeof breezeDesk>>): number =>
  desk.brokers.requests.filter((call) => call.path.endsWith('SecurityMaster.zip')).length;

describe("the day's contracts", () => {
  it('are downloaded once a day, without a login, and kept in a private file', async () => {
    const desk = await breezeDesk();
    desk.start();
    await desk.goUntil(() => desk.told.lists.length > 0, 'listed');
    expect(statSync(join(desk.folder, FILE)).mode & 0o077).toBe(0);
    desk.breeze.feed.stop();
    desk.start(desk.again());
    await desk.goUntil(() => desk.told.lists.length === 2, 'listed from the disk');
    expect(desk.told.lists[1]).toEqual(desk.told.lists[0]);
    expect(downloads(desk)).toBe(1);
  });

  it('are read anew on the next trading day, once they are made', async () => {
    const desk = await breezeDesk({ from: EVENING });
    desk.start();
    await desk.goUntil(() => desk.told.lists.length > 0, 'listed');
    const today = istDate(desk.brokers.time.now());
    for (let day = 1; downloads(desk) < 2 && day < 8; day += 1) {
      desk.brokers.time.advanceTo(istInstant(addDays(today, day), clock('08:09')));
      await desk.go(1);
      expect(downloads(desk)).toBe(1);
      desk.brokers.time.advanceTo(istInstant(addDays(today, day), clock('08:10')));
      await desk.go(2);
    }
    await until(() => desk.told.lists.length === 2, 'listed anew');
  });

  it.each([
    ['missing', 'Breeze answers 404 instead of the list'],
    ['truncated', 'the zip is broken or cut off'],
  ] as const)(
    'that are %s leave those of the last good day, and the feed says so until they come',
    async (how, why) => {
      const desk = await breezeDesk();
      desk.start();
      await desk.logIn();
      await desk.goUntil(() => desk.told.lists.length > 0, 'listed');
      desk.breeze.feed.stop();
      const path = join(desk.folder, FILE);
      const yesterday = after(desk.brokers.time.now(), -86_400_000);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/"fetchedAt":\d+/, `"fetchedAt":${yesterday}`));
      desk.brokers.faults.add({ kind: 'master', how, times: 1 });
      desk.start();
      await desk.goUntil(() => desk.link() === 'stale' && desk.words().includes('list of contracts'), 'told');
      expect(desk.words()).toBe(`the list of contracts is that of ${istDate(yesterday)}: ${why}`);
      expect(desk.told.lists).toHaveLength(2);
      await desk.goUntil(() => desk.told.lists.length === 3 && desk.link() === 'ok', 'tried again');
    },
  );

  it('that never were there leave the index alone, and the feed says so', async () => {
    const desk = await breezeDesk();
    desk.brokers.faults.add({ kind: 'html', status: 200, path: 'SecurityMaster' });
    desk.start();
    await desk.logIn();
    await desk.goUntil(() => desk.link() === 'stale', 'told');
    expect(desk.words()).toBe('there is no list of contracts: what came is no zip');
    expect(desk.told.lists).toEqual([]);
    expect(desk.told.index.length).toBeGreaterThan(0);
  });

  it('with a bad row are taken without it', async () => {
    const desk = await breezeDesk();
    desk.brokers.faults.add({ kind: 'master', how: 'badRow', times: 1 });
    desk.start();
    await desk.goUntil(() => desk.told.lists.length > 0, 'listed');
    expect(desk.told.lists[0]).toHaveLength(desk.brokers.market.listed().size);
  });

  it('among 110,000 rows do not hold the terminal up', async () => {
    const desk = await breezeDesk({ padding: { breeze: 110_000 } });
    const zip = await (await fetch(desk.brokers.addresses.breeze.master)).arrayBuffer();
    const address = await serveElsewhere(zip);
    const time = new SystemTime({ ...DAYTIME, wallMs: () => desk.brokers.time.now() });
    const realTime = fasterTime(1);
    const masters = new MasterDays({
      http: new Http(realTime),
      address,
      folder: desk.folder,
      scheduler: time,
      realTime,
      calendar: NSE_CALENDAR,
    });
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const from = performance.now();
    const computed = process.threadCpuUsage();
    delay.enable();
    const contracts = await new Promise<DayContracts>((resolve) => {
      masters.start(resolve);
    });
    delay.disable();
    masters.stop();
    const [longest, took] = [delay.max / 1e6, performance.now() - from].map((ms) => ms.toFixed(1));
    const { user, system } = process.threadCpuUsage(computed);
    process.stdout.write(
      `110,000 rows in ${took} ms; the terminal's thread computed ${((user + system) / 1_000).toFixed(1)} ms of it, its longest delay ${longest} ms\n`,
    );
    expect(contracts.trouble).toBeNull();
    expect(contracts.master?.contracts).toHaveLength(desk.brokers.market.listed().size);
  });
});

/** A server in a thread of its own, so that only the terminal's work is in the event loop that is measured. */
async function serveElsewhere(zip: ArrayBuffer): Promise<string> {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    const server = require('node:http').createServer((_, response) => response.end(Buffer.from(workerData)));
    server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`;
  const worker = new Worker(code, { eval: true, workerData: zip });
  serving.push(worker);
  return new Promise((resolve) => {
    worker.once('message', (port: number) => resolve(`http://127.0.0.1:${port}/SecurityMaster.zip`));
  });
}

const serving: Worker[] = [];

afterEach(async () => {
  for (const worker of serving.splice(0)) await worker.terminate();
});

const DAYTIME: Pick<HostClocks, 'monotonicMs' | 'upMs' | 'after'> = {
  monotonicMs: () => performance.now(),
  upMs: () => performance.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
