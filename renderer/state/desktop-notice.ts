import type { Telling } from '../../shared/contract/index.ts';
import { ALERT_TITLES, type DesktopState } from './alert-words.ts';
import { hostNotify } from './host.ts';

/** By whom a desktop notification would be shown, or why by nobody. */
export function desktopState(): DesktopState {
  if (hostNotify() !== null && hostNotify() !== undefined) return 'host';
  return 'Notification' in window ? Notification.permission : 'absent';
}

/** Asks the browser; only after a click, or it answers no for good. */
export async function askDesktop(): Promise<DesktopState> {
  if (desktopState() === 'default') await Notification.requestPermission();
  return desktopState();
}

/** Shows it on the desktop, unless the user is looking at this very screen; what is serious in any case. */
export function showOnDesktop({ id, event, level, text }: Telling, mode: string): void {
  const isSerious = level === 'serious';
  if (document.hasFocus() && !isSerious) return;
  const title = `Kavach ${mode.toUpperCase()}: ${ALERT_TITLES[event]}`;
  const state = desktopState();
  if (state === 'host') hostNotify()?.(title, text, isSerious);
  // The sound is ours: the system's own would say the same of everything.
  else if (state === 'granted') {
    const options = { body: text, tag: `kavach ${id}`, requireInteraction: isSerious, silent: true };
    const shown = new Notification(title, options);
    shown.addEventListener('click', () => window.focus());
  }
}
