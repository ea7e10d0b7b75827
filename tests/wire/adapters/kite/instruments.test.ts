import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { addDays, after, clock, istDate, istInstant } from '../../../../shared/units/index.ts';
import type { Kite } from '../../../../main/adapters/kite/index.ts';
import { FakeRealTime } from '../../../support/fake-real-time.ts';
import { kiteDump } from '../../../support/kite/kite-dump.ts';
import { listed, rehearseKite, type Rehearsal } from '../../../support/kite/kite-rehearsal.ts';

let open: Rehearsal[] = [];

async function rehearse(...given: Parameters<typeof rehearseKite>): Promise<Rehearsal> {
  const rehearsal = await rehearseKite(...given);
  open.push(rehearsal);
  return rehearsal;
}

afterEach(async () => {
  for (const each of open) await each.close();
  open = [];
});

function fetches({ brokers }: Rehearsal): number {
  return brokers.requests.filter(({ path }) => path === '/kite/instruments/NFO').length;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

/** The next list after the one that is there. */
function relisted(kite: Kite): Promise<void> {
  return new Promise((resolve) => {
    let told = 0;
    kite.onListed(() => {
      told += 1;
      if (told === 2) resolve();
    });
  });
}

describe("the day's list of contracts", () => {
  it('comes without a login, and names lot, tick and symbol of every option [must 9]', async () => {
    const rehearsal = await rehearse();
    await listed(rehearsal.kite);
    const truth = rehearsal.brokers.market.listed();
    let shown: readonly { readonly key: string; readonly symbol: string; readonly lotSize: number }[] = [];
    rehearsal.kite.onListed((date, contracts) => {
      expect(date).toBe(istDate(rehearsal.brokers.time.now()));
      shown = contracts;
    });
    expect(shown).toHaveLength(truth.size);
    for (const contract of shown) {
      const real = truth.get(contract.key as never);
      expect([contract.symbol, contract.lotSize]).toEqual([real?.symbol, real?.lotSize]);
    }
    const [call] = rehearsal.brokers.requests;
    expect(call?.headers['authorization']).toBeUndefined();
    expect(rehearsal.kite.instruments()).toMatchObject({ isToday: true });
  });

  it('is fetched once a morning, and kept for the day where only its owner reads it', async () => {
    const rehearsal = await rehearse();
    await listed(rehearsal.kite);
    await listed(rehearsal.reopen());
    expect(fetches(rehearsal)).toBe(1);
    const [name = ''] = readdirSync(rehearsal.folder);
    expect(statSync(join(rehearsal.folder, name)).mode & 0o077).toBe(0);
    const { time } = rehearsal.brokers;
    const next = relisted(rehearsal.kite);
    time.advanceTo(istInstant(addDays(istDate(time.now()), 1), clock('08:31')));
    await next;
    await until(() => readdirSync(rehearsal.folder).filter((each) => each.endsWith('.csv')).length === 1);
    expect(rehearsal.kite.instruments().day).toBe(istDate(time.now()));
  });

  it.each([
    ['a page with HTTP 200', { kind: 'html', host: 'kite', path: '/instruments', status: 200 }],
    ['half a list', { kind: 'brokenJson', host: 'kite', path: '/instruments' }],
    ['no answer', { kind: 'cutBefore', host: 'kite', path: '/instruments' }],
  ] as const)(
    '%s is refused whole: the last good one stands, said to be of another day',
    async (_, fault) => {
      const rehearsal = await rehearse();
      await listed(rehearsal.kite);
      const day = rehearsal.kite.instruments().day;
      rehearsal.kite.close();
      const { time, faults } = rehearsal.brokers;
      time.advanceTo(after(time.now(), 24 * 3_600_000));
      faults.add(fault);
      const realTime = new FakeRealTime();
      const again = rehearsal.reopen({ realTime });
      await until(
        () =>
          again.instruments().detail.includes("of today's: ") &&
          !again.instruments().detail.includes('being fetched'),
      );
      expect(again.instruments()).toMatchObject({ day, isToday: false });
      faults.clear();
      const next = relisted(again);
      realTime.advance(60_000);
      await next;
      expect(again.instruments().isToday).toBe(true);
    },
  );

  it('kept on the disk is not believed where it is broken', async () => {
    const rehearsal = await rehearse();
    await listed(rehearsal.kite);
    rehearsal.kite.close();
    const name = readdirSync(rehearsal.folder).find((each) => each.endsWith('.csv')) ?? '';
    writeFileSync(join(rehearsal.folder, name), 'instrument_token,\n');
    await listed(rehearsal.reopen());
    expect(fetches(rehearsal)).toBe(2);
  });
});

const SERVER = `
const { parentPort, workerData } = require('node:worker_threads');
const server = require('node:http').createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/csv' });
  response.end(workerData);
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`;

describe('a list of 45,000 rows', () => {
  it('is read in a thread of its own, and only the options of NIFTY come out of it', async () => {
    const rehearsal = await rehearse();
    const other = '1,1,RELIANCE26NOV3000CE,"RELIANCE",0.0,2026-11-24,3000.0,0.05,250,CE,NFO-OPT,NFO\n';
    const server = new Worker(SERVER, { eval: true, workerData: kiteDump() + other.repeat(45_000) });
    const port = await new Promise<number>((resolve) => server.once('message', resolve));
    const addresses = { ...rehearsal.brokers.addresses.kite, root: `http://127.0.0.1:${port}` };
    const quiet = await delayWhile(() => new Promise((resolve) => setTimeout(resolve, 300)));
    const kite = rehearsal.reopen({ folder: `${rehearsal.folder}/anew`, addresses });
    const busy = await delayWhile(() => listed(kite));
    expect(kite.instruments().detail).toContain('240 options');
    await server.terminate();
    process.stdout.write(
      `a list of 45,000 rows, fetched and read: the event loop's longest delay ${busy} ms (idle ${quiet} ms)\n`,
    );
  });
});

async function delayWhile(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  return Math.round(delay.max / 1e5) / 10;
}
