import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseCandles, readCandleFile } from '../../../../main/adapters/files/candle-file.ts';
import { describeFaults } from '../../../../main/adapters/files/file-fault.ts';
import { bar, candle } from '../../../support/bars.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const HEADER = 'timestamp,open,high,low,close,src';

/** A file of 15-minute bars of 2025-07-14 from 09:15, by what stands in their lines. */
function file(...lines: readonly string[]): Uint8Array {
  return Buffer.from(`${[HEADER, ...lines].join('\n')}\n`);
}

function row(time: string, prices = '100,102,99,101'): string {
  return `2025-07-14T${time}:00+05:30,${prices},vendor`;
}

const QUARTERS = ['09:15', '09:30', '09:45', '10:00', '10:15'].map((time) => row(time));

function faultsOf(content: Uint8Array) {
  return errorOf(parseCandles(content)).map((fault) => ({ line: fault.line, code: fault.code }));
}

describe('a file of bars', () => {
  it('is read whole, its interval found out, other columns passed over', () => {
    expect(valueOf(parseCandles(file(...QUARTERS.slice(0, 2))))).toEqual({
      kind: 'bars',
      minutes: 15,
      bars: [bar('2025-07-14 09:15', 100, 102, 99, 101), bar('2025-07-14 09:30', 100, 102, 99, 101)],
    });
  });

  it.each([
    ['Indian time with its offset', '2025-07-14T09:15:00+05:30'],
    ['with a blank', '2025-07-14 09:15:00+05:30'],
    ['with an offset without colon', '2025-07-14T09:15:00+0530'],
    ['naive', '2025-07-14 09:15:00'],
    ['naive without seconds', '2025-07-14T09:15'],
  ])('may write its times: %s', (_, time) => {
    const content = file(`${time},100,102,99,101,v`, row('09:30'));
    const read = valueOf(parseCandles(content));
    expect(read.kind === 'bars' ? read.bars[0] : null).toEqual(bar('2025-07-14 09:15', 100, 102, 99, 101));
  });

  it('may have other columns in another order, Windows line ends and a byte order mark', () => {
    const text =
      '\uFEFFvolume,Close,Low,High,Open,Timestamp\r\n0,101,99,102,100,2025-07-14 09:15:00\r\n0,101,99,102,100,2025-07-14 09:20:00\r\n';
    expect(valueOf(parseCandles(Buffer.from(text)))).toMatchObject({
      minutes: 5,
      bars: [{ close: 10_100 }, {}],
    });
  });

  it('may have holes, evenings and weekends', () => {
    const content = file(
      ...QUARTERS,
      row('14:00'),
      '2025-07-19T18:15:00+05:30,1,1,1,1,v',
      '2025-07-21T09:15:00+05:30,1,1,1,1,v',
    );
    expect(valueOf(parseCandles(content))).toMatchObject({ minutes: 15 });
  });

  it('keeps every price to the paisa', () => {
    const content = file(
      row('09:15', '25129.4,25151.10,25041.9,25119.80'),
      row('09:30', '8282,8282.00,8282.000,8282.0'),
    );
    const read = valueOf(parseCandles(content));
    expect(read.kind === 'bars' ? read.bars : []).toEqual([
      bar('2025-07-14 09:15', 25_129.4, 25_151.1, 25_041.9, 25_119.8),
      bar('2025-07-14 09:30', 8_282, 8_282, 8_282, 8_282),
    ]);
  });
});

describe('a file of bars is refused, with the line', () => {
  const [first = '', second = '', third = ''] = QUARTERS;

  it.each([
    ['not in order', [second, first, third], 3, 'UNSORTED'],
    ['with a bar twice', [first, second, second], 4, 'DUPLICATE'],
    ['with bars that overlap', [...QUARTERS, row('10:20')], 7, 'OVERLAPPING'],
    ['with text for a price', [first, row('09:30', '100,n/a,99,101')], 3, 'NOT_A_NUMBER'],
    ['with an empty price', [first, row('09:30', '100,,99,101')], 3, 'NOT_A_NUMBER'],
    ['with a price with an exponent', [first, row('09:30', '1e2,102,99,101')], 3, 'NOT_A_NUMBER'],
    ['with a price of zero', [first, row('09:30', '0,102,0,101')], 3, 'NOT_POSITIVE'],
    ['with a negative price', [first, row('09:30', '100,102,-99,101')], 3, 'NOT_POSITIVE'],
    ['with three decimals', [first, row('09:30', '100.005,102,99,101')], 3, 'OUT_OF_TICK'],
    [
      'with the noise of binary fractions',
      [first, row('09:30', '100.10000000000001,102,99,101')],
      3,
      'OUT_OF_TICK',
    ],
    ['with a high below its close', [first, row('09:30', '100,100.5,99,101')], 3, 'OUT_OF_RANGE'],
    ['with a low above its open', [first, row('09:30', '100,102,100.05,101')], 3, 'OUT_OF_RANGE'],
    ['with UTC times', [first, '2025-07-14T04:00:00Z,100,102,99,101,v'], 3, 'WRONG_TIME_ZONE'],
    ['with another offset', [first, '2025-07-14T09:30:00+00:00,100,102,99,101,v'], 3, 'WRONG_TIME_ZONE'],
    [
      'with a day that does not exist',
      [first, '2025-02-30T09:30:00+05:30,100,102,99,101,v'],
      3,
      'NOT_A_TIME',
    ],
    [
      'with an hour that does not exist',
      [first, '2025-07-14T24:30:00+05:30,100,102,99,101,v'],
      3,
      'NOT_A_TIME',
    ],
    ['with a field too few', [first, '2025-07-14T09:30:00+05:30,100,102,99,101'], 3, 'WRONG_FIELD_COUNT'],
    ['with a field too many', [first, `${second},1`], 3, 'WRONG_FIELD_COUNT'],
    ['with an empty line', [first, '', second], 3, 'WRONG_FIELD_COUNT'],
    ['with clock-hour candles', ['10:00', '11:00', '12:00'].map((time) => row(time)), 2, 'OFF_GRID'],
    ['with half-hour bars', ['09:15', '09:45', '10:15'].map((time) => row(time)), 2, 'UNKNOWN_INTERVAL'],
    ['with nothing but its header', [], 1, 'EMPTY'],
  ])('%s', (_, lines, line, code) => {
    expect(faultsOf(file(...lines))).toContainEqual({ line, code });
  });

  it('without one of its columns, or without a header', () => {
    expect(faultsOf(Buffer.from('timestamp,open,high,low\n'))).toEqual([{ line: 1, code: 'NO_COLUMN' }]);
    expect(faultsOf(Buffer.from(`${first}\n`)).every((fault) => fault.code === 'NO_COLUMN')).toBe(true);
    expect(faultsOf(Buffer.from('')).every((fault) => fault.code === 'NO_COLUMN')).toBe(true);
  });

  it('that names its bars by their end', () => {
    const ends = Array.from({ length: 25 }, (_, index) => {
      const minutes = 9 * 60 + 30 + index * 15;
      return row(
        `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
      );
    });
    expect(faultsOf(file(...ends))).toEqual([{ line: 26, code: 'STAMPED_AT_END' }]);
  });

  it('whose naive times are those of another zone: a whole session outside 09:15-15:30', () => {
    const utc = Array.from({ length: 25 }, (_, index) => {
      const minutes = 3 * 60 + 45 + index * 15;
      return `2025-07-14 ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00,1,1,1,1,v`;
    });
    expect(faultsOf(file(...utc))).toEqual([{ line: 2, code: 'WRONG_TIME_ZONE' }]);
  });

  it.each([3, 12, 30, 60])('that was cut off %i bytes before its end', (bytes) => {
    const whole = file(...QUARTERS);
    expect(faultsOf(whole.subarray(0, whole.length - bytes)).at(-1)).toMatchObject({ code: 'TRUNCATED' });
  });

  it('with all of its bad lines, not with the first alone', () => {
    const content = file(
      first,
      row('09:30', 'x,102,99,101'),
      third,
      second,
      row('10:15', '100,102,99,101.001'),
    );
    expect(faultsOf(content)).toEqual([
      { line: 3, code: 'NOT_A_NUMBER' },
      { line: 5, code: 'UNSORTED' },
      { line: 6, code: 'OUT_OF_TICK' },
    ]);
  });
});

describe('a file of daily candles', () => {
  it('has dates for times', () => {
    const content = Buffer.from(
      'date,open,high,low,close\n2025-07-14,100,102,99,101\n2025-07-15,101,103,100,102\n',
    );
    expect(valueOf(parseCandles(content))).toEqual({
      kind: 'daily',
      candles: [candle('2025-07-14', 100, 102, 99, 101), candle('2025-07-15', 101, 103, 100, 102)],
    });
  });

  it('is checked in the same way', () => {
    const content = Buffer.from(
      'date,open,high,low,close\n2025-07-14,1,1,1,1\n2025-07-14,1,1,1,1\n14-07-2025,1,1,1,1\n',
    );
    expect(faultsOf(content)).toEqual([
      { line: 3, code: 'DUPLICATE' },
      { line: 4, code: 'NOT_A_TIME' },
    ]);
  });
});

describe('a file on disk', () => {
  const folder = temporaryFolder();
  const write = (name: string, content: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('may be gzipped, whatever its name is', () => {
    const plain = valueOf(readCandleFile(write('plain.csv', file(...QUARTERS))));
    expect(valueOf(readCandleFile(write('packed.csv', gzipSync(file(...QUARTERS)))))).toEqual(plain);
  });

  it('that is cut-off gzip data is refused with the line at which it ends', () => {
    const packed = gzipSync(file(...QUARTERS));
    const cut = write('cut.csv.gz', packed.subarray(0, packed.length - 20));
    expect(errorOf(readCandleFile(cut))).toMatchObject([{ code: 'TRUNCATED' }]);
    const broken = Buffer.from(packed);
    broken.fill(0xff, 20, 30);
    expect(errorOf(readCandleFile(write('broken.csv.gz', broken)))).toMatchObject([
      { code: 'CANNOT_UNPACK' },
    ]);
  });

  it('that is not there is an error, not an exception', () => {
    expect(errorOf(readCandleFile(join(folder, 'none.csv')))).toMatchObject([
      { line: 0, code: 'CANNOT_READ' },
    ]);
  });

  it('is left as it was', () => {
    const path = write('bad.csv', file('nonsense'));
    readCandleFile(path);
    expect(readFileSync(path)).toEqual(Buffer.from(file('nonsense')));
  });
});

describe('the list of bad lines', () => {
  it('names file, line and fault, and counts what it does not list', () => {
    const faults = Array.from(
      { length: 205 },
      (_, index) => ({ line: index + 2, code: 'NOT_A_NUMBER', detail: 'x' }) as const,
    );
    const lines = describeFaults('bars.csv', faults).trimEnd().split('\n');
    expect(lines[0]).toBe('bars.csv:2: NOT_A_NUMBER: not a number (x)');
    expect(lines).toHaveLength(201);
    expect(lines.at(-1)).toBe('bars.csv: and 5 more bad lines');
  });
});
