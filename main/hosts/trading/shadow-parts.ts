import type { Paise } from '../../../shared/units/index.ts';
import { minus } from '../../../shared/units/index.ts';
import type { PaperBookStore } from '../../ports/paper-book.ts';
import type { ShadowParts } from '../../terminal/shadow/shadow-parts.ts';
import { TwinLane } from '../../terminal/shadow/twin-lane.ts';
import type { QuoteTaker } from '../broker-feed.ts';
import { paperExchange, type ExchangeGround } from './paper-exchange.ts';
import type { TradingStores } from './trading-stores.ts';
import { TwinGuard } from './twin-guard.ts';

interface HearingShadow extends ShadowParts {
  readonly ear: QuoteTaker;
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

/**
 * The twin of the live book: a paper broker of its own, which reckons with what the live account has free. Null where
 * there are no files, or none that can be read: Live starts without it.
 */
export function shadowParts(
  ground: ExchangeGround & { readonly stores: Pick<TradingStores, 'shadow'> },
): HearingShadow | null {
  const { shadow } = ground.stores;
  if (!shadow.ok) return null;
  // What Live sends leaves within its turn, or while the microtasks after it run; this comes behind both.
  const lane = new TwinLane({ now: () => ground.time.now(), afterTurn: (act) => void setImmediate(act) });
  const guard = new TwinGuard(lane);
  let capital: Paise | null = null;
  try {
    const time = guard.scheduler(ground.time);
    const broker = paperExchange({ ...ground, time }, forgiving(shadow.value.book), () => capital);
    return {
      journal: shadow.value.journal,
      broker,
      lane,
      ear: guard.ear(broker),
      isBroken: () => guard.broken,
      // What the account has free holds Live's results; the twin's own come on top of its capital.
      funds: (free) => {
        capital = minus(free, broker.earned());
      },
    };
  } catch {
    return null;
  }
}
