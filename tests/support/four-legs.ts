import { join } from 'node:path';
import { openKite, type Kite } from '../../main/adapters/kite/index.ts';
import { SecretFile } from '../../main/adapters/secrets/secret-file.ts';
import { openDataFolder } from '../../main/adapters/sqlite/data-folder.ts';
import type { ListedContract } from '../../main/domain/market/tick.ts';
import { orderTag, spreadId, type OrderPurpose } from '../../main/domain/trading/order-tag.ts';
import type { BrokerSnapshot, OrderAnswer, OrderTicket } from '../../main/domain/trading/order.ts';
import { plansFromTags } from '../../main/domain/trading/plans-from-tags.ts';
import { HOST_TIME } from '../../main/hosts/host-clock.ts';
import { claimFolder } from '../../main/hosts/trading/rehearsal-folder.ts';
import type { Fact } from '../../main/engine/index.ts';
import { TERMINAL_SETTINGS, type SignalId, type SpreadId } from '../../shared/contract/index.ts';
import { clock, ensure, istDate, istInstant, quantity, tradingDate } from '../../shared/units/index.ts';
import { startBrokers, type LocalBrokers } from '../wire/brokers/local-brokers.ts';
import { valueOf } from './outcome.ts';

const UNITS = quantity(195);
const SIGNALS: readonly SignalId[] = ['S3', 'S5'];

export interface FourLegs {
  readonly brokers: LocalBrokers;
  /** Puts sold and the puts bought behind them, of the nearest expiry. */
  readonly shorts: readonly ListedContract[];
  readonly hedges: readonly ListedContract[];
}

/**
 * Two live spreads that a terminal of this folder opened today and left: four legs at the exchange under our tags, their
 * plans in the journal, the login of the day in the folder. The brokers' clock goes as ours.
 */
export async function fourLegs(path: string, seed: number): Promise<FourLegs> {
  const from = istInstant(tradingDate('2026-11-16'), clock('11:30'));
  const brokers = await startBrokers({ scenario: 'quiet', seed, plan: 'free', speed: 1, from });
  valueOf(claimFolder(path, brokers.url));
  const folder = valueOf(openDataFolder(path));
  const kite = await loggedIn(brokers, path);
  const contracts = await new Promise<readonly ListedContract[]>((resolve) => {
    kite.onListed((_day, listed) => resolve(listed));
  });
  const spot = Math.round(brokers.market.level('NIFTY') / 5_000) * 50;
  const put = (below: number): ListedContract => {
    const rows = contracts.filter(({ type, strike }) => type === 'PE' && strike === spot - below);
    return ensure(rows.toSorted((a, b) => a.expiry.localeCompare(b.expiry))[0], `a put ${below} below`);
  };
  const shorts = [put(100), put(200)];
  const hedges = [put(300), put(400)];
  const legs = { hedgeEntry: hedges, mainEntry: shorts };
  const day = istDate(brokers.time.now());
  const tickets = (['hedgeEntry', 'mainEntry'] as const).flatMap((purpose) =>
    SIGNALS.map((signal, place) => {
      const spread = spreadId('live', day, signal, 1);
      return { purpose, spread, ticket: ticketOf(spread, purpose, ensure(legs[purpose][place], 'a leg')) };
    }),
  );
  for (const { ticket } of tickets) await traded(kite, brokers, ticket);
  const at = brokers.time.now();
  const find = (key: string): ListedContract | null => contracts.find((each) => each.key === key) ?? null;
  const { trade } = TERMINAL_SETTINGS;
  const plans = plansFromTags(await bookOf(kite), { find, trade, freezeQuantity: quantity(1_800), at });
  const found = tickets.map(({ purpose, spread, ticket }): Fact => ({
    type: 'orderFound',
    at,
    spread,
    purpose,
    ticket,
  }));
  const facts: readonly Fact[] = [
    ...plans.map((plan): Fact => ({ type: 'spreadPlanned', at, plan })),
    ...found,
  ];
  const journal = valueOf(folder.journal('live'));
  valueOf(journal.append(facts.map((fact) => ({ at, seq: 0, type: fact.type, body: JSON.stringify(fact) }))));
  journal.close();
  kite.close();
  folder.close();
  return { brokers, shorts, hedges };
}

async function loggedIn(brokers: LocalBrokers, path: string): Promise<Kite> {
  const silent = { state: nothing, answered: nothing, failed: nothing, used: nothing };
  const kite = openKite({
    addresses: brokers.addresses.kite,
    scheduler: brokers.time,
    realTime: HOST_TIME,
    secrets: valueOf(SecretFile.open(join(path, 'keys.json'))),
    folder: join(path, 'cache'),
    plan: 'free',
    reports: { calls: silent, updates: silent },
  });
  valueOf(kite.account.setKeys(brokers.keys.kite.key, brokers.keys.kite.secret));
  const { requestToken } = brokers.login();
  valueOf(
    await new Promise<Parameters<Parameters<Kite['account']['finishLogin']>[1]>[0]>((resolve) => {
      kite.account.finishLogin(requestToken, resolve);
    }),
  );
  return kite;
}

function ticketOf(spread: SpreadId, purpose: OrderPurpose, leg: ListedContract): OrderTicket {
  return {
    tag: orderTag(spread, purpose, 1),
    contract: leg.key,
    side: purpose === 'hedgeEntry' ? 'buy' : 'sell',
    quantity: UNITS,
    pricing: { kind: 'protectedMarket' },
    product: 'MIS',
  };
}

async function traded(kite: Kite, brokers: LocalBrokers, ticket: OrderTicket): Promise<void> {
  const answer = await new Promise<OrderAnswer>((resolve) => kite.broker.submit(ticket, resolve));
  if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
  const filled = (): boolean =>
    brokers.exchange().orders.some(({ tag, status }) => tag === ticket.tag && status === 'complete');
  while (!filled()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function bookOf(kite: Kite): Promise<BrokerSnapshot> {
  return valueOf(
    await new Promise<Parameters<Parameters<Kite['broker']['snapshot']>[0]>[0]>((resolve) => {
      kite.broker.snapshot(resolve);
    }),
  );
}

const nothing = (): void => undefined;
