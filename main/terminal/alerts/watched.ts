import type {
  AccountsSlice,
  AlertEvent,
  DayPhase,
  DesktopView,
  EmergencySlice,
  LinkView,
  NoticeLevel,
  RiskSlice,
} from '../../../shared/contract/index.ts';
import type { Instant, TradingDate } from '../../../shared/units/index.ts';

/** What the terminal looks at once a second. */
export interface Watched {
  readonly now: Instant;
  readonly date: TradingDate;
  readonly phase: DayPhase;
  /** A spread of the shown book is not closed. */
  readonly open: boolean;
  readonly links: readonly LinkView[];
  readonly dailyLoss: RiskSlice['dailyLoss'];
  readonly accounts: AccountsSlice;
  readonly emergency: EmergencySlice['run'];
  /** Null where there is no desktop app. */
  readonly desktop: DesktopView | null;
}

/** Something that holds now and of which the user is told when it begins. */
export interface Condition {
  /** The same as long as it is the same occasion. */
  readonly key: string;
  readonly event: AlertEvent;
  readonly level: NoticeLevel;
  readonly text: string;
  /** When it ends and begins again within this time, it is not told anew: a line that flaps is one piece of news. */
  readonly restMs: number;
}
