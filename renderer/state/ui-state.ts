import type { BarMinutes, JournalKind, Mode, SignalId, SpreadId } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import type { ActionId } from '../../shared/keyboard/action-id.ts';
import type { DialogName } from './dialog-name.ts';
import type { SetupPlace } from './setup-steps.ts';

/** In the order of the rail and of the keys. */
export const PAGE_NAMES = [
  'morning',
  'terminal',
  'journal',
  'backtest',
  'replay',
  'setup',
  'settings',
] as const;

export type PageName = (typeof PAGE_NAMES)[number];
export type Theme = 'dark' | 'light';
type LogTab = 'journal' | 'orders';
export type ChartMinutes = Exclude<BarMinutes, 240>;

/** A message of the screen's own, after its label; it stays until it is closed. Facts of the terminal come as notices. */
export interface ScreenMessage {
  readonly id: number;
  readonly label: 'Not done' | 'Not known' | 'Note';
  readonly text: string;
  /** What can be tried again from the message itself. */
  readonly again: ActionId | null;
}

export interface JournalFilter {
  readonly kind: JournalKind | null;
  readonly signal: SignalId | null;
  readonly spread: string | null;
  readonly text: string;
}

/** What the user has chosen on this screen; the terminal knows nothing of it. */
export interface Ui {
  readonly page: PageName;
  readonly dialog: DialogName | null;
  readonly theme: Theme;
  readonly timeframe: ChartMinutes;
  /** India VIX stands below the candles. */
  readonly vixPane: boolean;
  /** Null follows the fired signal, else the first that is still possible. */
  readonly signal: SignalId | null;
  /** The start of the hour whose conditions are shown; null shows them as they stand. */
  readonly hour: Instant | null;
  readonly spread: SpreadId | null;
  readonly logTab: LogTab;
  /** Null: the cockpit on a day of expiry, else the signals. */
  readonly signalsTab: 'expiry' | 'signals' | null;
  readonly journalRow: number | null;
  readonly journalFilter: JournalFilter;
  readonly messages: readonly ScreenMessage[];
  readonly dismissedNotices: readonly string[];
  /** The mode that was asked for and not yet confirmed. */
  readonly modeAsked: Mode | null;
  readonly stop: 'idle' | 'sending' | 'unconfirmed';
  readonly stopCardHidden: boolean;
  readonly resetReason: string;
  readonly resetWord: string;
  /** A proposal was asked for here, so that its line may take the focus. */
  readonly proposalAsked: boolean;
  /** Where on the set-up page the focus shall go next. */
  readonly setupPlace: SetupPlace | null;
  /** Where a replay was opened from, to return there; null: from its own page. */
  readonly replayFrom: PageName | null;
}
