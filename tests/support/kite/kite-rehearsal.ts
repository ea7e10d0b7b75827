import type { ContractKey } from '../../../shared/contract/index.ts';
import {
  after,
  ensure,
  istDate,
  paise,
  quantity,
  type Paise,
  type Result,
} from '../../../shared/units/index.ts';
import {
  openKite,
  type Kite,
  type KiteAddresses,
  type KiteOptions,
} from '../../../main/adapters/kite/index.ts';
import { orderTag, spreadId, type OrderPurpose } from '../../../main/domain/trading/order-tag.ts';
import type {
  BrokerSnapshot,
  OrderAnswer,
  OrderTicket,
  Pricing,
} from '../../../main/domain/trading/order.ts';
import type { LoginFault } from '../../../main/ports/account.ts';
import { HOST_TIME } from '../../../main/hosts/host-clock.ts';
import { startBrokers, type BrokersOptions, type LocalBrokers } from '../../wire/brokers/local-brokers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { LinkRecord } from './link-record.ts';
import { MemorySecrets } from './memory-secrets.ts';

type Given = BrokersOptions & {
  readonly kite?: Partial<KiteOptions> & { readonly addresses?: KiteAddresses };
};

/** A Kite adapter before the local brokers, on a market day a minute after the open, whose time a test moves. */
export interface Rehearsal {
  readonly brokers: LocalBrokers;
  readonly kite: Kite;
  readonly secrets: MemorySecrets;
  readonly calls: LinkRecord;
  readonly updates: LinkRecord;
  readonly folder: string;
  /** Another one on the same secrets and folder, as after a restart. */
  reopen(more?: Partial<KiteOptions>): Kite;
  login(kite?: Kite): Promise<Result<null, LoginFault>>;
  readonly go: (ms: number) => void;
  /** A listed put so many points below the index. */
  put(below: number): ContractKey;
  ticket(purpose: OrderPurpose, attempt: number, contract: ContractKey, more: TicketRest): OrderTicket;
  /** What the market asks and bids now. */
  quote(contract: ContractKey): { readonly bid: Paise; readonly ask: Paise };
  close(): Promise<void>;
}

interface TicketRest {
  readonly side: 'buy' | 'sell';
  readonly pricing: Pricing;
  readonly lots?: number;
}

export async function rehearseKite(given: Given = {}): Promise<Rehearsal> {
  const brokers = await startBrokers({ virtual: true, limits: false, ...given });
  const secrets = new MemorySecrets();
  const [calls, updates, folder] = [new LinkRecord(), new LinkRecord(), temporaryFolder()];
  const opened: Kite[] = [];
  const open = (more: Partial<KiteOptions> = {}): Kite => {
    const kite = openKite({
      addresses: brokers.addresses.kite,
      scheduler: brokers.time,
      realTime: HOST_TIME,
      // The market's time stands still between a test's steps; waiting turns do not.
      marketTime: HOST_TIME,
      secrets,
      folder,
      plan: 'free',
      reports: { calls, updates },
      ...given.kite,
      ...more,
    });
    opened.push(kite);
    return kite;
  };
  const go = (ms: number): void => brokers.time.advanceTo(after(brokers.time.now(), ms));
  go(60_000);
  const kite = open();
  kite.account.setKeys(brokers.keys.kite.key, brokers.keys.kite.secret);
  const spread = spreadId('live', istDate(brokers.time.now()), 'S3', 1);
  return {
    brokers,
    kite,
    secrets,
    calls,
    updates,
    folder,
    reopen: open,
    login: (which = kite) => finish(which, brokers.login().requestToken),
    go,
    put: (below) => putBelow(brokers, below),
    ticket: (purpose, attempt, contract, { side, pricing, lots = 1 }) => ({
      tag: orderTag(spread, purpose, attempt),
      contract,
      side,
      pricing,
      quantity: quantity(lots * ensure(brokers.market.listed().get(contract), 'listed').lotSize),
      product: 'NRML',
    }),
    quote(contract) {
      const { bid, ask } = ensure(brokers.market.quote(contract), 'a quote');
      return { bid: ensure(bid, 'a bid'), ask: ensure(ask, 'an ask') };
    },
    async close() {
      for (const each of opened) each.close();
      await brokers.close();
    },
  };
}

export function finish(kite: Kite, answer: string): Promise<Result<null, LoginFault>> {
  return new Promise((resolve) => kite.account.finishLogin(answer, resolve));
}

export function submit(kite: Kite, ticket: OrderTicket): Promise<OrderAnswer> {
  return new Promise((resolve) => kite.broker.submit(ticket, resolve));
}

/** The day's list of contracts is there. */
export function listed(kite: Kite): Promise<void> {
  return new Promise((resolve) => kite.onListed(() => resolve()));
}

export async function book(kite: Kite): Promise<BrokerSnapshot> {
  const result = await snapshot(kite);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

type SnapshotResult = Parameters<Parameters<Kite['broker']['snapshot']>[0]>[0];

export function snapshot(kite: Kite): Promise<SnapshotResult> {
  return new Promise((resolve) => kite.broker.snapshot(resolve));
}

export const limit = (price: number): Pricing => ({ kind: 'limit', limit: paise(price) });

function putBelow(brokers: LocalBrokers, below: number): ContractKey {
  const target = Math.round((brokers.market.level('NIFTY') / 100 - below) / 50) * 50;
  const puts = [...brokers.market.listed().values()]
    .filter(({ type, strike }) => type === 'PE' && strike === target)
    .sort((a, b) => a.expiry.localeCompare(b.expiry));
  return ensure(puts[0], `a put at ${target}`).key;
}
