import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BrokerOrder } from '../../../../main/domain/trading/order.ts';
import { isReadable, sdkTicker } from '../../../../main/adapters/kite/sdk-ticker.ts';
import { limit, listed, rehearseKite, submit, type Rehearsal } from '../../../support/kite/kite-rehearsal.ts';

let open: Rehearsal[] = [];
const exit = vi.spyOn(process, 'exit');

beforeEach(() => {
  exit.mockReset();
  exit.mockImplementation(() => {
    throw new Error('the process was ended');
  });
});

afterEach(async () => {
  for (const each of open) await each.close();
  open = [];
  expect(exit).not.toHaveBeenCalled();
});

async function ready(...given: Parameters<typeof rehearseKite>): Promise<Rehearsal> {
  const rehearsal = await rehearseKite(...given);
  open.push(rehearsal);
  await listed(rehearsal.kite);
  await rehearsal.login();
  return rehearsal;
}

function nextUpdate({ kite }: Rehearsal, fits: (order: BrokerOrder) => boolean): Promise<BrokerOrder> {
  return new Promise((resolve) => {
    kite.broker.onUpdate((order) => {
      if (fits(order)) resolve(order);
    });
  });
}

/** Counts lines that say the stream is up. */
function timesUp({ updates }: Rehearsal): number {
  return updates.lines.filter((line) => line.startsWith('ok: order updates')).length;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

describe('order updates on the free plan', () => {
  it('are polled, and no stream is tried', async () => {
    const rehearsal = await ready();
    expect(rehearsal.updates.lines).toEqual(['ok: polling, once a second while anything is open']);
    expect([rehearsal.kite.plan(), rehearsal.brokers.streams().kite]).toEqual(['free', 0]);
  });

  it('an unknown plan is tried once, and found to be free', async () => {
    const rehearsal = await ready({ plan: 'free', kite: { plan: 'unknown' } });
    await rehearsal.updates.says('this key has no stream (403)');
    expect(rehearsal.kite.plan()).toBe('free');
    expect(rehearsal.updates.lines.at(-1)).toContain('ok: ');
    expect(rehearsal.updates.lines.at(-1)).toContain('polling');
  });
});

describe('order updates on the paid plan', () => {
  const paid = { plan: 'paid', kite: { plan: 'paid' } } as const;

  it('come by themselves, as orders of ours', async () => {
    const rehearsal = await ready(paid);
    await rehearsal.updates.says('order updates come by themselves');
    const contract = rehearsal.put(300);
    const ticket = rehearsal.ticket('hedgeEntry', 1, contract, { side: 'buy', pricing: limit(5) });
    const update = nextUpdate(rehearsal, ({ status }) => status === 'open');
    await submit(rehearsal.kite, ticket);
    rehearsal.go(500);
    expect(await update).toMatchObject({ tag: ticket.tag, contract, side: 'buy', limit: 5, filled: 0 });
  });

  it('wait for the login', async () => {
    const rehearsal = await rehearseKite(paid);
    open.push(rehearsal);
    expect(rehearsal.updates.lines.at(-1)).toBe('down: waits for the login (loggedOut)');
    await rehearsal.login();
    await rehearsal.updates.says('order updates come by themselves');
  });

  it('survive four drops, each taken up again by one connection', async () => {
    const rehearsal = await ready(paid);
    const waits: number[] = [];
    for (let drop = 0; drop < 4; drop += 1) {
      await until(() => timesUp(rehearsal) === drop + 1 && rehearsal.brokers.streams().kite === 1);
      const began = performance.now();
      rehearsal.brokers.faults.add({
        kind: 'disconnect',
        host: 'kite',
        how: drop % 2 === 0 ? 'cut' : 'server',
      });
      await until(() => timesUp(rehearsal) === drop + 2);
      waits.push(Math.round(performance.now() - began));
    }
    expect(rehearsal.brokers.streams().kite).toBe(1);
    process.stdout.write(`order stream: up again after ${waits.join(', ')} ms\n`);
  });

  it('survive every bad frame, the text null included', async () => {
    const rehearsal = await ready(paid);
    await rehearsal.updates.says('order updates come by themselves');
    await until(() => rehearsal.brokers.streams().kite === 1);
    for (const frame of [
      'jsonNull',
      'notJson',
      'number',
      'emptyArray',
      'arrayOfNull',
      'truncatedPacket',
      'bogusCount',
    ] as const) {
      rehearsal.brokers.faults.add({ kind: 'badFrame', host: 'kite', frame });
    }
    const update = nextUpdate(rehearsal, ({ status }) => status === 'open');
    await submit(
      rehearsal.kite,
      rehearsal.ticket('hedgeEntry', 1, rehearsal.put(300), { side: 'buy', pricing: limit(5) }),
    );
    rehearsal.go(500);
    expect((await update).filled).toBe(0);
    expect(['null', 'x', '[]', '7'].map(isReadable)).toEqual([false, false, false, false]);
    expect(isReadable('{"type":"order"}')).toBe(true);
  });

  it('refused with 403 fall back to polling, say so, and come back with the next login [failure 13]', async () => {
    const rehearsal = await rehearseKite(paid);
    open.push(rehearsal);
    await listed(rehearsal.kite);
    rehearsal.brokers.faults.add({ kind: 'streamRefused', times: 1 });
    await rehearsal.login();
    await rehearsal.updates.says('down: Kite refused the stream (403): polling');
    expect(rehearsal.kite.plan()).toBe('paid');
    await rehearsal.login();
    await rehearsal.updates.says('order updates come by themselves');
  });

  it('end with the session, and with the adapter, without ending the process', async () => {
    const rehearsal = await ready(paid);
    await rehearsal.updates.says('order updates come by themselves');
    rehearsal.kite.account.logout();
    await until(() => rehearsal.brokers.streams().kite === 0);
    await rehearsal.login();
    await until(() => rehearsal.brokers.streams().kite === 1);
    rehearsal.kite.close();
    await until(() => rehearsal.brokers.streams().kite === 0);
  });

  it("are the newest adapter's: there is one ticker in a process", async () => {
    const rehearsal = await ready(paid);
    await rehearsal.updates.says('order updates come by themselves');
    rehearsal.reopen();
    await until(() => timesUp(rehearsal) === 2 && rehearsal.brokers.streams().kite === 1);
    expect(sdkTicker(() => undefined)).toBe(sdkTicker(() => undefined));
  });

  it('cannot reach the exit of the SDK, even where it would give up [must 2] [failure 12]', () => {
    sdkTicker(() => undefined).attemptReconnection();
    sdkTicker(() => undefined).disconnect();
  });
});
