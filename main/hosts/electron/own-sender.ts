import { SCREEN_ORIGIN } from '../../../shared/contract/bridge.ts';

/** What is known of the frame that a call came from; null where it is gone. */
export interface SenderFrame {
  readonly url: string;
  /** Null in the main frame of a window. */
  readonly parent: unknown;
}

/** Why a call is not listened to; null where it comes from the main frame of one of our windows, showing our screen. */
export function senderFault(frame: SenderFrame | null, isOwnWindow: boolean): string | null {
  if (frame === null) return 'from a frame that is gone';
  if (!isOwnWindow) return 'from a window that is not the terminal’s';
  if (frame.parent !== null) return 'from a frame within the page';
  if (!isScreenAddress(frame.url)) return 'from a page that is not the screen';
  return null;
}

/** Whether an address is of our own screen. */
export function isScreenAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}` === SCREEN_ORIGIN;
}

/** The addresses of the panels that may have a window of their own. */
const PANELS: ReadonlySet<string> = new Set(['?window=chart', '?window=chain']);

/** Whether a new window with this address would show one panel of ours. */
export function isPanelAddress(address: string): boolean {
  return isScreenAddress(address) && PANELS.has(new URL(address).search);
}
