import {
  formatRupees,
  formatTimeOfDay,
  istDate,
  istTime,
  type Instant,
  type Paise,
} from '../../../shared/units/index.ts';
import type { ReplayResult, ReplayTrade } from '../../research/replay-result.ts';
import type { ReplayFormat } from './replay-options.ts';
import { tradeStory } from './replay-story.ts';
import { plainCsv, textTable } from './text-table.ts';

function rupees(value: Paise | null): string {
  return value === null ? '' : (value / 100).toFixed(2);
}

/** 2025-07-14T11:15:02, in Indian time. */
function moment(at: Instant | null): string {
  return at === null ? '' : `${istDate(at)}T${formatTimeOfDay(istTime(at))}`;
}

const CSV_HEADER = [
  'week',
  'signal',
  'signal_close',
  'close',
  'stop',
  'outcome',
  'option',
  'short_strike',
  'hedge_strike',
  'expiry',
  'units',
  'opened',
  'closed',
  'exit',
  'realised',
  'charges',
  'net',
  'reasons',
];

function csvRow({ week, fired, plan, outcome, reasons, ...rest }: ReplayTrade): readonly string[] {
  return [
    week,
    fired.signal,
    moment(fired.barClose),
    rupees(fired.close),
    rupees(fired.stopLevel),
    outcome,
    fired.option,
    String(plan?.main.strike ?? ''),
    String(plan?.hedge.strike ?? ''),
    plan?.expiry ?? '',
    String(plan?.units ?? ''),
    moment(rest.openedAt),
    moment(rest.closedAt),
    rest.exitReason ?? '',
    rupees(rest.realised),
    rupees(rest.charges),
    rupees(rest.net),
    reasons.map(({ code }) => code).join(' '),
  ];
}

function totalsTable({ totals, orderHash, decisionHash }: ReplayResult): string {
  const exits = Object.entries(totals.exits).map(([reason, count]) => `${reason} ${count}`);
  return textTable(
    ['total', 'value'],
    [
      ['weeks', String(totals.weeks)],
      ['signals', String(totals.signals)],
      ['trades', `${totals.trades} (${totals.wins} won, ${totals.losses} lost)`],
      ['missed or denied', String(totals.missed)],
      ['exits', exits.join(', ')],
      ['realised', formatRupees(totals.realised)],
      ['charges', formatRupees(totals.charges)],
      ['net', formatRupees(totals.net)],
      ['order hash', orderHash],
      ['decision hash', decisionHash],
    ],
  );
}

/** A row for each signal, traded or not. */
export function replayCsv(trades: readonly ReplayTrade[]): string {
  return plainCsv(CSV_HEADER, trades.map(csvRow));
}

/** The result in the asked format; prices in rupees, except in JSON, which holds paise and instants as they are. */
export function printedReplay(result: ReplayResult, format: ReplayFormat): string {
  if (format === 'json') return `${JSON.stringify(result, null, 2)}\n`;
  if (format === 'csv') return replayCsv(result.trades);
  return `${result.trades.map(tradeStory).join('\n')}\n${totalsTable(result)}`;
}
