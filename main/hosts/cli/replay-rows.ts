import {
  formatClock,
  formatDate,
  formatPrice,
  formatRupees,
  istDate,
  istTime,
  formatTimeOfDay,
  type Instant,
  type Paise,
} from '../../../shared/units/index.ts';
import type { ReplayFill, ReplayResult, ReplayTrade } from '../../research/replay-result.ts';
import type { ReplayFormat } from './replay-options.ts';
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

const PURPOSE: Readonly<Record<ReplayFill['purpose'], string>> = {
  hedgeEntry: 'hedge bought',
  mainEntry: 'main sold',
  brokerStop: 'bought back by the broker stop',
  mainExit: 'main bought back',
  hedgeExit: 'hedge sold',
};

function fillLine({ purpose, contract, quantity, price, at, source }: ReplayFill): string {
  const when = `${formatDate(istDate(at))} ${formatClock(at)}`;
  return `    ${when}  ${PURPOSE[purpose]}: ${quantity} x ${contract} at ${formatPrice(price)} (${source ?? 'unknown'})\n`;
}

/** The whole story of a trade, as strategy.md 7 tells one. */
function story(trade: ReplayTrade): string {
  const { week, context, firstBar, fired, plan, evaluation } = trade;
  const explanation = evaluation.explanations.find((each) => each.signal === fired.signal);
  const conditions = (explanation?.conditions ?? []).map(
    ({ leftName, op, rightName, left, right, unit }) =>
      `    ${leftName}${unit === 'paise' ? ` ${formatPrice(left as Paise)}` : ''} ${op} ${rightName}${unit === 'paise' ? ` ${formatPrice(right as Paise)}` : ''}\n`,
  );
  const { prevHigh, prevLow, prevClose, prevMin4h, prevMax4h } = context;
  const lines = [
    `Week of ${week}: ${fired.signal}, ${context.bias}\n`,
    `  previous week (${context.source}): high ${formatPrice(prevHigh)}, low ${formatPrice(prevLow)}, close ${formatPrice(prevClose)}, 4h bodies ${formatPrice(prevMin4h)} to ${formatPrice(prevMax4h)}\n`,
    `  first bar: ${[firstBar.open, firstBar.high, firstBar.low, firstBar.close].map(formatPrice).join(' / ')}\n`,
    `  fired at the close of ${formatDate(istDate(fired.barClose))} ${formatClock(fired.barClose)}: ${formatPrice(fired.close)}, stop level ${formatPrice(fired.stopLevel)}\n`,
    ...conditions,
  ];
  if (plan !== null) {
    lines.push(
      `  sells ${plan.main.strike} ${plan.option}, hedge ${plan.hedge.strike} ${plan.option}, expiry ${formatDate(plan.expiry)} (${plan.expiry}), ${plan.units} units (${plan.lots} lots of ${plan.lotSize})\n`,
    );
  }
  lines.push(...trade.fills.map(fillLine));
  return lines.join('') + ending(trade);
}

function ending({
  outcome,
  reasons,
  exitReason,
  exitDetail,
  closedAt,
  realised,
  charges,
  net,
}: ReplayTrade): string {
  if (outcome === 'closed' && closedAt !== null) {
    const when = `${formatDate(istDate(closedAt))} ${formatClock(closedAt)}`;
    const money = `realised ${formatRupees(realised)}, charges ${formatRupees(charges)}, net ${formatRupees(net)}`;
    return `  closed ${when} by ${exitReason ?? 'unknown'} (${exitDetail ?? ''}): ${money}\n`;
  }
  const why = reasons.map(({ code, text }) => `    ${code}: ${text}\n`).join('');
  return `  ${outcome}${exitDetail === null ? '' : `: ${exitDetail}`}\n${why}`;
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

/** The result in the asked format; prices in rupees, except in JSON, which holds paise and instants as they are. */
export function printedReplay(result: ReplayResult, format: ReplayFormat): string {
  if (format === 'json') return `${JSON.stringify(result, null, 2)}\n`;
  if (format === 'csv') return plainCsv(CSV_HEADER, result.trades.map(csvRow));
  return `${result.trades.map(story).join('\n')}\n${totalsTable(result)}`;
}
