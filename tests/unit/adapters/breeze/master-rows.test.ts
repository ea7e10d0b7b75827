import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import AdmZip from 'adm-zip';
import { describe, expect, it } from 'vitest';
import { masterFrom, masterText } from '../../../../main/adapters/breeze/master-file.ts';
import { indexTrouble } from '../../../../main/adapters/breeze/master-indices.ts';
import { optionRows } from '../../../../main/adapters/breeze/master-rows.ts';
import { masterRows } from '../../../../main/adapters/breeze/master-zip.ts';
import { splitRow } from '../../../../main/adapters/breeze/csv-row.ts';
import { instant } from '../../../../shared/units/index.ts';
import { haveSharedData, sharedData } from '../../../support/shared-data.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';

const HEADER =
  '"Token","InstrumentName","ShortName","Series","ExpiryDate","StrikePrice","OptionType","LotSize","TickSize"';
const NSE = '"Token", "ShortName", "Series"\r\n"INDIA VIX","INDVIX","0"\r\n"NIFTY 50","NIFTY","0"\r\n';

function row(token: string, strike: string, type = 'CE', rest = '65,5', expiry = '24-Nov-2026'): string {
  return `"${token}","OPTIDX","NIFTY","OPTION","${expiry}","${strike}","${type}",${rest}`;
}

/** So many good rows, and some others. */
function file(good: number, ...others: readonly string[]): string {
  const rows = Array.from({ length: good }, (_, place) =>
    row(String(40_000 + place), String(20_000 + 50 * place)),
  );
  return [HEADER, ...rows, ...others].join('\r\n');
}

describe('the options in a master', () => {
  it('have token, key, name, lot and tick size from the columns that the header names', () => {
    const shuffled =
      '"TickSize","LotSize","Token","ShortName","InstrumentName","OptionType","StrikePrice","ExpiryDate"';
    const text = `${shuffled}\n5,65,"42001","NIFTY","OPTIDX","PE","25800","24-Nov-2026"`;
    expect(valueOf(optionRows(text))).toEqual({
      badRows: 0,
      contracts: [
        {
          token: '42001',
          key: 'NIFTY 2026-11-24 25800 PE',
          symbol: 'OPT-NIFTY-24-Nov-2026-25800-PE',
          expiry: '2026-11-24',
          strike: 25_800,
          type: 'PE',
          lotSize: 65,
          tickSize: 5,
        },
      ],
    });
  });

  it('are of NIFTY alone: no futures, no other underlying', () => {
    const others = [
      '"1","OPTIDX","BANKNIFTY","OPTION","24-Nov-2026","50000","CE",30,5',
      '"2","FUTIDX","NIFTY","FUTURE","24-Nov-2026","0","XX",65,10',
      '"3","OPTSTK","NIFTYX","OPTION","24-Nov-2026","100","CE",10,5',
    ];
    expect(valueOf(optionRows(file(2, ...others)))).toMatchObject({ badRows: 0, contracts: { length: 2 } });
  });

  it.each([
    ['no token', row('', '25000')],
    ['a day that no calendar has', row('1', '25000', 'CE', '65,5', '31-Nov-2026')],
    ['a month in capitals', row('1', '25000', 'CE', '65,5', '24-NOV-2026')],
    ['a strike of paise', row('1', '25000.5')],
    ['another right', row('1', '25000', 'XX')],
    ['a lot of nothing', row('1', '25000', 'CE', '0,5')],
    ['no tick size', row('1', '25000', 'CE', '65,')],
    ['a row that breaks off', '"1","OPTIDX","NIFTY","OPT'],
  ])('leave a bad row out and count it: %s', (_, bad) => {
    expect(valueOf(optionRows(file(200, bad)))).toMatchObject({
      badRows: 1,
      contracts: { length: 200 },
    });
  });

  it('that contradict each other are all left out: no tick may go to a wrong instrument', () => {
    const sameToken = row('40000', '30000', 'PE');
    const sameContract = row('49999', '20050');
    const rows = valueOf(optionRows(file(400, sameToken, sameContract)));
    expect(rows.badRows).toBe(4);
    expect(rows.contracts.map((each) => each.token)).not.toContain('40000');
    expect(rows.contracts.map((each) => each.key)).not.toContain('NIFTY 2026-11-24 20050 CE');
  });

  it.each([
    [
      'a header without the lot size',
      file(3).replace('"LotSize",', ''),
      'its header line lacks a column that is needed',
    ],
    ['no option', HEADER, 'it has no NIFTY option'],
    ['too many bad rows', file(10, row('x', '1')), '1 of its NIFTY rows make no sense'],
  ])('are refused as a whole: %s', (_, text, why) => {
    expect(errorOf(optionRows(text))).toBe(why);
  });
});

describe('a row of a master', () => {
  it('is cut at its commas, not at those within quotes', () => {
    expect(splitRow('"a, b",1, "c""d",,"",x')).toEqual(['a, b', '1', 'c"d', '', '', 'x']);
    expect(splitRow('')).toEqual(['']);
    expect(splitRow('"open')).toEqual(['open']);
  });
});

describe('the indices in a master', () => {
  it('must be there under the names of their rooms', () => {
    expect(indexTrouble(NSE)).toBeNull();
    expect(indexTrouble(NSE.replace('"INDIA VIX"', '"VIX"'))).toBe('it does not list INDIA VIX as INDVIX');
    expect(indexTrouble('<html>')).toBe('its header line lacks a column that is needed');
  });
});

describe('a security master', () => {
  const zipOf = (files: Readonly<Record<string, string>>): Buffer => {
    const zip = new AdmZip();
    for (const [name, text] of Object.entries(files)) zip.addFile(name, Buffer.from(text));
    return zip.toBuffer();
  };
  const decoy = NSE.replaceAll('NIFTY 50', '99999');
  const whole = {
    'CDNSEScripMaster.txt': decoy,
    'FONSEScripMaster.txt': file(500),
    'NSEScripMaster.txt': NSE,
  };

  it('is read by the exact names of its files: a currency file is not taken for the indices', () => {
    expect(valueOf(masterRows(zipOf(whole))).contracts).toHaveLength(500);
  });

  it.each([
    ['a page', Buffer.from('<html>maintenance</html>'), 'what came is no zip'],
    ['nothing', Buffer.alloc(0), 'what came is no zip'],
    ['half a zip', zipOf(whole).subarray(0, 900), 'the zip is broken or cut off'],
    ['no options', zipOf({ 'NSEScripMaster.txt': NSE }), 'FONSEScripMaster.txt is missing'],
    [
      'no indices',
      zipOf({ ...whole, 'NSEScripMaster.txt': HEADER }),
      'NSEScripMaster.txt: it does not list NIFTY 50 as NIFTY',
    ],
    [
      'an empty file',
      zipOf({ ...whole, 'FONSEScripMaster.txt': '' }),
      'FONSEScripMaster.txt: its header line lacks a column that is needed',
    ],
  ])('is refused as a whole: %s', (_, zip, why) => {
    expect(errorOf(masterRows(zip))).toBe(why);
  });

  it('whose bytes were changed on the way is refused', () => {
    const zip = zipOf(whole);
    const at = zip.indexOf('FONSEScripMaster.txt') + 200;
    zip[at] = (zip[at] ?? 0) ^ 0xff;
    expect(errorOf(masterRows(zip))).toBe('the zip is broken or cut off');
  });

  it('is kept as text and read again; broken text is none', () => {
    const master = { fetchedAt: instant(1_795_000_000_000), ...valueOf(masterRows(zipOf(whole))) };
    const text = masterText(master);
    expect(masterFrom(JSON.parse(text))).toEqual(master);
    for (const broken of [
      'null',
      '{}',
      text.replace('"version":1', '"version":9'),
      text.replace(',65,', ',0,'),
      text.replace('NIFTY 2026', 'NIFTY X'),
    ])
      expect(masterFrom(JSON.parse(broken))).toBeNull();
  });
});

// skipped: without the real market data, which the line of shared-data.ts tells
describe.skipIf(!haveSharedData)('the real master of 2026-07-30', () => {
  const options = (): string =>
    gunzipSync(
      readFileSync(sharedData('instruments/breeze_FONSEScripMaster_2026-07-30_NIFTY.txt.gz')),
    ).toString();

  it('has 3,239 NIFTY options of 65 units and 5 paise, at nine expiries', () => {
    const { contracts, badRows } = valueOf(optionRows(options()));
    expect(badRows).toBe(0);
    expect(contracts).toHaveLength(3_239);
    expect(new Set(contracts.map((each) => `${each.lotSize} ${each.tickSize}`))).toEqual(new Set(['65 5']));
    expect([...new Set(contracts.map((each) => each.expiry))].sort()).toEqual([
      '2026-08-04',
      '2026-08-11',
      '2026-08-18',
      '2026-08-25',
      '2026-09-01',
      '2026-09-29',
      '2026-10-27',
      '2026-12-29',
      '2027-03-30',
    ]);
    expect(contracts.find((each) => each.token === '35084')).toMatchObject({
      key: 'NIFTY 2026-09-29 29150 CE',
      symbol: 'OPT-NIFTY-29-Sep-2026-29150-CE',
    });
  });

  it('names the indices as the rooms do', () => {
    const text = readFileSync(sharedData('instruments/breeze_NSEScripMaster_2026-07-30_sample.txt'), 'utf8');
    expect(indexTrouble(text)).toBeNull();
  });
});
