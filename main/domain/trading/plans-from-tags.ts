import type { ContractKey, SpreadId, TradeSettings } from '../../../shared/contract/index.ts';
import {
  istDate,
  lots,
  mondayOf,
  paise,
  quantity,
  strikeLevel,
  type Instant,
  type Quantity,
} from '../../../shared/units/index.ts';
import type { ListedContract } from '../market/tick.ts';
import { signalOfSpread } from './order-tag.ts';
import type { BrokerOrder, BrokerSnapshot, Product } from './order.ts';
import type { PlannedLeg, SpreadPlan } from './plan.ts';
import { taggedLegs } from './tagged-legs.ts';

export interface TagsGround {
  /** The day's contracts: lots and ticks are read from there. */
  readonly find: (contract: ContractKey) => ListedContract | null;
  readonly trade: TradeSettings;
  /** Null where it is not known: then lots go out one by one. */
  readonly freezeQuantity: Quantity | null;
  readonly at: Instant;
}

/**
 * The live spreads that the broker's own book of today shows by our tags, for a stop whose journal cannot be read. Enough to
 * close them, and no more; one that came no further than its hedge has that contract in both legs. A position that is carried over from
 * another day has no order in today's book, and is not found.
 */
export function plansFromTags(book: BrokerSnapshot, ground: TagsGround): readonly SpreadPlan[] {
  return [...taggedLegs(book.orders)].flatMap(([id, { main, hedge }]) => {
    const [short, long] = [main ?? hedge, hedge ?? main];
    return short === null || long === null ? [] : (planOf(id, short, long, book, ground) ?? []);
  });
}

function planOf(
  id: SpreadId,
  main: BrokerOrder,
  hedge: BrokerOrder,
  book: BrokerSnapshot,
  { find, trade, freezeQuantity, at }: TagsGround,
): SpreadPlan | null {
  const [short, long] = [find(main.contract), find(hedge.contract)];
  if (short === null || long === null) return null;
  const { lotSize } = short;
  const slices = Math.max(1, Math.floor((freezeQuantity ?? lotSize) / lotSize));
  const units = quantity(Math.max(main.quantity, hedge.quantity));
  return {
    id,
    mode: 'live',
    signal: signalOfSpread(id),
    week: mondayOf(istDate(at)),
    option: short.type,
    main: legOf(short, at),
    hedge: legOf(long, at),
    expiry: short.expiry,
    lotSize,
    lots: lots(Math.ceil(units / lotSize)),
    units,
    sliceUnits: quantity(slices * lotSize),
    product: productOf(short, long, book, trade),
    exitRule: trade.exitRule,
    exitOn: istDate(at),
    signalBarStart: at,
    stopLevel: strikeLevel(short.strike),
    rules: trade,
    numbers: NOT_KNOWN,
    at,
  };
}

const NOT_KNOWN: SpreadPlan['numbers'] = {
  spot: paise(0),
  credit: paise(0),
  creditNeeded: paise(0),
  marginNeeded: paise(0),
  funds: paise(0),
  maxLoss: paise(0),
  modelledLossAtStop: null,
  limitTripsAt: null,
  stopReachable: null,
};

type Key = Pick<ListedContract, 'key'>;

function legOf({ key, strike, tickSize }: ListedContract, at: Instant): PlannedLeg {
  return { contract: key, strike, tickSize, bid: paise(0), ask: paise(0), quoteAt: at };
}

/** As the account holds it: an order of another product would open a position instead of closing one. */
function productOf(short: Key, long: Key, { positions }: BrokerSnapshot, trade: TradeSettings): Product {
  const usual = trade.exitRule === 'daily' ? 'MIS' : 'NRML';
  const held = positions.filter(({ contract }) => contract === short.key || contract === long.key);
  return held.some(({ product }) => product === usual) ? usual : (held[0]?.product ?? usual);
}
