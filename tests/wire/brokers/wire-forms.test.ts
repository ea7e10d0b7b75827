import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import AdmZip from 'adm-zip';
import { describe, expect, it } from 'vitest';
import { haveSharedData, sharedData } from '../../support/shared-data.ts';
import { KiteDesk, pass, put, rehearse } from './rehearsal-fixture.ts';
import type { LocalBrokers } from './local-brokers.ts';

type Row = Record<string, unknown>;

function sample(name: string): { data: never } {
  return JSON.parse(readFileSync(sharedData(`ticks/kite_mocks/${name}.json`), 'utf8')) as { data: never };
}

/** What a broker answers, without a client that changes it. */
async function ask(brokers: LocalBrokers, desk: KiteDesk, path: string, body?: unknown): Promise<never> {
  const { api_key, access_token } = desk.client;
  const answer = await fetch(`${brokers.addresses.kite.root}${path}`, {
    headers: { authorization: `token ${api_key}:${access_token}` },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  return ((await answer.json()) as { data: never }).data;
}

function namesOf(value: unknown): readonly string[] {
  return Object.keys(value as Row).toSorted();
}

/** Names down to the leaves: `available.cash`. */
function deepNames(value: unknown, prefix = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [prefix];
  return Object.entries(value)
    .flatMap(([name, below]) => deepNames(below, prefix === '' ? name : `${prefix}.${name}`))
    .toSorted();
}

async function tradedDay() {
  const brokers = await rehearse({ plan: 'paid' });
  const desk = await KiteDesk.open(brokers);
  const id = await desk.trade(put(brokers, -200), 'BUY');
  pass(brokers, 1_000);
  return { brokers, desk, id };
}

// skipped: without the shared market data there are no published samples to compare with
describe.skipIf(!haveSharedData)('the fields that Kite answers with', () => {
  it('are those of the published samples', async () => {
    const { brokers, desk, id } = await tradedDay();
    const orders = sample('orders').data as Row[];
    const newest = orders.find((order) => order['status'] === 'COMPLETE' && 'account_id' in order);
    const [order] = (await ask(brokers, desk, '/orders')) as Row[];
    expect(namesOf(order)).toEqual(namesOf(newest));
    const [state] = (await ask(brokers, desk, `/orders/${id}`)) as Row[];
    expect(namesOf(state)).toEqual(namesOf((sample('order_info').data as Row[])[0]));
    const [trade] = (await ask(brokers, desk, `/orders/${id}/trades`)) as Row[];
    expect(namesOf(trade)).toEqual(namesOf((sample('order_trades').data as Row[])[0]));
    const { net } = (await ask(brokers, desk, '/portfolio/positions')) as { net: Row[] };
    expect(namesOf(net[0])).toEqual(namesOf((sample('positions').data as { net: Row[] }).net[0]));
    expect(deepNames(await ask(brokers, desk, '/user/margins'))).toEqual(deepNames(sample('margins').data));
  });

  it('are those of the published margins and quotes', async () => {
    const { brokers, desk } = await tradedDay();
    const leg = {
      exchange: 'NFO',
      tradingsymbol: put(brokers, 0).symbol,
      transaction_type: 'SELL',
      quantity: 65,
      price: 50,
    };
    const [margin] = (await ask(brokers, desk, '/margins/orders?mode=compact', [leg])) as Row[];
    expect(deepNames(margin)).toEqual(deepNames((sample('order_margins').data as Row[])[0]));
    const basket = (await ask(brokers, desk, '/margins/basket?consider_positions=true', [leg])) as Row;
    const theirs = sample('basket_margins').data as Row;
    expect(namesOf(basket)).toEqual(namesOf(theirs));
    expect(deepNames(basket['initial'])).toEqual(deepNames(theirs['initial']));
    const name = `NFO:${put(brokers, 0).symbol}`;
    for (const [kind, path] of [
      ['quote', '/quote'],
      ['ohlc', '/quote/ohlc'],
      ['ltp', '/quote/ltp'],
    ] as const) {
      const quotes = (await ask(brokers, desk, `${path}?i=${encodeURIComponent(name)}`)) as Row;
      expect(deepNames(quotes[name]), kind).toEqual(deepNames((sample(kind).data as Row)['NSE:INFY']));
    }
  });
});

// skipped: without the shared market data there are no real instrument files to compare with
describe.skipIf(!haveSharedData)('the files of instruments', () => {
  it('have the header and the row form of the real ones', async () => {
    const brokers = await rehearse();
    const real = gunzipSync(
      readFileSync(sharedData('instruments/kite_nfo_instruments_2026-08-18_NIFTY.csv.gz')),
    ).toString();
    const ours = await (await fetch(`${brokers.addresses.kite.root}/instruments/NFO`)).text();
    const [header, option] = [
      real.split('\n')[0],
      real.split('\n').find((row) => row.includes('CE,NFO-OPT')),
    ];
    expect(ours.split('\n')[0]).toBe(header);
    const form = (row = '') => row.replaceAll(/\d+/g, '9').replaceAll(/NIFTY[^,]+/g, 'NIFTY');
    expect(form(ours.split('\n').find((row) => row.includes('CE,NFO-OPT')))).toBe(form(option));
  });

  it('of ICICI have the columns of the real ones', async () => {
    const brokers = await rehearse();
    const zip = new AdmZip(Buffer.from(await (await fetch(brokers.addresses.breeze.master)).arrayBuffer()));
    const read = (name: string) => zip.readAsText(name).split('\r\n');
    const real = gunzipSync(
      readFileSync(sharedData('instruments/breeze_FONSEScripMaster_2026-07-30_NIFTY.txt.gz')),
    ).toString();
    const rows = real.split(/\r?\n/);
    expect(read('FONSEScripMaster.txt')[0]).toBe(rows[0]);
    const option = (lines: readonly string[]) =>
      (lines.find((row) => row.includes('"OPTIDX"')) ?? '').split(',').length;
    expect(option(read('FONSEScripMaster.txt'))).toBe(option(rows));
    const cash = readFileSync(
      sharedData('instruments/breeze_NSEScripMaster_2026-07-30_sample.txt'),
      'utf8',
    ).split(/\r?\n/);
    expect(read('NSEScripMaster.txt')[0]).toBe(cash[0]);
    expect(read('NSEScripMaster.txt')[4]?.split(',')).toHaveLength(cash[4]?.split(',').length ?? 0);
    expect(zip.getEntries().map((entry) => entry.entryName)).toContain('CDNSEScripMaster.txt');
  });
});
