import type { Slices } from '../../../shared/contract/index.ts';
import { ensure, formatPrice, formatSigned, formatWholeRupees } from '../../../shared/units/index.ts';

/** How the screen must show the last value of each of those slices: where, and the words. */
export function lastShown(
  slices: Slices,
): Readonly<Record<string, readonly [selector: string, text: string]>> {
  const row = ensure(
    slices.chain.rows.find(({ strike }) => strike === 25_800),
    'the short strike',
  );
  const spread = ensure(slices.positions.spreads[0], 'the spread');
  const bar = ensure(slices.chart.building[60], 'the hour that is built');
  return {
    session: ['.topbar', formatPrice(slices.session.spot.value)],
    chain: ['.ladder', formatPrice(row.put.quote.ask)],
    pnl: ['[data-testid=net]', formatSigned(slices.pnl.net)],
    positions: ['[data-panel=positions]', formatPrice(spread.legs[0]?.exitPrice ?? null)],
    chart: ['.ohlc', formatPrice(bar.close)],
    risk: ['.risk', formatWholeRupees(slices.risk.margin.used)],
    journal: ['.log', slices.journal.entries[0]?.text ?? ''],
  };
}
