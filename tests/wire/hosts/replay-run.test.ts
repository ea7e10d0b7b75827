import { describe, expect, it } from 'vitest';
import { folderFiles } from '../../../main/adapters/sqlite/folder-files.ts';
import { openHistory } from '../../../main/adapters/sqlite/history-store.ts';
import { NSE_CALENDAR, sessionsFrom } from '../../../main/domain/calendar/index.ts';
import { saveRun } from '../../../main/hosts/cli/kept-runs.ts';
import { runDays } from '../../../main/hosts/replay/run-days.ts';
import { openSource } from '../../../main/hosts/replay/open-player.ts';
import type { ReplayTrade } from '../../../main/research/replay-result.ts';
import { totalsOf } from '../../../main/research/replay-totals.ts';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { instant, paise, rupees, tradingDate } from '../../../shared/units/index.ts';
import { ist } from '../../support/bars.ts';
import { errorOf, valueOf } from '../../support/outcome.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { wanderingBars } from '../../support/wandering-bars.ts';

const TRADE = {
  week: tradingDate('2026-11-16'),
  fired: { signal: 'S3', barClose: ist('2026-11-17 11:15') },
  outcome: 'closed',
  net: rupees(5_146),
  closedAt: ist('2026-11-19 15:15'),
} as unknown as ReplayTrade;

/** A data folder with two weeks of bars, and a run over them that has one trade. */
function folderWithRun(): string {
  const folder = temporaryFolder();
  const to = tradingDate('2026-11-20');
  const store = valueOf(openHistory(folderFiles.history(folder)));
  const days = sessionsFrom(NSE_CALENDAR, tradingDate('2026-11-09'), to);
  valueOf(store.importBars({ symbol: 'NIFTY', minutes: 15, vendor: 'made' }, wanderingBars(days, 15)));
  store.close();
  const sources = { bars: '', daily: null, options: null, vix: null, calendar: null };
  valueOf(
    saveRun(folder, {
      id: 'run1',
      createdAt: instant(0),
      codeVersion: 'test',
      fingerprint: 'f',
      sources: { ...sources, history: { data: folder, vendor: 'made' } },
      parameters: {
        from: tradingDate('2026-11-16'),
        to,
        pointToleranceMs: 60_000,
        slippage: paise(50),
        settings: TERMINAL_SETTINGS,
      },
      orderHash: 'o',
      totals: totalsOf([TRADE], 1),
      trades: [TRADE],
    }),
  );
  return folder;
}

describe('the trade of a kept backtest', () => {
  it('is replayed from the day of its signal to its exit, opened at the close of the bar that decided it', async () => {
    const read = await openSource(folderWithRun(), { from: 'run', run: 'run1', trade: 0 }, TERMINAL_SETTINGS);
    const { make, at, trade, date } = valueOf(read);
    expect(date).toBe('2026-11-17');
    expect(trade).toEqual({ run: 'run1', signal: 'S3', outcome: 'closed', net: rupees(5_146) });
    expect(at).toBe(ist('2026-11-17 11:15') + 2_250);
    const player = make();
    expect(player.days).toEqual(['2026-11-17', '2026-11-18', '2026-11-19']);
    expect(player.begins).toBe(ist('2026-11-17 09:00'));
    expect(player.ends).toBe(ist('2026-11-19 15:45'));
    player.close();
  });

  it('has the tolerance and the slippage of its run', async () => {
    const { days } = valueOf(await runDays(folderWithRun(), 'run1', 0));
    expect(days.habits).toMatchObject({ pointToleranceMs: 60_000, slippage: 50 });
  });

  it('says which runs and trades there are none of', async () => {
    const folder = folderWithRun();
    const open = async (run: string, trade: number): Promise<string> =>
      errorOf(await openSource(folder, { from: 'run', run, trade }, TERMINAL_SETTINGS));
    expect(await open('run2', 0)).toContain('no backtest run2');
    expect(await open('run1', 1)).toContain('has 1 trades: there is no number 1, counted from 0');
  });
});
