import { createHash } from 'node:crypto';
import type { ExitRule, RunParameters } from '../../../shared/contract/index.ts';
import type { Instant } from '../../../shared/units/index.ts';
import type { ReplayTotals, ReplayTrade } from '../replay-result.ts';

/** One vendor's market in a store of a data folder: its history, or the SQL Server that is connected there. */
export interface HistoryPlace {
  readonly data: string;
  readonly vendor: string;
  /** Absent: history.db. */
  readonly store?: 'sqlserver';
}

/** Where the market of a run was read from: files by their paths, so that it can be read again. */
export interface RunSources {
  readonly bars: string;
  readonly daily: string | null;
  readonly options: string | null;
  readonly vix: string | null;
  readonly calendar: string | null;
  /** Null where the market came from the files. */
  readonly history: HistoryPlace | null;
}

/** A backtest as it is kept: what went in, by which code, and what came of it. */
export interface StoredRun {
  readonly id: string;
  readonly createdAt: Instant;
  readonly codeVersion: string;
  readonly fingerprint: string;
  readonly sources: RunSources;
  readonly parameters: RunParameters;
  readonly orderHash: string;
  readonly totals: ReplayTotals;
  readonly trades: readonly ReplayTrade[];
}

const OTHER: Readonly<Record<ExitRule, ExitRule>> = { daily: 'expiry', expiry: 'daily' };

/** The same run with the other exit. */
export function withOtherExit({ settings, ...parameters }: RunParameters): RunParameters {
  const trade = { ...settings.trade, exitRule: OTHER[settings.trade.exitRule] };
  return { ...parameters, settings: { ...settings, trade } };
}

/** The same for the same market, parameters and code: a run is found again by what it is. */
export function runId(fingerprint: string, codeVersion: string, parameters: RunParameters): string {
  const text = JSON.stringify({ fingerprint, codeVersion, ...parameters });
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** What differs between a stored run and one made again from the same id; empty where nothing does. */
export function differencesOf(before: StoredRun, again: StoredRun): readonly string[] {
  const differing: string[] = [];
  const tell = (what: string, a: string, b: string): void => {
    if (a !== b) differing.push(`${what}: ${a} before, ${b} now`);
  };
  tell('code version', before.codeVersion, again.codeVersion);
  tell('data', before.fingerprint, again.fingerprint);
  tell('order hash', before.orderHash, again.orderHash);
  tell('trades', String(before.totals.trades), String(again.totals.trades));
  tell('net in paise', String(before.totals.net), String(again.totals.net));
  const known = new Map(before.trades.map((trade) => [trade.week, trade]));
  const week = again.trades.find((trade) => known.get(trade.week)?.net !== trade.net);
  if (week !== undefined)
    tell(
      `first differing week ${week.week}, net`,
      String(known.get(week.week)?.net ?? 'none'),
      String(week.net),
    );
  return differing;
}
