import type { Kite } from '../../adapters/kite/index.ts';
import { freezeQuantityOn, type Calendar } from '../../domain/calendar/index.ts';
import { plansFromTags } from '../../domain/trading/plans-from-tags.ts';
import type { ListedContract } from '../../domain/market/tick.ts';
import type { BrokerSnapshot } from '../../domain/trading/order.ts';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { istDate, type Instant } from '../../../shared/units/index.ts';
import { FixedJournal } from '../../adapters/memory/index.ts';
import type { Journal } from '../../ports/journal.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import { Terminal } from '../../terminal/terminal.ts';
import { HOST_TIME } from '../host-clock.ts';
import { packageVersion } from '../package-version.ts';
import { surroundings } from '../surroundings.ts';
import type { StopFiles } from './stop-files.ts';

export interface ClosingParts {
  readonly files: StopFiles;
  readonly journal: Journal;
  readonly kite: Kite;
  readonly time: Scheduler;
  readonly calendar: Calendar;
  readonly say: (text: string) => void;
}

/**
 * The terminal of a stop by itself: the live book alone, the same engine, halted before it begins. Prices come from the
 * broker's own ticker where the plan has one; without quotes an exit goes to market with protection, as with a dead
 * feed. Its inputs are on no tape: no replay of this run is possible.
 */
export function openClosing({ files, journal, kite, time, calendar, say }: ClosingParts): Terminal {
  return new Terminal({
    ...surroundings(say, null, () => 0),
    version: packageVersion(),
    calendar,
    calendarFault: null,
    scheduler: time,
    realTime: HOST_TIME,
    feed: kite.feed,
    books: [{ book: 'live', mode: 'live', journal, broker: kite.broker }],
    control: files.control,
    settings: files.settings,
    openTape: null,
    demo: null,
    trading: null,
    leave: null,
  });
}

/** A journal of what the broker's book shows by our tags, for one that cannot be read. */
export function journalFromTags(
  book: BrokerSnapshot,
  contracts: readonly ListedContract[],
  calendar: Calendar,
  now: Instant,
): FixedJournal {
  const freeze = freezeQuantityOn(calendar, istDate(now));
  const plans = plansFromTags(book, {
    find: (key) => contracts.find((each) => each.key === key) ?? null,
    trade: TERMINAL_SETTINGS.trade,
    freezeQuantity: freeze.ok ? freeze.value : null,
    at: now,
  });
  const drafts = plans.map((plan) => {
    const fact = { type: 'spreadPlanned', at: now, plan } as const;
    return { at: now, seq: 0, type: fact.type, body: JSON.stringify(fact) };
  });
  return FixedJournal.of(drafts, 'the journal cannot be read: what is done goes to the emergency log');
}
