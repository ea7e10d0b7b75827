import type { Bug } from './bug.ts';

/** The order of a spread's steps, and their sizes. */
export const SPREAD_BUGS: readonly Bug[] = [
  {
    name: 'sell the hedge first, on the way out',
    does: 'the hedge is sold while its short is still being bought back',
    file: 'main/domain/trading/spread-exit.ts',
    text: `    return [...cancels, ...buyBackMoves(spread, around, least(fills.mainOpen, around.brokerOpen.main))];`,
    instead: `    return [
      ...cancels,
      ...sellHedgeMoves(spread, around, least(fills.hedgeOpen, around.brokerOpen.hedge)),
      ...buyBackMoves(spread, around, least(fills.mainOpen, around.brokerOpen.main)),
    ];`,
  },
  {
    name: 'sell the short first, on the way in',
    does: 'the main leg is sold before its hedge is bought',
    file: 'main/domain/trading/spread-cover.ts',
    text: `  const sellable =
    fills.hedgeOpen - liveUnits(spread, 'hedgeExit') - fills.mainOpen - liveUnits(spread, 'mainEntry');
  const whole = Math.floor(Math.min(sellable, sliceUnits) / lotSize) * lotSize;
  if (whole <= 0) return null;
  assert(fills.mainOpen + whole <= fills.hedgeOpen, 'a short never exceeds its filled hedge');`,
    instead: `  const sellable = spread.plan.units - fills.mainSold - liveUnits(spread, 'mainEntry');
  const whole = Math.floor(Math.min(sellable, sliceUnits) / lotSize) * lotSize;
  if (whole <= 0) return null;
  assert(whole > 0, 'something is sold');`,
  },
  {
    name: 'size the short by the ordered hedge',
    does: 'a hedge that ended half filled is sold against as if all of it had been bought',
    file: 'main/domain/trading/spread-cover.ts',
    text: `  const sellable =
    fills.hedgeOpen - liveUnits(spread, 'hedgeExit') - fills.mainOpen - liveUnits(spread, 'mainEntry');
  const whole = Math.floor(Math.min(sellable, sliceUnits) / lotSize) * lotSize;
  if (whole <= 0) return null;
  assert(fills.mainOpen + whole <= fills.hedgeOpen, 'a short never exceeds its filled hedge');`,
    instead: `  const hedges = spread.orders.filter(({ purpose, filled }) => purpose === 'hedgeEntry' && filled > 0);
  const ordered = hedges.reduce((sum, order) => sum + order.quantity, 0) - fills.hedgeSold;
  const sellable =
    ordered - liveUnits(spread, 'hedgeExit') - fills.mainOpen - liveUnits(spread, 'mainEntry');
  const whole = Math.floor(Math.min(sellable, sliceUnits) / lotSize) * lotSize;
  if (whole <= 0) return null;
  assert(fills.mainOpen + whole <= ordered, 'a short never exceeds its ordered hedge');`,
  },
  {
    name: 'place an exit beside the broker stop',
    does: 'the short is bought back by an order of its own while the stop rests at the broker',
    file: 'main/domain/trading/spread-exit.ts',
    text: `  const live = liveOrders(spread, 'brokerStop', 'mainExit');`,
    instead: `  const live = liveOrders(spread, 'mainExit');`,
  },
  {
    name: 'place an exit beside a broker stop that cannot be changed',
    does: 'where the change of the stop was refused, an exit is sent before the stop is cancelled',
    file: 'main/domain/trading/closing-orders.ts',
    text: `    left -= wanted;`,
    instead: `    left -= order.modifyRefused ? 0 : wanted;`,
  },
  {
    name: 'close a foreign position',
    does: 'what the broker shows in our contract is closed, the part of somebody else with it',
    file: 'main/domain/trading/spread-exit.ts',
    text: `  return Math.max(0, brokers === null ? ours : Math.min(ours, brokers));`,
    instead: `  return Math.max(0, brokers ?? ours);`,
  },
];
