import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ContractTable } from '../../../../main/adapters/kite/contract-table.ts';
import { readInstrumentDump } from '../../../../main/adapters/kite/instrument-dump.ts';
import type { ContractKey } from '../../../../shared/contract/index.ts';
import { tradingDate } from '../../../../shared/units/index.ts';
import { kiteDump } from '../../../support/kite/kite-dump.ts';
import { haveSharedData, sharedData } from '../../../support/shared-data.ts';

describe("Kite's list of contracts", () => {
  it("gives NIFTY's options with their own symbol, lot and tick", () => {
    const dump = readInstrumentDump(kiteDump());
    const contracts = dump.ok ? dump.value.contracts : [];
    expect(contracts).toHaveLength(240);
    expect(contracts.find(({ key }) => key === 'NIFTY 2026-11-23 25800 PE')).toEqual({
      key: 'NIFTY 2026-11-23 25800 PE',
      symbol: 'NIFTY26N2325800PE',
      expiry: '2026-11-23',
      strike: 25_800,
      type: 'PE',
      lotSize: 65,
      tickSize: 5,
      token: 258_002,
    });
  });

  it('reads back what it keeps', () => {
    const dump = readInstrumentDump(kiteDump());
    expect(dump.ok && readInstrumentDump(dump.value.text)).toEqual(dump);
  });

  it.each([
    ['a page', '<html><body>Service unavailable</body></html>', 'does not begin'],
    ['nothing', '', 'does not begin'],
    ['a list that ends within a line', kiteDump().slice(0, -20), 'cut off'],
    ['a list that ends early', kiteDump().split('\n').slice(0, 100).join('\n').concat('\n'), 'only 97'],
    ['a row with a column too few', kiteDump().replace(',NFO-OPT,NFO\n', ',NFO-OPT\n'), '11 columns'],
    ['a lot of half a unit', kiteDump().replace('0.05,65,PE', '0.05,0.5,PE'), 'no option'],
    ['a tick of zero', kiteDump().replace('0.05,65,PE', '0,65,PE'), 'no option'],
    [
      'an expiry that is no date',
      kiteDump().replace('2026-11-23,25800.0,0.05,65,PE', '2026-11-31,25800.0,0.05,65,PE'),
      'no option',
    ],
    ['a contract twice', kiteDump().replace('25850.0,0.05,65,PE', '25800.0,0.05,65,PE'), 'second time'],
  ])('refuses %s whole', (_, text, why) => {
    const dump = readInstrumentDump(text);
    expect(dump.ok ? '' : dump.error).toContain(why);
  });

  it('understands quoted names with commas', () => {
    const text = kiteDump()
      .replaceAll(',NIFTY,', ',"NIFTY",')
      .replace('"BANKNIFTY"', '"BANK, THE ""BIG"" NIFTY"');
    const dump = readInstrumentDump(text);
    expect(dump.ok ? dump.value.contracts.length : dump.error).toBe(240);
  });

  // skipped: no market data beside the checkout (said once by shared-data.ts)
  it.skipIf(!haveSharedData)('reads two real ones to the last row', () => {
    const read = (name: string) => {
      const text = gunzipSync(readFileSync(sharedData(`instruments/${name}`))).toString('utf8');
      const dump = readInstrumentDump(text);
      return dump.ok ? dump.value.contracts : [];
    };
    const november = read('kite_nfo_instruments_2025-11_NIFTY.csv.gz');
    expect(november).toHaveLength(1_574);
    expect(new Set(november.map(({ lotSize }) => lotSize))).toEqual(new Set([75, 65]));
    const august = read('kite_nfo_instruments_2026-08-18_NIFTY.csv.gz');
    expect(august).toHaveLength(1_714);
    expect(new Set(august.map(({ lotSize, tickSize }) => `${lotSize} ${tickSize}`))).toEqual(
      new Set(['65 5']),
    );
    const table = new ContractTable(tradingDate('2026-08-18'), august);
    const weekly = table.find('NIFTY 2026-08-25 24500 PE' as ContractKey);
    expect(table.owner('NFO', weekly?.symbol ?? '')).toEqual({ kind: 'ours', key: weekly?.key });
  });
});
