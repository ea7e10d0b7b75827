import type { AccountView } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { ListedContract } from '../../domain/market/tick.ts';
import type { BrokerFault, BrokerSnapshot } from '../../domain/trading/order.ts';
import type { ReadOnlyKite } from './read-only-kite.ts';

const LIST_PATIENCE_MS = 15_000;
const BOOK_TRIES = 3;

/** Why nothing can be sent with this account, and what to do about it, in words; null where it can. */
export function whyNoSession({ state, problem }: AccountView): string | null {
  if (state === 'ready') return null;
  const why =
    problem?.text ??
    (state === 'noKeys' ? 'There are no keys of Kite here.' : 'Nobody is logged in to Kite.');
  return `${why} Nothing can be sent: start kavach and log in to Kite, it then closes by itself; or close by hand.`;
}

/** The day's list of contracts, as soon as there is one; empty where none comes in time. */
export async function listedBy(kite: ReadOnlyKite): Promise<readonly ListedContract[]> {
  let end = (): void => undefined;
  const listed = await new Promise<readonly ListedContract[]>((resolve) => {
    const timer = setTimeout(() => resolve([]), LIST_PATIENCE_MS);
    end = kite.onListed((_day, contracts) => {
      clearTimeout(timer);
      resolve(contracts);
    });
  });
  end();
  return listed;
}

/** The broker's book; a call that fails is tried again. */
export async function bookOf(kite: ReadOnlyKite): Promise<Result<BrokerSnapshot, string>> {
  let why = '';
  for (let tried = 0; tried < BOOK_TRIES; tried += 1) {
    const result = await new Promise<Result<BrokerSnapshot, BrokerFault>>((resolve) => {
      kite.broker.snapshot(resolve);
    });
    if (result.ok) return ok(result.value);
    why = result.error.message;
  }
  return err(why);
}
