import { Notification } from 'electron';
import type { DesktopNotice } from './desktop-tellings.ts';
import { DesktopTellings } from './desktop-tellings.ts';
import type { OpenShellPart } from './shell-part.ts';
import { watchStanding } from './standing.ts';

/** Kept as long as they are shown: one that is thrown away no longer hears its click. */
const shown = new Set<Notification>();

/** Shows one by the system; a click brings the terminal's window to the front. */
export function showNotice({ title, text, stays }: DesktopNotice, open: () => void): void {
  if (!Notification.isSupported()) return;
  // The sound is the screen's own: the system's would say the same of everything.
  const notice = new Notification({
    title,
    body: text,
    silent: true,
    timeoutType: stays ? 'never' : 'default',
    urgency: stays ? 'critical' : 'normal',
  });
  shown.add(notice);
  notice.on('close', () => shown.delete(notice));
  notice.on('click', () => {
    shown.delete(notice);
    open();
  });
  notice.show();
}

/** Tells on the desktop what the alerts say is for it. */
export const notices: OpenShellPart = ({ link, windows }) => {
  const tellings = new DesktopTellings();
  const close = watchStanding(link, ({ alerts, session }) => {
    const looksOn = windows.main?.isFocused() ?? false;
    for (const notice of tellings.take(alerts, session.mode, looksOn))
      showNotice(notice, () => windows.show());
  });
  return { close };
};
