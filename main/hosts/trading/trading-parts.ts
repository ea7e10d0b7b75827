import type { AccountsSlice, ContractKey } from '../../../shared/contract/index.ts';
import type { Kite } from '../../adapters/kite/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { ListedContract } from '../../domain/market/tick.ts';
import type { MarketFeed } from '../../ports/market-feed.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import { WarmFeed } from '../../terminal/warm-feed.ts';
import { SpareFeed } from '../../terminal/spare-feed.ts';
import type { TerminalOptions, TradingParts } from '../../terminal/terminal-options.ts';
import { allOf, BrokerFeed } from '../broker-feed.ts';
import { findingOf } from '../secrets/keeping.ts';
import { contractCheck, type KiteList } from './contract-check.ts';
import type { Brokers } from './open-brokers.ts';
import { paperExchange } from './paper-exchange.ts';
import { registeredAddress } from './registered-address.ts';
import { shadowParts } from './shadow-parts.ts';
import type { TradingStores } from './trading-stores.ts';

const TITLES: TradingParts['titles'] = [
  { link: 'feed', book: null, title: 'Breeze stream' },
  { link: 'feedCalls', book: null, title: 'Breeze calls' },
  { link: 'broker', book: 'paper', title: 'Paper exchange' },
  { link: 'broker', book: 'live', title: 'Kite calls' },
  { link: 'orderUpdates', book: 'live', title: 'Kite order updates' },
];

export interface TradingGround {
  readonly stores: TradingStores;
  readonly brokers: Brokers;
  readonly time: Scheduler;
  readonly calendar: Calendar;
  readonly callbacks: () => AccountsSlice['callbacks'];
  readonly rehearsal: boolean;
}

/** The paper and the live book on one market stream: the paper broker hears its prices and knows nothing of Kite. */
export function tradingParts(
  ground: TradingGround,
): Pick<TerminalOptions, 'feed' | 'books' | 'trading' | 'shadow'> {
  const { stores, brokers, callbacks, rehearsal } = ground;
  const { breeze, kite, reports } = brokers;
  const paper = paperExchange(ground, stores.paperBook);
  const shadow = shadowParts(ground);
  const ears = allOf(shadow === null ? [paper] : [paper, shadow.ear]);
  let listed: readonly ListedContract[] = [];
  const market = new WarmFeed(new SpareFeed(breeze.feed, kite.feed, 'Kite'), {
    calendar: ground.calendar,
    now: () => ground.time.now(),
    stores: () => brokers.history.list(),
    keep: (past) => brokers.history.keep(past),
  });
  const feed: MarketFeed = new BrokerFeed(market, {
    onIndex: (tick) => ears.onIndex(tick),
    onQuote: (quote) => ears.onQuote(quote),
    onListed: (contracts) => {
      listed = contracts;
      ears.onListed(contracts);
    },
  });
  const kiteList = listOf(kite);
  return {
    feed,
    books: [
      { book: 'paper', mode: 'paper', journal: stores.paper, broker: paper },
      { book: 'live', mode: 'live', journal: stores.live, broker: kite.broker },
    ],
    ...(shadow === null ? {} : { shadow }),
    trading: {
      rehearsal,
      accounts: {
        breeze: breeze.account,
        kite: kite.account,
        address: registeredAddress(stores.secrets),
        callbacks,
      },
      reports,
      titles: TITLES,
      contracts: () => contractCheck(listed, kiteList(), ground.calendar),
      keys: () => findingOf(stores.keeping, rehearsal),
    },
  };
}

/** Kite's list of contracts as it stands when asked; null before there is one. */
function listOf(kite: Kite): () => KiteList | null {
  let byKey: ReadonlyMap<ContractKey, ListedContract> | null = null;
  kite.onListed((_date, contracts) => {
    byKey = new Map(contracts.map((each) => [each.key, each]));
  });
  return () => {
    const known = byKey;
    if (known === null) return null;
    const { isToday, detail } = kite.instruments();
    return { isToday, detail, find: (key) => known.get(key) ?? null };
  };
}
