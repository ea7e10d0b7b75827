import type { ContractKey, LinkState } from '../../../shared/contract/index.ts';
import type { Paise, Result, TradingDate } from '../../../shared/units/index.ts';
import type { PastBars } from '../../domain/market/past-bars.ts';
import type { IndexTick, ListedContract, OptionQuote } from '../../domain/market/tick.ts';
import type { LinkReport } from '../../ports/link-report.ts';
import type { FeedFault, FeedListener, MarketFeed } from '../../ports/market-feed.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { BreezeAccount } from './account.ts';
import { accountWords, type LinkWords } from './feed-words.ts';
import type { DayContracts, MasterDays } from './master-days.ts';
import type { MasterContract } from './master-rows.ts';
import type { PastWithVix } from './past-with-vix.ts';
import type { RoomChange, RoomTable } from './room-table.ts';
import type { SilenceWatch } from './silence.ts';
import type { BreezeStream } from './stream.ts';

export interface FeedParts {
  readonly account: BreezeAccount;
  readonly masters: MasterDays;
  readonly rooms: RoomTable;
  readonly stream: BreezeStream;
  readonly silence: SilenceWatch;
  readonly history: Pick<PastWithVix, 'ask'>;
  readonly realTime: RealTime;
  readonly report: Pick<LinkReport, 'failed'>;
}

const NOT_CONNECTED: LinkWords = { state: 'connecting', words: 'connecting to Breeze' };

/** Breeze as the market's feed: rooms for what is wanted, ticks as they come, one state with words for the whole. */
export class BreezeFeed implements MarketFeed {
  readonly source = 'breeze';
  readonly #parts: FeedParts;
  #listener: FeedListener | null = null;
  #stopAccount = (): void => {};
  /** The session that the stream runs with. */
  #token: string | null = null;
  #contracts: DayContracts | null = null;
  #stream: LinkWords = NOT_CONNECTED;
  #told = '';
  #spot: Paise | null = null;
  #history: Promise<Result<PastBars, FeedFault>> | null = null;

  constructor(parts: FeedParts) {
    this.#parts = parts;
  }

  start(listener: FeedListener): void {
    this.stop();
    const { account, masters } = this.#parts;
    this.#listener = listener;
    this.#stopAccount = account.onChange(() => this.#onAccount());
    masters.start((contracts) => this.#onContracts(contracts));
    this.#onAccount();
  }

  stop(): void {
    const { masters, stream, silence } = this.#parts;
    this.#listener = null;
    this.#stopAccount();
    masters.stop();
    silence.stop();
    stream.close();
    [this.#token, this.#told, this.#stream, this.#spot] = [null, '', NOT_CONNECTED, null];
  }

  subscribe(contracts: readonly ContractKey[]): void {
    const { rooms, realTime, report } = this.#parts;
    this.#move(rooms.want(contracts, realTime.nowMs()));
    const unlisted = this.#hasList() ? rooms.unlisted() : [];
    if (unlisted.length > 0)
      report.failed(`Breeze does not list ${unlisted.length} wanted contracts, such as ${unlisted[0] ?? ''}`);
  }

  /** One after the other: who asks while an answer is on its way gets the next one. */
  history(done: (past: Result<PastBars, FeedFault>) => void): void {
    void this.#askHistory(done);
  }

  async #askHistory(done: (past: Result<PastBars, FeedFault>) => void): Promise<void> {
    const before = this.#history;
    const next = (async () => {
      await before;
      return this.#parts.history.ask();
    })();
    this.#history = next;
    const past = await next;
    if (this.#history === next) this.#history = null;
    done(past);
  }

  #hasList(): boolean {
    return (this.#contracts?.master ?? null) !== null;
  }

  /** The newest price of NIFTY since the start. */
  get spot(): Paise | null {
    return this.#spot;
  }

  /** The soonest expiry of the day's list on or after a date; null without a list. */
  nextExpiry(today: TradingDate): TradingDate | null {
    let soonest: TradingDate | null = null;
    for (const { expiry } of this.#contracts?.master?.contracts ?? [])
      if (expiry >= today && (soonest === null || expiry < soonest)) soonest = expiry;
    return soonest;
  }

  onIndex(tick: IndexTick): void {
    if (tick.symbol === 'NIFTY') this.#spot = tick.price;
    this.#listener?.index(tick);
    this.#parts.silence.heard();
  }

  onQuote(quote: OptionQuote): void {
    this.#listener?.quote(quote);
  }

  /** Rooms are joined anew by the stream itself. */
  onConnected(): void {
    const { account, rooms, silence, realTime } = this.#parts;
    rooms.joined(realTime.nowMs());
    account.accepted();
    silence.connected();
  }

  onLost(why: string): void {
    this.#parts.silence.stop();
    this.tell('down', `the connection to Breeze is lost (${why}); it is made again`);
  }

  onRefused(): void {
    this.#parts.silence.stop();
    this.#stream = NOT_CONNECTED;
    this.#parts.account.refused({ code: 'SESSION', message: "Breeze's stream refuses the session" });
    this.#tellLink();
  }

  /** What the stream is like now. */
  tell(state: LinkState, words: string): void {
    this.#stream = { state, words };
    this.#tellLink();
  }

  #onAccount(): void {
    const { account, stream, silence } = this.#parts;
    const session = account.session();
    const token = session?.token ?? null;
    if (token !== this.#token) {
      this.#token = token;
      this.#stream = NOT_CONNECTED;
      silence.stop();
      if (session === null) stream.close();
      else stream.open(session);
    }
    this.#tellLink();
  }

  #onContracts(contracts: DayContracts): void {
    const { rooms, realTime } = this.#parts;
    this.#contracts = contracts;
    const listed = (contracts.master?.contracts ?? []).filter((each) => each.expiry >= contracts.date);
    this.#move(rooms.list(listed, realTime.nowMs()));
    if (contracts.master !== null) this.#list(contracts.date, listed);
    this.#tellLink();
  }

  #list(date: TradingDate, listed: readonly MasterContract[]): void {
    this.#listener?.listed(date, listed.map(withoutToken));
  }

  #move({ join, leave }: RoomChange): void {
    const { stream } = this.#parts;
    stream.leave(leave);
    stream.join(join);
  }

  /** Told when it changes. What the user must do comes before what the stream says; a list that is not today's is told last. */
  #tellLink(): void {
    const { account, stream } = this.#parts;
    const trouble = this.#contracts?.trouble ?? null;
    const asked = stream.connected ? null : accountWords(account.view());
    const lacking = trouble !== null && this.#stream.state === 'ok';
    const { state, words } = asked ?? (lacking ? { state: 'stale' as const, words: trouble } : this.#stream);
    const mark = `${state} ${words}`;
    if (mark === this.#told) return;
    this.#told = mark;
    this.#listener?.link(state, words);
  }
}

/** The token is Breeze's own and goes no further. */
function withoutToken(each: MasterContract): ListedContract {
  const { key, symbol, expiry, strike, type, lotSize, tickSize } = each;
  return { key, symbol, expiry, strike, type, lotSize, tickSize };
}
