import { create } from 'zustand';
import type { BarMinutes, JournalKind, Mode, SignalId, SpreadId } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import type { DialogName } from './dialog-name.ts';
import type { SetupPlace } from './setup-steps.ts';

export type PageName = 'morning' | 'terminal' | 'journal' | 'backtest' | 'replay' | 'setup';
export type Theme = 'dark' | 'light';
export type LogTab = 'journal' | 'orders';
export type ChartMinutes = Exclude<BarMinutes, 240>;

/** A message of the screen's own, after its label; facts of the terminal come as notices. */
export interface ScreenMessage {
  readonly id: number;
  readonly label: 'Not done' | 'Note';
  readonly text: string;
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
  /** Null follows the fired signal, else the first that is still possible. */
  readonly signal: SignalId | null;
  /** The start of the hour whose conditions are shown; null shows them as they stand. */
  readonly hour: Instant | null;
  readonly spread: SpreadId | null;
  readonly logTab: LogTab;
  readonly journalRow: number | null;
  readonly journalFilter: JournalFilter;
  readonly messages: readonly ScreenMessage[];
  readonly dismissedNotices: readonly number[];
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

export const NO_FILTER: JournalFilter = { kind: null, signal: null, spread: null, text: '' };

export const useUi = create<Ui>(() => ({
  page: 'terminal',
  dialog: null,
  theme: 'dark',
  timeframe: 60,
  signal: null,
  hour: null,
  spread: null,
  logTab: 'journal',
  journalRow: null,
  journalFilter: NO_FILTER,
  messages: [],
  dismissedNotices: [],
  modeAsked: null,
  stop: 'idle',
  stopCardHidden: false,
  resetReason: '',
  resetWord: '',
  proposalAsked: false,
  setupPlace: null,
  replayFrom: null,
}));

const MOST_MESSAGES = 3;
let lastMessage = 0;

/** Shows a message of the screen's own until it is dismissed; the newest three are kept. */
export function say(text: string, label: ScreenMessage['label'] = 'Not done'): void {
  const message: ScreenMessage = { id: (lastMessage += 1), label, text };
  useUi.setState((ui) => ({ messages: [...ui.messages, message].slice(-MOST_MESSAGES) }));
}

/** Takes a message of the screen's own away. */
export function dismissMessage(id: number): void {
  useUi.setState((ui) => ({ messages: ui.messages.filter((message) => message.id !== id) }));
}

/** Opens a dialog in place of whichever is open. */
export function openDialog(dialog: DialogName): void {
  useUi.setState({ dialog });
}

export function closeDialog(): void {
  useUi.setState({ dialog: null });
}

/** Goes to a page and closes what lay over the old one. */
export function goTo(page: PageName): void {
  useUi.setState((ui) => ({ page, dialog: null, hour: page === ui.page ? ui.hour : null }));
}
