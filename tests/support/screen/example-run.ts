import {
  TERMINAL_SETTINGS,
  type BacktestView,
  type RunGroup,
  type RunRow,
  type Statistics,
} from '../../../shared/contract/index.ts';
import {
  addDays,
  minus,
  paise,
  plus,
  rupees,
  strike,
  tradingDate,
  type Paise,
} from '../../../shared/units/index.ts';
import { at } from './session.ts';

export const FROM = tradingDate('2022-01-03');
export const TO = tradingDate('2026-10-30');
export const WEEKS = 248;
/** So many weeks have a signal. */
const FIRED = 0.7;
const SIGNALS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'] as const;

/** The same sequence each time. */
function drawn(index: number): number {
  const wave = Math.sin(index * 12.9898) * 43_758.5453;
  return wave - Math.floor(wave);
}

/** A week that was made up, the same each time. */
export function rowOf(index: number): RunRow {
  const week = addDays(FROM, Math.floor(index / FIRED) * 7);
  const signal = SIGNALS[Math.floor(drawn(index) * 8)] ?? 'S1';
  const isMissed = drawn(index + 500) < 0.1;
  const draw = drawn(index + 1_000);
  const isLimit = !isMissed && draw < 0.16;
  const net = rupees(
    isLimit ? -10_000 - Math.round(drawn(index + 7) * 900) : Math.round(draw * 8_000) - 1_800,
  );
  const short = strike(23_000 + Math.round(drawn(index + 3) * 40) * 50);
  return {
    place: index,
    week,
    signal,
    firedOn: addDays(week, 1),
    outcome: isMissed ? 'denied' : 'closed',
    option: index % 2 === 0 ? 'PE' : 'CE',
    short: isMissed ? null : short,
    hedge: isMissed ? null : strike(short + (index % 2 === 0 ? -200 : 200)),
    expiry: isMissed ? null : addDays(week, 3),
    dailyExit: isMissed
      ? { outcome: 'denied', net: null, exit: null }
      : { outcome: 'closed', net, exit: isLimit ? 'dailyLimit' : 'time' },
    expiryExit: isMissed
      ? { outcome: 'denied', net: null, exit: null }
      : { outcome: 'closed', net: rupees(Math.round(drawn(index + 9) * 9_000) - 2_500), exit: 'expiry' },
    reasons: isMissed
      ? [{ code: 'CREDIT_TOO_SMALL', text: 'credit 1,950.00 after charges is below 4,500.00' }]
      : [],
  };
}

const netOf = (row: RunRow): Paise => row.dailyExit?.net ?? rupees(0);
const sum = (rows: readonly RunRow[]): Paise => rows.map(netOf).reduce((a, b) => plus(a, b), rupees(0));

function statistics(rows: readonly RunRow[]): Statistics {
  const won = rows.filter((row) => netOf(row) > 0);
  const lost = rows.filter((row) => netOf(row) < 0);
  return {
    trades: rows.length,
    wins: won.length,
    losses: lost.length,
    winRate: rows.length === 0 ? null : won.length / rows.length,
    net: sum(rows),
    expectancy: rows.length === 0 ? null : sum(rows) / rows.length,
    averageWin: won.length === 0 ? null : sum(won) / won.length,
    averageLoss: lost.length === 0 ? null : sum(lost) / lost.length,
    profitFactor: lost.length === 0 ? null : sum(won) / -sum(lost),
    worst: paise(Math.min(0, ...rows.map(netOf))),
    charges: rupees(412 * rows.length),
    drawdown: { depth: rupees(52_895), trades: 9, from: FROM, to: tradingDate('2024-01-22'), longest: 22 },
    recordedShare: 0.78,
  };
}

function grouped(rows: readonly RunRow[], nameOf: (row: RunRow) => string): readonly RunGroup[] {
  return [...Map.groupBy(rows, nameOf)]
    .map(([name, list]) => ({ name, statistics: statistics(list) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const DAYS = ['2 Tuesday', '3 Wednesday'];

/** A run of made-up weeks; `share`: only so much of it has come. */
export function exampleRun(id: string | null = 'a91f4c027788', share = 1): BacktestView {
  const rows = Array.from({ length: Math.floor(WEEKS * share * FIRED) }, (_, index) => rowOf(index));
  const done = rows.filter(({ outcome }) => outcome === 'closed');
  let [total, top] = [rupees(0), rupees(0)];
  const equity = done.map((row) => {
    total = plus(total, netOf(row));
    if (total > top) top = total;
    return { on: row.firedOn, net: netOf(row), sum: total, below: minus(top, total) };
  });
  const missed = rows.filter(({ outcome }) => outcome === 'denied').map(({ week }) => week);
  const byEra = grouped(done, ({ week }) =>
    week < '2025-09-01'
      ? 'weekly expiries on Thursdays (2019-02-14 to 2025-08-31)'
      : 'weekly expiries on Tuesdays (since 2025-09-01)',
  );
  return {
    id,
    createdAt: at('11:58:02'),
    codeVersion: '0.1.0',
    fingerprint: 'f'.repeat(64),
    orderHash: '0'.repeat(64),
    market: 'history, import',
    parameters: { from: FROM, to: TO, pointToleranceMs: 900_000, settings: TERMINAL_SETTINGS },
    weeks: {
      weeks: Math.floor(WEEKS * share),
      traded: done.length,
      open: 0,
      noSignal: Math.floor(WEEKS * share) - rows.length,
      missed: missed.length,
    },
    returnOnCapital: sum(done) / TERMINAL_SETTINGS.risk.paperCapital,
    lotSizes: [50, 25, 75, 65],
    report: {
      all: statistics(done),
      bySignal: grouped(done, ({ signal }) => signal),
      byEra,
      byWeekday: grouped(done, ({ place }) => DAYS[place % 2] ?? ''),
      byMonth: grouped(done, ({ firedOn }) => firedOn.slice(0, 7)),
      byYear: grouped(done, ({ firedOn }) => firedOn.slice(0, 4)),
      bySessions: grouped(done, ({ place }) => `thursday ${place % 4}`),
      byExit: grouped(done, ({ dailyExit }) => dailyExit?.exit ?? 'time'),
      missed:
        missed.length === 0 ? [] : [{ reason: 'CREDIT_TOO_SMALL', words: 'credit too small', weeks: missed }],
      equity,
      pooled: byEra.length < 2 ? null : 'Totals pool trades of weekly expiries on Thursdays and on Tuesdays.',
    },
    rows,
  };
}
