import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import type { Paise } from '../../../shared/units/index.ts';
import { PAPER_HABITS, PaperBroker } from '../../adapters/paper/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { PaperBookStore } from '../../ports/paper-book.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { TradingStores } from './trading-stores.ts';

export interface ExchangeGround {
  readonly stores: Pick<TradingStores, 'settings'>;
  readonly time: Scheduler;
  readonly calendar: Calendar;
}

/** A paper broker with a book of its own. `capital`: null takes the setting's. */
export function paperExchange(
  { stores, time, calendar }: ExchangeGround,
  store: PaperBookStore,
  capital: () => Paise | null = () => null,
): PaperBroker {
  const usual = (): Paise => (stores.settings.load()?.settings ?? TERMINAL_SETTINGS).risk.paperCapital;
  return new PaperBroker({
    scheduler: time,
    store,
    calendar,
    capital: () => capital() ?? usual(),
    habits: PAPER_HABITS,
  });
}
