import type { Account } from '../../ports/account.ts';
import type { MarketFeed } from '../../ports/market-feed.ts';
import type { PastMarket } from '../../ports/past-market.ts';
import { marketTime } from '../../ports/scheduler.ts';
import { istDate, type TradingDate } from '../../../shared/units/index.ts';
import { BreezeAccount } from './account.ts';
import { BREEZE_ADDRESSES } from './addresses.ts';
import { Allowance } from './allowance.ts';
import { BreezeCalls } from './calls.ts';
import { ClockOffset, type OffsetView } from './clock-offset.ts';
import { BreezeFeed } from './feed.ts';
import { accountWords } from './feed-words.ts';
import { Frames } from './frames.ts';
import { PastWithVix } from './past-with-vix.ts';
import { Http } from './http.ts';
import { MasterDays } from './master-days.ts';
import { breezePast } from './past-import.ts';
import type { BreezeOptions } from './options.ts';
import { ChainProbe } from './probe.ts';
import { RoomTable } from './room-table.ts';
import { newSdk } from './sdk.ts';
import { SessionWatch } from './session-watch.ts';
import { SilenceWatch } from './silence.ts';
import { BreezeStream } from './stream.ts';

/** ICICI Direct's Breeze: an account to log in to, and the market data that comes with it. No order is ever placed here. */
export interface Breeze {
  readonly account: Account;
  readonly feed: MarketFeed;
  /** Days gone by, for imports. */
  readonly past: PastMarket;
  /** Our clock against Breeze's; null before its first answer. */
  clockOffset(): OffsetView | null;
  /** Ends everything; nothing is told afterwards. */
  close(): void;
}

/** Puts the parts together. Nothing is connected and no call made before a login or `feed.start`. */
export function openBreeze(options: BreezeOptions): Breeze {
  const { scheduler, realTime, calendar, secrets, folder, reports, addresses = BREEZE_ADDRESSES } = options;
  const time = { scheduler, realTime };
  // Ages and allowances go by the market's clock; time-outs and reconnecting by the host's.
  const market = { scheduler, realTime: options.marketTime ?? marketTime(scheduler) };
  const sdk = newSdk();
  const http = new Http(realTime);
  const offset = new ClockOffset();
  const allowance = new Allowance({ ...market, folder, report: reports.calls });
  const calls = new BreezeCalls({ ...time, addresses, sdk, http, allowance, offset, report: reports.calls });
  const credentials = () => account.credentials();
  const nextExpiry = (): TradingDate | null => feed.nextExpiry(istDate(scheduler.now()));
  const probe = new ChainProbe({ ...time, calls, calendar, credentials, nextExpiry });
  const account = new BreezeAccount({
    secrets,
    scheduler,
    calls,
    login: addresses.login,
    tryOut: async (by) => probe.tryOut(by),
  });
  calls.onRefused = (fault, by) => {
    if (account.credentials()?.session === by.session) account.refused(fault);
  };
  const rooms = new RoomTable();
  const frames = new Frames({
    ...market,
    rooms,
    report: reports.stream,
    index: (tick) => feed.onIndex(tick),
    quote: (quote) => feed.onQuote(quote),
  });
  const stream = new BreezeStream({
    sdk,
    addresses,
    realTime,
    rooms: () => rooms.names(),
    frame: (frame) => frames.take(frame),
    connected: () => feed.onConnected(),
    lost: (why) => feed.onLost(why),
    refused: () => feed.onRefused(),
  });
  const silence = new SilenceWatch({
    ...market,
    rooms,
    calendar,
    report: reports.stream,
    probe: async () => probe.ask(),
    reconnect: () => stream.reconnect(),
    rejoin: (names) => {
      stream.leave(names);
      stream.join(names);
    },
    spot: () => feed.spot,
    tell: (state, words) => feed.tell(state, words),
  });
  const masters = new MasterDays({ ...time, http, address: addresses.master, folder, calendar });
  const history = new PastWithVix({ ...market, calls, calendar, report: reports.calls, credentials });
  const feed = new BreezeFeed({
    account,
    masters,
    rooms,
    stream,
    silence,
    history,
    realTime: market.realTime,
    report: reports.stream,
  });
  const watch = new SessionWatch({ ...time, calendar, credentials, tryOut: async (by) => probe.tryOut(by) });
  watch.start();
  const tellCalls = (): void => {
    const missing = accountWords(account.view());
    if (missing !== null) reports.calls.state(missing.state, missing.words);
  };
  account.onChange(tellCalls);
  tellCalls();
  return {
    account,
    feed,
    past: breezePast({ ...market, calls, calendar, credentials }),
    clockOffset: () => offset.view(),
    close() {
      watch.stop();
      feed.stop();
      frames.stop();
      account.close();
      http.close();
    },
  };
}
