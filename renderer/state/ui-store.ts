import { create } from 'zustand';
import type { ActionId } from '../../shared/keyboard/action-id.ts';
import type { DialogName } from './dialog-name.ts';
import type { JournalFilter, PageName, ScreenMessage, Ui } from './ui-state.ts';

export type { ChartMinutes, JournalFilter, PageName, ScreenMessage, Theme, Ui } from './ui-state.ts';

export const NO_FILTER: JournalFilter = { kind: null, signal: null, spread: null, text: '' };

export const useUi = create<Ui>(() => ({
  page: 'terminal',
  dialog: null,
  theme: 'dark',
  timeframe: 60,
  vixPane: false,
  signal: null,
  hour: null,
  spread: null,
  logTab: 'journal',
  signalsTab: null,
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

/**
 * Shows a message of the screen's own until it is dismissed; the newest three are kept. What can be tried `again` has one
 * message at a time, however often it was tried.
 */
export function say(
  text: string,
  label: ScreenMessage['label'] = 'Not done',
  again: ActionId | null = null,
): void {
  const message: ScreenMessage = { id: (lastMessage += 1), label, text, again };
  forgetTries(again);
  useUi.setState((ui) => ({ messages: [...ui.messages, message].slice(-MOST_MESSAGES) }));
}

/** An action was tried again, or is done: what was said of its last try is over. */
export function forgetTries(action: ActionId | null): void {
  if (action === null || !useUi.getState().messages.some(({ again }) => again === action)) return;
  useUi.setState((ui) => ({ messages: ui.messages.filter(({ again }) => again !== action) }));
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
