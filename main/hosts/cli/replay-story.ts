import {
  formatClock,
  formatDate,
  formatPrice,
  formatRupees,
  istDate,
  type Paise,
} from '../../../shared/units/index.ts';
import type { ReplayFill, ReplayTrade } from '../../research/replay-result.ts';

const PURPOSE: Readonly<Record<ReplayFill['purpose'], string>> = {
  hedgeEntry: 'hedge bought',
  mainEntry: 'main sold',
  brokerStop: 'bought back by the broker stop',
  mainExit: 'main bought back',
  hedgeExit: 'hedge sold',
  mainSurplus: 'sold again what was bought back twice',
  hedgeSurplus: 'bought back what was sold twice',
};

function fillLine({ purpose, contract, quantity, price, at, source }: ReplayFill): string {
  const when = `${formatDate(istDate(at))} ${formatClock(at)}`;
  return `    ${when}  ${PURPOSE[purpose]}: ${quantity} x ${contract} at ${formatPrice(price)} (${source ?? 'unknown'})\n`;
}

/** The whole story of a trade, as strategy.md 7 tells one. */
export function tradeStory(trade: ReplayTrade): string {
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
