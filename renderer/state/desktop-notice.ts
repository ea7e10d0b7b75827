import { ALERT_TITLES, type Telling } from '../../shared/contract/index.ts';
import type { DesktopState } from './alert-words.ts';
import { hostKind } from './host.ts';

/** By whom a desktop notification would be shown, or why by nobody. */
export function desktopState(): DesktopState {
  if (hostKind() === 'desktop') return 'host';
  return 'Notification' in window ? Notification.permission : 'absent';
}

/** Asks the browser; only after a click, or it answers no for good. */
export async function askDesktop(): Promise<DesktopState> {
  if (desktopState() === 'default') await Notification.requestPermission();
  return desktopState();
}

/**
 * Shows it on the desktop, unless the user is looking at this very screen; what is serious in any case. The desktop app
 * shows them by itself, also while its window hangs.
 */
export function showOnDesktop({ id, event, level, text }: Telling, mode: string): void {
  const isSerious = level === 'serious';
  if (desktopState() !== 'granted' || (document.hasFocus() && !isSerious)) return;
  // The sound is ours: the system's own would say the same of everything.
  const options = { body: text, tag: `kavach ${id}`, requireInteraction: isSerious, silent: true };
  const shown = new Notification(`Kavach ${mode.toUpperCase()}: ${ALERT_TITLES[event]}`, options);
  shown.addEventListener('click', () => window.focus());
}
