import { afterEach, vi } from 'vitest';
import { openBreeze, type Breeze, type BreezeAddresses } from '../../../../main/adapters/breeze/index.ts';
import { NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import type { IndexTick, ListedContract, OptionQuote } from '../../../../main/domain/market/tick.ts';
import type { LoginFault } from '../../../../main/ports/account.ts';
import type { FeedFault } from '../../../../main/ports/market-feed.ts';
import type { PastBars } from '../../../../main/domain/market/past-bars.ts';
import type { RealTime } from '../../../../main/ports/real-time.ts';
import type { SecretName, SecretStore } from '../../../../main/ports/secret-store.ts';
import type { ContractKey } from '../../../../shared/contract/index.ts';
import { after, clock, istInstant, ok, tradingDate, type Result } from '../../../../shared/units/index.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { startBrokers, type BrokersOptions, type LocalBrokers } from '../../brokers/local-brokers.ts';

const MINUTES_MS = 120_000;

/** The host's clock, so many times as fast: silences of seconds pass in a blink; waits of minutes take half a second. */
export function fasterTime(times: number): RealTime {
  return {
    nowMs: () => performance.now() * times,
    after: (ms, callback) => {
      const timer = setTimeout(callback, ms > MINUTES_MS ? 600 : ms / times);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

export function memorySecrets(kept: Partial<Record<SecretName, string>> = {}): SecretStore & {
  readonly kept: Map<string, string>;
} {
  const map = new Map<string, string>(Object.entries(kept));
  return {
    kept: map,
    read: (name) => map.get(name) ?? null,
    write(name, value) {
      if (value === null) map.delete(name);
      else map.set(name, value);
      return ok(null);
    },
  };
}

/** What a feed told, in order. */
export interface Told {
  readonly links: { state: string; words: string }[];
  readonly index: IndexTick[];
  readonly quotes: OptionQuote[];
  readonly lists: (readonly ListedContract[])[];
  readonly stream: string[];
  readonly calls: string[];
  readonly callStates: string[];
  used: number;
}

export interface BreezeDesk {
  readonly brokers: LocalBrokers;
  readonly breeze: Breeze;
  readonly secrets: ReturnType<typeof memorySecrets>;
  readonly folder: string;
  readonly told: Told;
  /** A second terminal on the same secrets and folder. */
  again(): Breeze;
  start(breeze?: Breeze): void;
  logIn(answer?: string): Promise<Result<null, LoginFault>>;
  history(): Promise<Result<PastBars, FeedFault>>;
  /** The market goes on by so many seconds, one after another, the sockets having their turn in between. */
  go(seconds: number): Promise<void>;
  /** The market goes on until the fact holds. */
  goUntil(fact: () => boolean, claim: string): Promise<void>;
  link(): string;
  words(): string;
}

/** An evening after a session, from which the next day is near. */
export const EVENING = istInstant(tradingDate('2026-11-19'), clock('18:00'));

export interface DeskOptions extends BrokersOptions {
  readonly times?: number;
  readonly addresses?: Partial<BreezeAddresses>;
  readonly keys?: { readonly key: string; readonly secret: string };
}

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Waits for a fact about sockets, real time passing. */
export async function until(fact: () => boolean, claim: string): Promise<void> {
  await vi.waitFor(
    () => {
      if (!fact()) throw new Error(`never: ${claim}`);
    },
    { timeout: 20_000, interval: 2 },
  );
}

const turn = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

/** A terminal's Breeze on the local brokers, with everything it tells written down; closed after the test. */
export async function breezeDesk(options: DeskOptions = {}): Promise<BreezeDesk> {
  const brokers = await startBrokers({ virtual: true, ...options });
  const keys = options.keys ?? brokers.keys.breeze;
  const secrets = memorySecrets({ 'breeze.key': keys.key, 'breeze.secret': keys.secret });
  const folder = temporaryFolder();
  const told: Told = {
    links: [],
    index: [],
    quotes: [],
    lists: [],
    stream: [],
    calls: [],
    callStates: [],
    used: 0,
  };
  const open: Breeze[] = [];
  const again = (): Breeze => {
    const breeze = openBreeze({
      addresses: { ...brokers.addresses.breeze, ...options.addresses },
      scheduler: brokers.time,
      realTime: fasterTime(options.times ?? 1),
      // The market's time stands still between a test's steps; silences do not.
      marketTime: fasterTime(options.times ?? 1),
      calendar: NSE_CALENDAR,
      secrets,
      folder,
      reports: {
        calls: {
          state: (state) => told.callStates.push(state),
          answered: () => {},
          failed: (why) => told.calls.push(why),
          used: (count) => {
            told.used = count;
          },
        },
        stream: { failed: (why) => told.stream.push(why) },
      },
    });
    open.push(breeze);
    return breeze;
  };
  const breeze = again();
  closing.push(async () => {
    for (const each of open) each.close();
    await brokers.close();
  });
  return { brokers, breeze, secrets, folder, told, again, ...actions(brokers, breeze, told) };
}

function actions(brokers: LocalBrokers, first: Breeze, told: Told) {
  const go = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      brokers.time.advanceTo(after(brokers.time.now(), 1_000));
      await turn();
    }
  };
  return {
    go,
    start(breeze: Breeze = first): void {
      breeze.feed.start({
        link: (state, words) => told.links.push({ state, words }),
        index: (tick) => told.index.push(tick),
        quote: (quote) => told.quotes.push(quote),
        listed: (_, contracts) => told.lists.push(contracts),
      });
    },
    async logIn(answer: string = brokers.login().apiSession): Promise<Result<null, LoginFault>> {
      return new Promise((resolve) => {
        first.account.finishLogin(answer, resolve);
      });
    },
    async history(): Promise<Result<PastBars, FeedFault>> {
      return new Promise((resolve) => {
        first.feed.history(resolve);
      });
    },
    async goUntil(fact: () => boolean, claim: string): Promise<void> {
      for (let second = 0; !fact(); second += 1) {
        if (second > 5_000) throw new Error(`never: ${claim}; told ${JSON.stringify(told.links.slice(-4))}`);
        await go(1);
      }
    },
    link: () => told.links.at(-1)?.state ?? 'none',
    words: () => told.links.at(-1)?.words ?? '',
  };
}

/** The contracts of the nearest expiry around a strike, at most so many. */
export function nearest(lists: Told['lists'], level: number, count: number): readonly ContractKey[] {
  const [list = []] = lists;
  const soonest = list.map((each) => each.expiry).sort()[0];
  return list
    .filter((each) => each.expiry === soonest)
    .sort((a, b) => Math.abs(a.strike * 100 - level) - Math.abs(b.strike * 100 - level))
    .slice(0, count)
    .map((each) => each.key);
}
