import type { Paise } from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { IndexTick, ListedContract, OptionQuote } from '../../domain/market/tick.ts';
import type { SimulatedBrokerMark } from '../../engine/index.ts';
import type { Broker } from '../../ports/broker.ts';
import type { Journal } from '../../ports/journal.ts';
import type { Scheduler } from '../../ports/scheduler.ts';

/** A broker with an exchange of its own, which hears the market as the engine does. */
export interface RemadeBroker extends Broker {
  onIndex(tick: IndexTick): void;
  onQuote(quote: OptionQuote): void;
  onListed(contracts: readonly ListedContract[]): void;
}

/** Time as the replay moves it. */
export interface TickClock extends Scheduler {
  advanceTo(until: ReturnType<Scheduler['now']>): void;
  advanceWhile(until: ReturnType<Scheduler['now']>, goOn: () => boolean): boolean;
}

/** What a host makes anew for each recorded run. */
export interface Remaking {
  readonly clock: TickClock;
  /** Its book is that of the run before; empty in the first. Throws where there is no such simulated market. */
  broker(mark: SimulatedBrokerMark, calendar: Calendar, capital: () => Paise): RemadeBroker;
  /** An empty one. */
  journal(): Journal;
}
