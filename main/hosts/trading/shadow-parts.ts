import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import type { Paise } from '../../../shared/units/index.ts';
import { PAPER_HABITS, PaperBroker } from '../../adapters/paper/index.ts';
import type { ShadowParts } from '../../terminal/shadow/shadow-parts.ts';
import type { TradingGround } from './trading-parts.ts';

/** The twin of the live book: a paper broker of its own, which reckons with what the live account has free. Null: no files. */
export function shadowParts({
  stores,
  time,
  calendar,
}: Pick<TradingGround, 'stores' | 'time' | 'calendar'>):
  | (ShadowParts & { readonly broker: PaperBroker })
  | null {
  if (!stores.shadow.ok) return null;
  const { journal, book } = stores.shadow.value;
  let free: Paise | null = null;
  const broker = new PaperBroker({
    scheduler: time,
    store: book,
    calendar,
    capital: () => free ?? (stores.settings.load()?.settings ?? TERMINAL_SETTINGS).risk.paperCapital,
    habits: PAPER_HABITS,
  });
  return {
    journal,
    broker,
    funds: (funds) => {
      free = funds;
    },
  };
}
