import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calendarFileOf, NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import { calendarInForce } from '../../../../main/hosts/calendar-in-force.ts';
import { runImport } from '../../../../main/hosts/cli/import.ts';
import { calendarFile, renewed, TODAY, withHoliday } from '../../../support/calendars.ts';
import { collected } from '../../../support/cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const run = (data: string, ...args: readonly string[]) =>
  collected((io) => runImport(['--kind', 'calendar', '--data', data, ...args], io));

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('kavach import --kind calendar', () => {
  it('takes a file, says what changes against the one in force, and keeps what it replaces', async () => {
    const data = join(temporaryFolder(), 'data');
    const first = withHoliday('2026-12-16');
    const ran = await run(data, '--format', 'csv', calendarFile(first));
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out.split('\n')).toEqual([
      'what,date,change,before,after',
      'name,,same,NSE F&O,NSE F&O',
      expect.stringMatching(/^as of,,(changed|same),2026-08-22,/),
      `covers,,changed,2015-01-01 to 2026-12-31,2015-01-01 to ${first.coverage.to}`,
      'holidays,,changed,181,182',
      'holiday,2026-12-16,added,,A new holiday',
      '',
    ]);
    const path = join(data, 'calendar.json');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(existsSync(`${path}.before`)).toBe(false);
    const lots = first.lotSizes.map((row) => (row.units === 65 ? { ...row, units: 60 } : row));
    const second = { ...first, lotSizes: lots };
    const again = await run(data, '--format', 'json', calendarFile(second));
    expect(JSON.parse(again.out)).toMatchObject({
      name: 'NSE F&O',
      asOf: first.asOf,
      coverage: first.coverage,
      holidays: 182,
      changes: [
        { what: 'weekly lot size', date: '2026-01-06', before: '65', after: '60' },
        { what: 'monthly lot size', date: '2026-01-27', before: '65', after: '60' },
      ],
    });
    expect([json(path), json(`${path}.before`)]).toEqual([second, first]);
    expect(calendarFileOf(calendarInForce(data).calendar)).toEqual(second);
  });

  it('refuses a file with errors whole, and lists every one of them in words', async () => {
    const data = join(temporaryFolder(), 'data');
    const file = calendarFile({
      ...renewed({ lotSizes: [] }),
      asOf: 'yesterday',
      holidays: [{ date: '2026-13-01', name: 'x' }],
    });
    const ran = await run(data, file);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err.split('\n').map((line) => line.replace(`${file}: `, ''))).toEqual([
      expect.stringMatching(/^asOf: NOT_A_DATE: must be a date/),
      expect.stringMatching(/^holidays\[0\]\.date: NOT_A_DATE/),
      expect.stringMatching(/^holidays\[0\]\.source: NOT_TEXT/),
      expect.stringMatching(/^lotSizes: EMPTY_TABLE: must hold at least one row/),
      'nothing of it was imported',
      '',
    ]);
    expect(existsSync(data)).toBe(false);
    expect((await run(data, calendarFile('{ "name": '))).err).toMatch(/NOT_JSON/);
    expect((await run(data, join(data, 'none.json'))).err).toMatch(/CANNOT_READ/);
  });

  it.each([
    ['does not cover today', { coverage: { from: '2015-01-01', to: '2016-12-31' } }, /and today is/],
    ['was compared after today', { asOf: '2090-01-01' }, /compared with the exchange's notices on 2090/],
    ['is older than the one in force', { asOf: '2026-08-21' }, /--older takes it all the same/],
  ])('refuses one that %s', async (_, change, why) => {
    const data = temporaryFolder();
    const ran = await run(data, calendarFile(renewed(change)));
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringMatching(why) });
    expect(existsSync(join(data, 'calendar.json'))).toBe(false);
  });

  it('takes an older one when asked to, and goes back to the built-in one', async () => {
    const data = temporaryFolder();
    const older = renewed({ asOf: '2026-08-01' });
    expect((await run(data, '--older', calendarFile(older))).code).toBe(0);
    expect(calendarInForce(data)).toMatchObject({ origin: 'imported', calendar: { asOf: '2026-08-01' } });
    const back = await run(data, '--built-in');
    expect(back).toMatchObject({
      code: 0,
      out: expect.stringMatching(/as of +changed +2026-08-01 +2026-08-22/),
    });
    expect(calendarInForce(data)).toEqual({ calendar: NSE_CALENDAR, origin: 'builtIn', fault: null });
    expect(json(join(data, 'calendar.json.before'))).toEqual(older);
  });

  it('writes the one in force to a new file, which comes in again as it is', async () => {
    const data = temporaryFolder();
    await run(data, calendarFile(renewed()));
    const file = join(temporaryFolder(), 'out.json');
    expect(await run(data, '--export', file)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/imported one/),
    });
    expect(json(file)).toEqual(renewed());
    expect((await run(data, '--export', file)).code).toBe(1);
    expect((await run(data, '--format', 'json', file)).out).toContain('"changes": []');
  });

  it('one that was broken by hand is stood in for by the one of the last start, else the built-in one', async () => {
    const data = temporaryFolder();
    writeFileSync(join(data, 'calendar.json'), '{');
    expect(calendarInForce(data)).toMatchObject({
      calendar: NSE_CALENDAR,
      fault: { text: expect.stringMatching(/^file calendar.json .* comes with Kavach stands in/) },
    });
    expect((await run(data, calendarFile(renewed()))).code).toBe(0);
    expect(calendarInForce(data).fault).toBeNull();
    expect(calendarInForce(data).calendar.coverage.to > TODAY).toBe(true);
  });

  it.each([
    [['--kind', 'calendar']],
    [['--kind', 'calendar', 'a.json', 'b.json']],
    [['--kind', 'calendar', 'a.json', '--built-in']],
    [['--kind', 'calendar', '--older', '--built-in']],
    [['--built-in']],
    [['--older', 'bars.csv']],
  ])('%s is wrong use', async (args) => {
    expect((await collected((io) => runImport(args, io))).code).toBe(2);
  });
});
