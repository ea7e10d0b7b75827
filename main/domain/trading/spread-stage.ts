import type { SpreadStage } from '../../../shared/contract/index.ts';
import type { SpreadRecord } from './spread.ts';
import { fillsOf, liveOrders } from './spread-fills.ts';

/** Where it stands, read off its fills and orders alone. */
export function stageOf(spread: SpreadRecord): SpreadStage {
  if (spread.abandoned) return 'abandoned';
  if (spread.closedAt !== null) return 'flat';
  const fills = fillsOf(spread);
  if (spread.exit !== null) return fills.mainOpen > 0 ? 'buyingBackMain' : 'sellingHedge';
  if (spread.openedAt !== null) return 'open';
  if (spread.orders.length === 0) return 'planned';
  const sellsMain = spread.orders.some((order) => order.purpose === 'mainEntry');
  return sellsMain || (fills.hedgeBought > 0 && liveOrders(spread, 'hedgeEntry').length === 0)
    ? 'sellingMain'
    : 'buyingHedge';
}
