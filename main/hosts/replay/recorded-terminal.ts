import type { Settings } from '../../../shared/contract/index.ts';
import { clock, istInstant, type Instant, type TradingDate } from '../../../shared/units/index.ts';
import {
  MemoryControl,
  MemoryJournal,
  MemoryPaperBook,
  MemorySettings,
} from '../../adapters/memory/index.ts';
import { PAPER_HABITS, PaperBroker } from '../../adapters/paper/index.ts';
import { RecordedFeed } from '../../adapters/recorded/index.ts';
import { VirtualTime } from '../../adapters/time/index.ts';
import { sessionsFrom } from '../../domain/calendar/index.ts';
import type { Recording, ReplayHabits } from '../../domain/market/recorded/index.ts';
import { MarketPlayer } from '../../research/player/market-player.ts';
import { BrokerFeed } from '../broker-feed.ts';
import { packageVersion } from '../package-version.ts';
import { UNATTENDED } from '../unattended.ts';
import { EVENING, MORNING } from './day-bounds.ts';

/** Days of a recorded market, and by what they are traded. */
export interface RecordedDays {
  readonly recording: Recording;
  readonly habits: ReplayHabits;
  readonly settings: Settings;
  readonly from: TradingDate;
  readonly to: TradingDate;
}

/** Everything is connected by then. */
const CONNECTS = clock('08:45');

/** A new terminal on these days, with nothing behind it but memory. What cannot go on is thrown. */
export function recordedTerminal({ recording, habits, settings, from, to }: RecordedDays): MarketPlayer {
  const { calendar } = recording;
  const time = new VirtualTime(istInstant(from, CONNECTS));
  const journal = new MemoryJournal();
  const broker = new PaperBroker({
    scheduler: time,
    store: new MemoryPaperBook(),
    calendar,
    capital: () => settings.risk.paperCapital,
    habits: PAPER_HABITS,
  });
  const ends: Instant = istInstant(to, EVENING);
  return new MarketPlayer({
    journal,
    clock: time,
    begins: istInstant(from, MORNING),
    ends,
    days: sessionsFrom(calendar, from, to),
    terminal: {
      ...UNATTENDED,
      version: packageVersion(),
      calendar,
      scheduler: time,
      feed: new BrokerFeed(new RecordedFeed(recording, time, habits), broker),
      books: [{ book: 'replay', mode: 'paper', journal, broker }],
      control: new MemoryControl(),
      settings: new MemorySettings(settings),
      openTape: null,
    },
  });
}
