import { describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../../main/adapters/sqlite/data-folder.ts';
import { orderTag } from '../../../../main/domain/trading/order-tag.ts';
import type { SpreadPlan } from '../../../../main/domain/trading/plan.ts';
import { runJournal } from '../../../../main/hosts/cli/journal.ts';
import type { SpreadId } from '../../../../shared/contract/index.ts';
import { after, paise } from '../../../../shared/units/index.ts';
import { collected } from '../../../support/cli.ts';
import { valueOf } from '../../../support/outcome.ts';
import { PLAN as DEMO_PLAN } from '../../../support/spread-plan.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const PLAN: SpreadPlan = { ...DEMO_PLAN, id: 'L-2026-11-16-S1-1' as SpreadId, mode: 'live' };

/** Prices in paise at which a book bought its hedge, sold its main, bought it back and sold the hedge. */
type Prices = readonly [hedgeIn: number, mainIn: number, mainOut: number, hedgeOut: number];

const ORDERS = [
  ['hedgeEntry', 'buy', 'hedge'],
  ['mainEntry', 'sell', 'main'],
  ['mainExit', 'buy', 'main'],
  ['hedgeExit', 'sell', 'hedge'],
] as const;

/** A spread's life as a book writes it. */
function lifeOf(prices: Prices): readonly object[] {
  const spread = PLAN.id;
  const [hedgeIn, mainIn, mainOut, hedgeOut] = prices;
  const orders = ORDERS.flatMap(([purpose, side, leg], place) => {
    const at = after(PLAN.at, place * 1_000);
    const tag = orderTag(spread, purpose, 1);
    const { contract } = PLAN[leg];
    const ticket = {
      tag,
      contract,
      side,
      quantity: PLAN.units,
      pricing: { kind: 'limit', limit: 0 },
      product: 'MIS',
    };
    const averagePrice = prices[place] ?? 0;
    const filled = {
      quantity: PLAN.units,
      filled: PLAN.units,
      averagePrice,
      status: 'complete',
      message: null,
    };
    const order = { orderId: `${place}`, tag, contract, side, ...filled, limit: null, trigger: null, at };
    return [
      { type: 'orderIntended', at, spread, purpose, ticket, basis: null },
      { type: 'orderSeen', at, spread, order, value: averagePrice * PLAN.units, isExactValueOnly: false },
    ];
  });
  const realised = (mainIn - mainOut + hedgeOut - hedgeIn) * PLAN.units;
  const at = after(PLAN.at, 9_000);
  const closed = { type: 'spreadClosed', at, spread, reason: 'time', realised, charges: 0, spot: null };
  return [{ type: 'spreadPlanned', at: PLAN.at, plan: PLAN }, ...orders, closed];
}

function folderWith(live: Prices, twin: Prices | null): string {
  const path = temporaryFolder();
  const folder = valueOf(openDataFolder(path));
  for (const [book, prices] of [
    ['live', live],
    ['shadow', twin],
  ] as const) {
    const journal = valueOf(folder.journal(book));
    const facts = prices === null ? [] : lifeOf(prices);
    const type = (fact: object): string => ('type' in fact ? String(fact.type) : '');
    const rows = facts.map((fact) => ({ at: PLAN.at, seq: 1, type: type(fact), body: JSON.stringify(fact) }));
    if (rows.length > 0) valueOf(journal.append(rows));
    journal.close();
  }
  folder.close();
  return path;
}

const report = (path: string, ...args: readonly string[]) =>
  collected((io) => runJournal(['shadow', '--data', path, ...args], io));

const LIVE: Prices = [1_870, 5_140, 3_425, 1_210];
const TWIN: Prices = [1_865, 5_165, 3_405, 1_215];

describe('kavach journal shadow', () => {
  it('tells live’s fills beside the twin’s, in rupees; their sum is what the realised results differ by', async () => {
    const path = folderWith(LIVE, TWIN);
    const { code, out } = await report(path);
    expect(code).toBe(0);
    expect(out).toMatch(/hedgeIn +NIFTY 2026-11-17 27150 PE +buy +650 +18\.65 +18\.70 +−32\.50/);
    expect(out).toMatch(/mainIn .* 51\.65 +51\.40 +−162\.50/);
    expect(out).toMatch(/mainOut .* 34\.05 +34\.25 +−130\.00/);
    expect(out).toMatch(/hedgeOut .* 12\.15 +12\.10 +−32\.50/);
    expect(out).toMatch(/over 1 spread: −357\.50 rupees/);
    const [spread] = JSON.parse((await report(path, '--format', 'json')).out) as [
      { readonly difference: number; readonly realised: { readonly difference: number } },
    ];
    expect(spread.difference).toBe(paise(-35_750));
    expect(spread.realised.difference).toBe(spread.difference);
    const csv = (await report(path, '--format', 'csv')).out.trimEnd().split('\n');
    expect(csv).toHaveLength(5);
    expect(csv[2]).toBe(`2026-11-16,${PLAN.id},mainIn,${PLAN.main.contract},sell,650,51.65,51.40,-162.50`);
  });

  it('says in words that live entered and the twin did not, and sums nothing', async () => {
    const { out } = await report(folderWith(LIVE, null));
    expect(out).toContain('Live entered S1, the twin did not.');
    expect(out).toContain('over 1 spread: – rupees');
  });

  it('takes the days that were asked for, and fails where there is no live journal', async () => {
    const path = folderWith(LIVE, TWIN);
    expect((await report(path, '--from', '2026-11-17')).out).toContain('over 0 spreads');
    expect((await report(path, '--to', '2026-11-16')).out).toContain('over 1 spread:');
    expect(await report(temporaryFolder())).toMatchObject({ code: 1, out: '' });
  });
});
