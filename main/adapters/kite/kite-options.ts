import type { LinkReport } from '../../ports/link-report.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { SecretStore } from '../../ports/secret-store.ts';

/** Where Kite is reached. Others than its own are for rehearsals: a host refuses them in a live build. */
export interface KiteAddresses {
  readonly root: string;
  readonly ticker: string;
  readonly login: string;
}

export const KITE_ADDRESSES: KiteAddresses = {
  root: 'https://api.kite.trade',
  ticker: 'wss://ws.kite.trade/',
  login: 'https://kite.zerodha.com/connect/login',
};

/** `free`: no stream of order updates, so books are polled (brokers.md A6). `unknown`: it is tried once. */
export type KitePlan = 'free' | 'paid' | 'unknown';

export interface KiteOptions {
  readonly addresses?: KiteAddresses;
  /** The market's clock: dates, the end of a login. */
  readonly scheduler: Scheduler;
  /** Time-outs, reconnects. */
  readonly realTime: RealTime;
  /** By whose seconds calls are spaced out; the scheduler's where it is left out, which are the broker's own. */
  readonly marketTime?: RealTime;
  readonly secrets: SecretStore;
  /** Where the day's list of contracts and the day's count of calls are kept. */
  readonly folder: string;
  readonly plan: KitePlan;
  /** `calls` hears of answers and allowances only, `updates` of its state too. */
  readonly reports: { readonly calls: LinkReport; readonly updates: LinkReport };
}
