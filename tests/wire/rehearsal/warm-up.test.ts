import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openHistory } from '../../../main/adapters/sqlite/history-store.ts';
import { clock, istInstant, tradingDate } from '../../../shared/units/index.ts';
import { valueOf } from '../../support/outcome.ts';
import { RehearsalDay } from '../../support/rehearsal-day.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

let day: RehearsalDay | null = null;

afterEach(async () => {
  await day?.close();
  day = null;
});

/** The terminal's own thread reads history beside the brokers' time: the process has to have its turns. */
async function shows(run: RehearsalDay, words: RegExp): Promise<void> {
  let detail = '';
  const look = (): boolean => {
    const { links } = run.trading.link.slice('session');
    detail = links.find(({ link }) => link === 'history')?.detail ?? '';
    return words.test(detail);
  };
  for (let turn = 0; turn < 400 && !look(); turn += 1) {
    await run.step(100);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(detail).toMatch(words);
}

function keptBars(path: string): number {
  const store = valueOf(openHistory(path));
  const series = { symbol: 'NIFTY', minutes: 1, vendor: 'breeze' } as const;
  const starts = store.starts(series);
  store.close();
  return starts.length;
}

describe('a terminal on the real SDKs that starts late', () => {
  // skipped: seven seconds of processor; warm-up.test.ts of tests/simulation proves the same without sockets
  it.runIf(process.env['KAVACH_FULL'] === '1')(
    'keeps Breeze’s whole days, and starts on them when Breeze’s history has holes, with today from Breeze',
    async () => {
      const folder = temporaryFolder();
      const path = join(folder, 'history.db');
      const from = istInstant(tradingDate('2026-11-17'), clock('11:32'));
      day = await RehearsalDay.begin({ scenario: 'S3', seed: 1, plan: 'free', from }, folder);
      await day.login();
      await shows(day, /^breeze, 1 min, [\d,]+ bars$/);
      await until('the days are kept', () => existsSync(path) && keptBars(path) > 375 * 5);
      await day.close();

      // Another folder: the session of the first day's brokers would be refused by the second's.
      const other = temporaryFolder();
      copyFileSync(path, join(other, 'history.db'));
      day = await RehearsalDay.begin({ scenario: 'S3', seed: 1, plan: 'free', from }, other);
      day.brokers.faults.add({ kind: 'historyGaps', every: 60 });
      await day.login();
      await shows(day, /^history\.db, breeze, 1 min; today from breeze, [\d,]+ bars$/);
    },
  );
});
