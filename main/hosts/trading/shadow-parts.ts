import type { Paise } from '../../../shared/units/index.ts';
import type { PaperBroker } from '../../adapters/paper/index.ts';
import type { PaperBookStore } from '../../ports/paper-book.ts';
import type { ShadowParts } from '../../terminal/shadow/shadow-parts.ts';
import { paperExchange, type ExchangeGround } from './paper-exchange.ts';
import type { TradingStores } from './trading-stores.ts';

interface HearingShadow extends ShadowParts {
  readonly broker: PaperBroker;
}

/** A disk that does not take the twin's book is no reason to stop: after a restart the twin then knows less. */
function forgiving(store: PaperBookStore): PaperBookStore {
  const tried = (write: () => void): void => {
    try {
      write();
    } catch {
      // Nobody's money: what is not kept is missed by the twin alone.
    }
  };
  return {
    load: () => store.load(),
    saveOrder: (order) => tried(() => store.saveOrder(order)),
    saveTrade: (trade) => tried(() => store.saveTrade(trade)),
    saveState: (state) => tried(() => store.saveState(state)),
    clear: () => store.clear(),
    close: () => store.close(),
  };
}

/** The twin of the live book: a paper broker of its own, which reckons with what the live account has free. Null: no files. */
export function shadowParts(
  ground: ExchangeGround & { readonly stores: Pick<TradingStores, 'shadow'> },
): HearingShadow | null {
  const { shadow } = ground.stores;
  if (!shadow.ok) return null;
  let free: Paise | null = null;
  return {
    journal: shadow.value.journal,
    broker: paperExchange(ground, forgiving(shadow.value.book), () => free),
    funds: (funds) => {
      free = funds;
    },
  };
}
