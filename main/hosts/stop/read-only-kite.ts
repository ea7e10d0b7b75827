import type { Kite } from '../../adapters/kite/index.ts';
import type { Account } from '../../ports/account.ts';
import type { Broker } from '../../ports/broker.ts';

/** A Kite account that can be looked at and nothing else: there is no call in it by which an order could leave. */
export interface ReadOnlyKite extends Pick<Kite, 'onListed'> {
  readonly account: Pick<Account, 'view'>;
  readonly broker: Pick<Broker, 'snapshot'>;
}

/** What of an account a drill is handed: its readings alone, not the account under another name. */
export function readOnly(kite: Kite): ReadOnlyKite {
  return {
    account: { view: () => kite.account.view() },
    broker: { snapshot: (done) => kite.broker.snapshot(done) },
    onListed: (listener) => kite.onListed(listener),
  };
}
